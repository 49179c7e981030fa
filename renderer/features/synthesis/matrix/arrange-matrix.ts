import type { Matrix, MatrixCell } from '../../../../shared/synthesis/matrix';

/** Distinct voices by their least favourable stance. */
export type VoiceTally = Pick<MatrixCell, 'supports' | 'qualifies' | 'opposes' | 'spoke'>;

/** What the rows are ordered by; the last is a column. */
export type RowOrder =
  'order' | 'name' | 'voices' | 'opposition' | { readonly columnId: string | null };

export interface Arrangement {
  readonly rowOrder: RowOrder;
  /** The row that the columns are ordered by; null for their own order. */
  readonly columnsBy: string | null;
  readonly hidesEmpty: boolean;
}

export interface ArrangedRow {
  readonly id: string;
  readonly label: string;
  readonly depth: number;
  /** Place in the report or the codebook. */
  readonly index: number;
  readonly total: VoiceTally;
  /** By place in the columns of the matrix as it was asked for. */
  readonly cells: ReadonlyMap<number, MatrixCell>;
}

export interface ArrangedMatrix {
  readonly rows: readonly ArrangedRow[];
  readonly columns: readonly {
    readonly index: number;
    readonly id: string | null;
    readonly label: string;
  }[];
}

const noVoices: VoiceTally = { supports: 0, qualifies: 0, opposes: 0, spoke: 0 };

/** Distinct voices, whatever their stance. */
export function voicesIn({ supports, qualifies, opposes, spoke }: VoiceTally): number {
  return supports + qualifies + opposes + spoke;
}

/**
 * A matrix in the order that a person asked for; equals stay in their own order.
 * @param byVoice the same rows with a column for each voice: only there is nobody in two columns, so only from there
 * come the totals
 */
export function arrangeMatrix(
  matrix: Matrix,
  byVoice: Matrix,
  arrangement: Arrangement,
): ArrangedMatrix {
  const totals = new Map(byVoice.rows.map(({ id, cells }) => [id, tallyOf(cells)]));
  const rows = matrix.rows.map(({ id, label, depth, cells }, index) => ({
    id,
    label,
    depth,
    index,
    total: totals.get(id) ?? tallyOf(cells),
    cells: new Map(cells.map((cell) => [cell.column, cell])),
  }));
  const columns = matrix.columns.map(({ id, label }, index) => ({ index, id, label }));
  const orderingRow = rows.find(({ id }) => id === arrangement.columnsBy);
  const inOrder = {
    rows: orderRows(rows, arrangement.rowOrder, matrix.columns),
    columns: orderingRow ? byTally(columns, ({ index }) => orderingRow.cells.get(index)) : columns,
  };
  return arrangement.hidesEmpty ? withoutEmpty(inOrder) : inOrder;
}

function orderRows(
  rows: readonly ArrangedRow[],
  order: RowOrder,
  columns: Matrix['columns'],
): readonly ArrangedRow[] {
  if (typeof order === 'object') {
    const column = columns.findIndex(({ id }) => id === order.columnId);
    return column < 0 ? rows : byTally(rows, ({ cells }) => cells.get(column));
  }
  if (order === 'order') return rows;
  return [...rows].sort((a, b) => {
    if (order === 'name') return a.label.localeCompare(b.label);
    if (order === 'voices') return voicesIn(b.total) - voicesIn(a.total);
    return b.total.opposes - a.total.opposes || b.total.qualifies - a.total.qualifies;
  });
}

// Most support first, then qualification, opposition, and who only spoke; silence last.
function byTally<Item>(
  items: readonly Item[],
  tally: (item: Item) => VoiceTally | undefined,
): Item[] {
  return [...items].sort((first, second) => {
    const a = tally(first) ?? noVoices;
    const b = tally(second) ?? noVoices;
    return (
      b.supports - a.supports ||
      b.qualifies - a.qualifies ||
      b.opposes - a.opposes ||
      b.spoke - a.spoke
    );
  });
}

function withoutEmpty({ rows, columns }: ArrangedMatrix): ArrangedMatrix {
  const spoken = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return {
    rows: rows.filter(({ cells }) => cells.size > 0),
    columns: columns.filter(({ index }) => spoken.has(index)),
  };
}

function tallyOf(cells: readonly VoiceTally[]): VoiceTally {
  return cells.reduce(
    (sum, cell) => ({
      supports: sum.supports + cell.supports,
      qualifies: sum.qualifies + cell.qualifies,
      opposes: sum.opposes + cell.opposes,
      spoke: sum.spoke + cell.spoke,
    }),
    noVoices,
  );
}

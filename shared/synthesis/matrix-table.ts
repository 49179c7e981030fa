import type { ListTable } from '../speakers/list-table';
import type { DisclosedMatrix } from './disclosed-matrix';
import type { MatrixCell } from './matrix';
import { matrixTitle, matrixWords, tallyKinds, type TallyKind } from './matrix-words';

interface TableColumn {
  title: string;
  type: 'text' | 'number';
  width: number;
  valueOf: (cell: MatrixCell) => string | number | null;
}

/**
 * A disclosed matrix as a table. A column of one voice says its stance in a word; others have a column of numbers for each
 * stance. An empty cell is silence.
 */
export function matrixTable(matrix: DisclosedMatrix): ListTable {
  const { event, rowKind, columnKind, rows } = matrix;
  const columns = matrix.columns.map((column) => tableColumns(matrix, column));
  const isTree = rowKind === 'themes';
  return {
    title: `${event} – ${matrixTitle(rowKind, columnKind)}`,
    columns: [
      { title: matrixWords.row[rowKind], type: 'text', width: 60 },
      ...(isTree ? [{ title: matrixWords.level, type: 'number' as const, width: 8 }] : []),
      ...columns.flat().map(({ title, type, width }) => ({ title, type, width })),
    ],
    rows: rows.map(({ label, depth, cells }) => {
      const at = new Map(cells.map((cell) => [cell.column, cell]));
      return [
        ...(isTree ? [label, depth + 1] : [label]),
        ...columns.flatMap((own, place) => {
          const cell = at.get(place);
          return own.map(({ valueOf }) => (cell ? valueOf(cell) : null));
        }),
      ];
    }),
  };
}

function tableColumns(
  { rowKind }: DisclosedMatrix,
  { label, isOneVoice }: DisclosedMatrix['columns'][number],
): TableColumn[] {
  if (isOneVoice) {
    const valueOf = (cell: MatrixCell) => matrixWords.tally[kindOf(cell)];
    return [{ title: label, type: 'text', width: 20, valueOf }];
  }
  const kinds = rowKind === 'areas' ? tallyKinds.filter((kind) => kind !== 'spoke') : tallyKinds;
  return kinds.map((kind) => ({
    title: `${label}: ${matrixWords.tally[kind]}`,
    type: 'number',
    width: 12,
    valueOf: (cell) => cell[kind],
  }));
}

/** How the one voice of a cell stood. */
function kindOf(cell: MatrixCell): TallyKind {
  return tallyKinds.find((kind) => cell[kind] > 0) ?? 'spoke';
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, type Ref } from 'react';
import { stances } from '../../../../shared/domain/vocabulary';
import { announce } from '../../../ui/announce';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { voicesIn, type ArrangedMatrix, type ArrangedRow } from './arrange-matrix';
import type { OpenedCell } from './CellPoints';
import type { Place } from './cross-place';
import { CrossTable, type CrossTableHandle } from './CrossTable';
import type { Head } from './heads';
import { cellWords, columnKindWord, columnName, rowKindWord, tallyWords } from './matrix-words';
import type { MatrixOrder, MatrixShape } from './use-matrix-order';
import { SpokeMark, TallyMarks } from './TallyMarks';
import type { TableLook } from './use-table-window';
import styles from './Matrix.module.css';

interface MatrixTableProps extends MatrixOrder {
  readonly arranged: ArrangedMatrix;
  readonly shape: MatrixShape;
  readonly opened: OpenedCell | null;
  readonly onOpen: (cell: OpenedCell) => void;
  readonly tableRef: Ref<CrossTableHandle>;
}

const rowSizes = { rowHeadRem: 24, rowRem: 2.6 };
// A delegation is one voice: a mark needs no more room than that.
const narrow: TableLook = { ...rowSizes, columnHeadRem: 10, columnRem: 2.2 };
/** The least that a name of a category or panel needs. */
const nameRem = 8.4;

/** The matrix in its order, with a legend. */
export function MatrixTable(props: MatrixTableProps) {
  const { arranged, shape, opened } = props;
  const isOneVoice = shape.columns === 'delegation';
  const heads = useHeads(props);
  const cells = useCells(arranged, isOneVoice);
  const look = useMemo(() => (isOneVoice ? narrow : wideLook(arranged)), [arranged, isOneVoice]);
  const onPress = (place: Place, isByKey: boolean) => {
    const row = arranged.rows[place.row];
    const column = arranged.columns[place.column];
    if (!row || !column) return pressHead(props, row, column);
    if (!row.cells.has(column.index)) return;
    const names = [heads.columns[place.column], heads.rows[place.row]].map(
      (head) => head?.label ?? '',
    );
    const words = cells.cellWords(place.row, place.column);
    props.onOpen({ rowId: row.id, columnId: column.id, names, words, isByKey });
  };
  return (
    <>
      <CrossTable
        label={t`Matrix`}
        corner={`${rowKindWord(shape.rows)} / ${columnKindWord(shape.columns)}`}
        {...heads}
        {...cells}
        look={look}
        isTurned={isOneVoice}
        opened={placeOfCell(arranged, opened)}
        onPress={onPress}
        tableRef={props.tableRef}
      />
      <Legend hasSpoke={shape.rows === 'themes'} />
    </>
  );
}

/** Columns wide enough for the longest cell: a mark and a number for each stance that occurs. */
function wideLook({ rows }: ArrangedMatrix): TableLook {
  const lengths = rows.flatMap(({ cells }) =>
    [...cells.values()].map(({ supports, qualifies, opposes, spoke }) => {
      const counts = [supports, qualifies, opposes, spoke].filter((count) => count > 0);
      return counts.length * 1.45 + counts.join('').length * 0.55;
    }),
  );
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  return { ...rowSizes, columnHeadRem: 5.2, columnRem: Math.max(nameRem, longest + 0.2) };
}

type ArrangedColumn = ArrangedMatrix['columns'][number];

/** Orders the other side by a row or column; a second time, or the corner, gives the first order back. */
function pressHead(
  props: MatrixTableProps,
  row: ArrangedRow | undefined,
  column: ArrangedColumn | undefined,
): void {
  const { shape, rowOrder, setRowOrder, columnsBy, setColumnsBy } = props;
  if (row) {
    const isOff = columnsBy === row.id;
    setColumnsBy(isOff ? null : row.id);
    announce(isOff ? t`Columns in their own order` : t`Columns ordered by ${row.label}`);
  } else if (column) {
    const isOff = typeof rowOrder === 'object' && rowOrder.columnId === column.id;
    setRowOrder(isOff ? 'order' : { columnId: column.id });
    const name = columnName(shape.columns, column);
    announce(isOff ? t`Rows in their own order` : t`Rows ordered by ${name}`);
  } else {
    setRowOrder('order');
    setColumnsBy(null);
    announce(t`Rows and columns in their own order`);
  }
}

function useHeads(props: MatrixTableProps): { rows: readonly Head[]; columns: readonly Head[] } {
  const { arranged, shape, rowOrder, columnsBy } = props;
  const columns = useMemo(
    () =>
      arranged.columns.map((column) => ({
        key: String(column.id),
        label: columnName(shape.columns, column),
        hint: t`Press to order the rows by it`,
        isOrdering: typeof rowOrder === 'object' && rowOrder.columnId === column.id,
      })),
    [arranged, shape.columns, rowOrder],
  );
  const rows = useMemo(
    () => arranged.rows.map((row) => rowHead(row, shape, rowOrder === 'order', columnsBy)),
    [arranged, shape, rowOrder, columnsBy],
  );
  return { rows, columns };
}

function rowHead(
  row: ArrangedRow,
  shape: MatrixShape,
  isInOrder: boolean,
  columnsBy: string | null,
): Head {
  const number = row.index + 1;
  const total = tallyWords(row.total);
  return {
    key: row.id,
    ...(shape.rows === 'areas'
      ? { label: `${number}  ${row.label}`, spoken: t`Area ${number}` }
      : { label: row.label }),
    // The tree says nothing once its branches are apart.
    depth: isInOrder ? row.depth : 0,
    detail: <TallyMarks tally={row.total} />,
    hint: `${voicesIn(row.total) > 0 ? total : t`nobody`}. ${t`Press to order the columns by it`}`,
    isOrdering: columnsBy === row.id,
  };
}

function useCells(arranged: ArrangedMatrix, isOneVoice: boolean) {
  const cellAt = useCallback(
    (row: number, column: number) =>
      arranged.rows[row]?.cells.get(arranged.columns[column]?.index ?? -1),
    [arranged],
  );
  const renderCell = useCallback(
    (row: number, column: number) => {
      const cell = cellAt(row, column);
      return cell ? <TallyMarks tally={cell} isOneVoice={isOneVoice} /> : null;
    },
    [cellAt, isOneVoice],
  );
  const words = useCallback(
    (row: number, column: number) => cellWords(cellAt(row, column), isOneVoice),
    [cellAt, isOneVoice],
  );
  return { renderCell, cellWords: words };
}

function placeOfCell(arranged: ArrangedMatrix, opened: OpenedCell | null): Place | null {
  if (opened === null) return null;
  return {
    row: arranged.rows.findIndex(({ id }) => id === opened.rowId),
    column: arranged.columns.findIndex(({ id }) => id === opened.columnId),
  };
}

function Legend({ hasSpoke }: { readonly hasSpoke: boolean }) {
  return (
    <p className={styles.legend}>
      {stances.map((stance) => (
        <span key={stance} className={styles.counted}>
          <StanceMark stance={stance} isDecorative />
          {stanceWord(stance)}
        </span>
      ))}
      {hasSpoke && (
        <span className={styles.counted}>
          <SpokeMark />
          <Trans>spoke, linked to no area</Trans>
        </span>
      )}
      <span>
        <Trans>empty: silent, which is not assent</Trans>
      </span>
      <span>
        <Trans>Counts are of voices.</Trans>
      </span>
    </p>
  );
}

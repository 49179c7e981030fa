import { t } from '@lingui/core/macro';
import { memo, type ReactNode } from 'react';
import { classNames } from '../../../ui/class-names';
import type { Head } from './heads';
import { placesOf, type Geometry } from './use-table-window';
import styles from './CrossTable.module.css';

interface CrossRowProps {
  readonly head: Head;
  readonly row: number;
  readonly columns: readonly Head[];
  readonly firstColumn: number;
  readonly endColumn: number;
  /** Exists even out of sight. */
  readonly keptColumn: number;
  /** Where one is, if it is in this row. */
  readonly currentColumn: number | null;
  readonly openedColumn: number | null;
  readonly geometry: Geometry;
  readonly renderCell: (row: number, column: number) => ReactNode;
  readonly cellWords: (row: number, column: number) => string;
}

/** The head of a row and those of its cells that are in sight. */
export const CrossRow = memo(function CrossRow(props: CrossRowProps) {
  const { head, row, columns, currentColumn, geometry } = props;
  const span = { first: props.firstColumn, end: props.endColumn };
  return (
    <div
      role="row"
      aria-rowindex={row + 2}
      className={styles.row}
      style={{ top: geometry.headHeight + row * geometry.rowHeight, height: geometry.rowHeight }}
    >
      <RowHead
        head={head}
        row={row}
        width={geometry.headWidth}
        isHere={currentColumn !== null}
        isCurrent={currentColumn === -1}
      />
      {placesOf(span, props.keptColumn).map((column) => {
        const columnHead = columns[column];
        return (
          columnHead && (
            <Cell
              key={columnHead.key}
              row={row}
              column={column}
              rowName={head.spoken ?? head.label}
              rowLabel={head.label}
              columnName={columnHead.spoken ?? columnHead.label}
              left={geometry.headWidth + column * geometry.columnWidth}
              width={geometry.columnWidth}
              isCurrent={column === currentColumn}
              isOpened={column === props.openedColumn}
              renderCell={props.renderCell}
              cellWords={props.cellWords}
            />
          )
        );
      })}
    </div>
  );
});

interface RowHeadProps {
  readonly head: Head;
  readonly row: number;
  readonly width: number;
  readonly isHere: boolean;
  readonly isCurrent: boolean;
}

function RowHead({ head, row, width, isHere, isCurrent }: RowHeadProps) {
  return (
    <div
      role="rowheader"
      aria-colindex={1}
      aria-label={head.hint === undefined ? head.label : `${head.label}. ${head.hint}`}
      data-row={row}
      data-column={-1}
      tabIndex={isCurrent ? 0 : -1}
      className={classNames(
        styles.rowHead,
        isHere && styles.here,
        head.isOrdering && styles.ordering,
        head.hint !== undefined && styles.pressable,
      )}
      style={{ width }}
    >
      <span
        dir="auto"
        className={styles.rowLabel}
        style={{ paddingInlineStart: `${head.depth ?? 0}em` }}
      >
        {head.isOrdering && <span aria-hidden="true">▸ </span>}
        {head.label}
      </span>
      {head.detail}
    </div>
  );
}

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly rowName: string;
  readonly rowLabel: string;
  readonly columnName: string;
  readonly left: number;
  readonly width: number;
  readonly isCurrent: boolean;
  readonly isOpened: boolean;
  readonly renderCell: (row: number, column: number) => ReactNode;
  readonly cellWords: (row: number, column: number) => string;
}

const Cell = memo(function Cell(props: CellProps) {
  const { row, column, rowName, rowLabel, columnName, isCurrent, isOpened } = props;
  const words = props.cellWords(row, column);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={t`${columnName}, ${rowName}: ${words}`}
      {...(rowLabel === rowName ? {} : { 'aria-description': rowLabel })}
      aria-selected={isOpened}
      data-row={row}
      data-column={column}
      tabIndex={isCurrent ? 0 : -1}
      className={styles.cell}
      style={{ left: props.left, width: props.width }}
    >
      {props.renderCell(row, column)}
    </div>
  );
});

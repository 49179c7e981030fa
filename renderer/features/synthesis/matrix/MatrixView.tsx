import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import {
  matrixColumnKinds,
  matrixRowKinds,
  type Matrix,
  type MatrixColumnKind,
  type MatrixRowKind,
} from '../../../../shared/synthesis/matrix';
import { NotRead } from '../../../api/NotRead';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { EmptyState } from '../../../ui/EmptyState';
import { Region } from '../../../ui/Region';
import type { SynthesisViewProps } from '../view-props';
import { arrangeMatrix, type ArrangedMatrix, type RowOrder } from './arrange-matrix';
import { CellPoints, type OpenedCell } from './CellPoints';
import type { CrossTableHandle } from './CrossTable';
import { columnName } from './matrix-words';
import { MatrixTable } from './MatrixTable';
import { MatrixToolbar } from './MatrixToolbar';
import { TableWithSide } from './TableWithSide';
import { useMatrixOrder, type MatrixShape } from './use-matrix-order';
import { useRememberedChoice } from './use-remembered-choice';
import styles from './Matrix.module.css';

/** Who took the floor on what, and how they stood: areas or themes by who spoke. */
export function MatrixView(props: SynthesisViewProps) {
  const { event } = props.board.data;
  const [rows, setRows] = useRememberedChoice('matrix-rows', matrixRowKinds, 'areas');
  const [columns, setColumns] = useRememberedChoice(
    'matrix-columns',
    matrixColumnKinds,
    'delegation',
  );
  const matrix = useEndpointQuery('synthesis.matrix', { eventId: event.id, rows, columns });
  // Somebody may speak in two panels: only here does each voice stand once.
  const byVoice = useEndpointQuery('synthesis.matrix', {
    eventId: event.id,
    rows,
    columns: 'delegation',
  });
  const failed = matrix.error === null ? byVoice : matrix;
  const shape = { rows, columns };
  return (
    <Region label={t`Matrix`} className={styles.view}>
      {failed.error === null ? (
        <ArrangedView
          // Orders and an opened cell are about these rows and columns.
          key={`${rows} ${columns}`}
          {...props}
          {...{ shape, setRows, setColumns }}
          matrix={matrix.data}
          byVoice={byVoice.data}
        />
      ) : (
        <NotRead error={failed.error} onRetry={failed.retry} />
      )}
    </Region>
  );
}

interface ArrangedViewProps extends SynthesisViewProps {
  readonly shape: MatrixShape;
  readonly setRows: (kind: MatrixRowKind) => void;
  readonly setColumns: (kind: MatrixColumnKind) => void;
  /** Both undefined until they were read. */
  readonly matrix: Matrix | undefined;
  readonly byVoice: Matrix | undefined;
}

function ArrangedView(props: ArrangedViewProps) {
  const { shape, matrix, byVoice } = props;
  const table = useRef<CrossTableHandle>(null);
  const order = useMatrixOrder();
  const { rowOrder, columnsBy, hidesEmpty } = order;
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const arranged = useMemo(
    () =>
      matrix && byVoice
        ? arrangeMatrix(matrix, byVoice, { rowOrder, columnsBy, hidesEmpty })
        : undefined,
    [matrix, byVoice, rowOrder, columnsBy, hidesEmpty],
  );
  const close = () => {
    setOpened(null);
    table.current?.focus();
  };
  return (
    <>
      <MatrixToolbar
        {...props}
        {...order}
        orderingColumn={orderingColumn(rowOrder, shape, matrix)}
        isEmpty={!arranged || arranged.rows.length === 0}
      />
      <TableWithSide side={opened && <CellPoints {...props} cell={opened} onClose={close} />}>
        {arranged && (
          <TableOrReason
            arranged={arranged}
            isFiltered={hidesEmpty}
            shape={shape}
            table={
              <MatrixTable
                arranged={arranged}
                shape={shape}
                {...order}
                opened={opened}
                onOpen={setOpened}
                tableRef={table}
              />
            }
          />
        )}
      </TableWithSide>
    </>
  );
}

function orderingColumn(
  order: RowOrder,
  { columns }: MatrixShape,
  matrix: Matrix | undefined,
): string | null {
  if (typeof order === 'string') return null;
  const column = matrix?.columns.find(({ id }) => id === order.columnId);
  return column ? columnName(columns, column) : null;
}

interface TableOrReasonProps {
  readonly arranged: ArrangedMatrix;
  readonly isFiltered: boolean;
  readonly shape: MatrixShape;
  readonly table: ReactNode;
}

/** The table, or what has to be done before there is one. */
function TableOrReason({ arranged, isFiltered, shape, table }: TableOrReasonProps) {
  if (arranged.rows.length > 0 && arranged.columns.length > 0) return table;
  if (isFiltered) {
    return (
      <EmptyState>
        <Trans>Nobody has taken the floor on any of these yet, and empty rows are hidden.</Trans>
      </EmptyState>
    );
  }
  if (arranged.rows.length > 0) {
    return (
      <EmptyState>
        <Trans>
          Nobody who counts has spoken yet. The columns are those who take the floor in Capture.
        </Trans>
      </EmptyState>
    );
  }
  return shape.rows === 'areas' ? (
    <EmptyState keys="Alt+Shift+1">
      <Trans>This event has no area yet. Make one on the board; it becomes a row here.</Trans>
    </EmptyState>
  ) : (
    <EmptyState>
      <Trans>
        This dialogue has no theme yet. Tag a point with # in Capture; each theme becomes a row
        here.
      </Trans>
    </EmptyState>
  );
}

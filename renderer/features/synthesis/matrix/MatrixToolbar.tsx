import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { matrixColumnKinds, matrixRowKinds } from '../../../../shared/synthesis/matrix';
import type { MatrixColumnKind, MatrixRowKind } from '../../../../shared/synthesis/matrix';
import type { Event } from '../../../../shared/domain/programme';
import { Checkbox } from '../../../ui/Checkbox';
import { Select } from '../../../ui/Select';
import { ExportMatrix } from './ExportMatrix';
import { columnKindWord, rowKindWord } from './matrix-words';
import type { MatrixOrder, MatrixShape } from './use-matrix-order';
import { SegmentedChoice } from './SegmentedChoice';
import type { SynthesisViewProps } from '../view-props';
import styles from './Matrix.module.css';

interface MatrixToolbarProps extends MatrixOrder, Pick<SynthesisViewProps, 'board'> {
  readonly shape: MatrixShape;
  readonly setRows: (kind: MatrixRowKind) => void;
  readonly setColumns: (kind: MatrixColumnKind) => void;
  /** The column that the rows are ordered by. */
  readonly orderingColumn: string | null;
  /** There is nothing to export. */
  readonly isEmpty: boolean;
}

/** What the rows and columns are, their order, and the way out of the app. */
export function MatrixToolbar(props: MatrixToolbarProps) {
  const { shape, setRows, setColumns, hidesEmpty, setHidesEmpty } = props;
  const event: Event = props.board.data.event;
  return (
    <div className={styles.toolbar}>
      <SegmentedChoice
        label={t`Rows`}
        options={matrixRowKinds.map((id) => ({ id, label: rowKindWord(id) }))}
        value={shape.rows}
        onChange={setRows}
      />
      <SegmentedChoice
        label={t`Columns`}
        options={matrixColumnKinds.map((id) => ({ id, label: columnKindWord(id) }))}
        value={shape.columns}
        onChange={setColumns}
      />
      <div className={styles.order}>
        <RowOrderSelect {...props} />
      </div>
      <Checkbox isSelected={hidesEmpty} onChange={setHidesEmpty}>
        <Trans>Hide empty</Trans>
      </Checkbox>
      <ExportMatrix eventId={event.id} shape={shape} isDisabled={props.isEmpty} />
    </div>
  );
}

const orders = ['order', 'name', 'voices', 'opposition'] as const;

function RowOrderSelect(props: MatrixToolbarProps) {
  const { shape, rowOrder, setRowOrder, orderingColumn } = props;
  const words = {
    order: shape.rows === 'areas' ? t`as in the report` : t`as in the codebook`,
    name: t`by name`,
    voices: t`most voices first`,
    opposition: t`most opposition first`,
  };
  return (
    <Select<(typeof orders)[number] | 'column'>
      label={t`Order`}
      options={[
        ...orders.map((id) => ({ id, label: words[id] })),
        ...(orderingColumn === null
          ? []
          : [{ id: 'column' as const, label: t`by ${orderingColumn}` }]),
      ]}
      value={typeof rowOrder === 'string' ? rowOrder : 'column'}
      onChange={(id) => {
        if (id !== 'column') setRowOrder(id);
      }}
    />
  );
}

import { Plural } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import {
  participantFields,
  type ParticipantField,
  type PlannedColumn,
} from '../../../../shared/imports/participants/participant-plan';
import { Button } from '../../../ui/Button';
import { Select } from '../../../ui/Select';
import { withColumn } from './correct-options';
import { fieldWord, recognitionWord } from './field-word';
import type { CorrectionProps } from './correction-props';
import styles from './ReadingPane.module.css';

/** So many columns that are left out are shown at once; lists from forms have dozens. */
const shownLeftOut = 6;

/** Each column with a few of its values, and the field that it is taken for. */
export function ColumnList({ plan, options, onCorrect }: CorrectionProps) {
  const [showsAll, setShowsAll] = useState(false);
  const columns = plan.columns.map((column, index) => ({ column, index }));
  const leftOut = columns.filter(({ column }) => column.field === null);
  const hidden = showsAll ? [] : leftOut.slice(shownLeftOut);
  return (
    <>
      <ul className={styles.columns}>
        {columns
          .filter((each) => !hidden.includes(each))
          .map(({ column, index }) => (
            <Column
              key={index}
              column={column}
              number={index + 1}
              field={options.columns.length === 0 ? column.field : (options.columns[index] ?? null)}
              onChange={(field) => onCorrect((before) => withColumn(before, index, field))}
            />
          ))}
      </ul>
      {hidden.length > 0 && (
        <Button variant="quiet" onPress={() => setShowsAll(true)}>
          <Plural
            value={hidden.length}
            one="Show # more column that is left out"
            other="Show # more columns that are left out"
          />
        </Button>
      )}
    </>
  );
}

interface ColumnProps {
  readonly column: PlannedColumn;
  readonly number: number;
  readonly field: ParticipantField | null;
  readonly onChange: (field: ParticipantField | null) => void;
}

const leaveOut = 'leave-out';

function Column({ column, number, field, onChange }: ColumnProps) {
  const title = column.title === '' ? t`Column ${number}` : column.title;
  const samples = column.samples.slice(0, 3).join(' · ');
  const isSettled = field === column.field;
  return (
    <li className={styles.column}>
      <div className={styles.what}>
        <bdi className={styles.title} title={title}>
          {title}
        </bdi>
        <span className={styles.detail} title={samples}>
          {samples === '' ? t`empty` : <bdi>{samples}</bdi>}
        </span>
      </div>
      <div className={styles.choice}>
        <Select<ParticipantField | typeof leaveOut>
          label={t`“${title}” holds`}
          hidesLabel
          options={[
            ...participantFields.map((id) => ({ id, label: fieldWord(id) })),
            { id: leaveOut, label: t`Leave out` },
          ]}
          value={field ?? leaveOut}
          onChange={(id) => onChange(id === leaveOut ? null : id)}
        />
        <span className={styles.detail}>
          {isSettled ? recognitionWord(column.by) : recognitionWord('hand')}
        </span>
      </div>
    </li>
  );
}

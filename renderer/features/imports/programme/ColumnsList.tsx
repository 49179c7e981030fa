import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { StagedImport } from '../../../../shared/contract/imports';
import {
  programmeFields,
  type ProgrammeField,
  type ProgrammeImportOptions,
  type ProgrammePlan,
} from '../../../../shared/imports/programme/programme-plan';
import { Select } from '../../../ui/Select';
import { TableChoice } from '../TableChoice';
import { programmeFieldWord } from './programme-words';
import type { ProgrammeCorrection } from './SessionsPane';
import styles from './ProgrammeImport.module.css';

const leaveOut = 'leave-out';

/** The columns of a programme that is a table, each with a few of its values and the field that it is taken for. */
export function ColumnsList({
  tables,
  plan,
  options,
  onCorrect,
}: Pick<ProgrammeCorrection, 'plan' | 'options' | 'onCorrect'> & {
  readonly tables: StagedImport['tables'];
}) {
  const { table } = options;
  if (table === null) return null;
  return (
    <div className={styles.section}>
      <h3>
        <Trans>Columns</Trans>
      </h3>
      <TableChoice
        tables={tables}
        value={table.index}
        onChange={(index) => onCorrect((before) => withTable(before, index))}
      />
      <ul>
        {plan.columns.map((column, index) => (
          <ColumnRow key={index} {...{ column, index, table, onCorrect }} />
        ))}
      </ul>
    </div>
  );
}

interface ColumnRowProps extends Pick<ProgrammeCorrection, 'onCorrect'> {
  readonly column: ProgrammePlan['columns'][number];
  readonly index: number;
  readonly table: NonNullable<ProgrammeImportOptions['table']>;
}

function ColumnRow({ column: { title, samples }, index, table, onCorrect }: ColumnRowProps) {
  const number = index + 1;
  const name = title === '' ? t`Column ${number}` : title;
  return (
    <li className={styles.column}>
      <div className={styles.columnWhat}>
        <bdi className={styles.title}>{name}</bdi>
        <span className={styles.where}>
          {samples.length === 0 ? t`empty` : <bdi>{samples.join(' · ')}</bdi>}
        </span>
      </div>
      <Select<ProgrammeField | typeof leaveOut>
        label={t`“${name}” holds`}
        hidesLabel
        options={[
          ...programmeFields.map((id) => ({ id, label: programmeFieldWord(id) })),
          { id: leaveOut, label: t`Leave out` },
        ]}
        value={table.columns[index] ?? leaveOut}
        onChange={(field) =>
          onCorrect((before) => withColumn(before, index, field === leaveOut ? null : field))
        }
      />
    </li>
  );
}

/** Another table is recognized anew; corrections of the first one mean nothing in it. */
function withTable(options: ProgrammeImportOptions, index: number): ProgrammeImportOptions {
  return { ...options, table: { index, headerLine: null, columns: [] }, edits: {}, roles: {} };
}

/** What several columns may hold at once: names of people stand in one column or in five. */
const repeatable: readonly ProgrammeField[] = [
  ...(['chair', 'moderator', 'panellist', 'keynote', 'opener', 'closer', 'people'] as const),
  'description',
];

/** Gives a column its field; where only one can have it, the one that had it is left out. */
function withColumn(
  options: ProgrammeImportOptions,
  column: number,
  field: ProgrammeField | null,
): ProgrammeImportOptions {
  const { table } = options;
  if (table === null) return options;
  const isSingle = field !== null && !repeatable.includes(field);
  const width = Math.max(table.columns.length, column + 1);
  const columns = Array.from({ length: width }, (_, index) => {
    const before = table.columns[index] ?? null;
    if (index === column) return field;
    return isSingle && before === field ? null : before;
  });
  return { ...options, table: { ...table, columns } };
}

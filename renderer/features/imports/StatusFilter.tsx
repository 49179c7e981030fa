import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Radio, RadioGroup } from 'react-aria-components';
import { assertNever } from '../../../shared/assert-never';
import { StatusMark, type RowStatus } from './StatusMark';
import styles from './StatusFilter.module.css';

export type RowFilter = 'all' | RowStatus;

interface StatusFilterProps {
  readonly value: RowFilter;
  readonly counts: Readonly<Record<RowFilter, number>>;
  readonly onChange: (value: RowFilter) => void;
  /** Those that this kind of import knows; all of them unless given. */
  readonly filters?: readonly RowFilter[];
  /** What the rows are called, all together. */
  readonly allLabel?: string;
}

const allFilters: readonly RowFilter[] = [
  ...(['all', 'new', 'changed', 'same', 'warning', 'error', 'left-out'] as const),
];

/** What the import would do, in numbers; each shows its rows. Arrow keys go from one to the next. */
export function StatusFilter(props: StatusFilterProps) {
  const { value, counts, onChange, filters = allFilters, allLabel = t`All rows` } = props;
  return (
    <RadioGroup
      aria-label={t`Rows to show`}
      orientation="horizontal"
      value={value}
      onChange={(filter) => onChange(filter as RowFilter)}
      className={styles.filter}
    >
      {filters.map((filter) => (
        <Radio
          key={filter}
          value={filter}
          isDisabled={counts[filter] === 0 && filter !== value}
          className={styles.choice}
        >
          {filter !== 'all' && <StatusMark status={filter} />}
          <span>{filter === 'all' ? allLabel : filterWord(filter)}</span>
          <span className={styles.count}>{i18n.number(counts[filter])}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

function filterWord(filter: RowStatus): string {
  switch (filter) {
    case 'new':
      return t`New`;
    case 'changed':
      return t`Changed`;
    case 'same':
      return t`Same`;
    case 'warning':
      return t`Warnings`;
    case 'error':
      return t`Errors`;
    case 'left-out':
      return t`Left out`;
    default:
      return assertNever(filter);
  }
}

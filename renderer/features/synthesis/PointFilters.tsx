import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { categories } from '../../../shared/domain/vocabulary';
import { Checkbox } from '../../ui/Checkbox';
import { Select } from '../../ui/Select';
import { categoryWord } from '../../ui/words';
import type { Board } from './use-board';
import styles from './Points.module.css';

const all = 'all';

interface Choice<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

/** Theme, panel and category of the points shown, and whether those that are linked are left out. */
export function PointFilters({ board }: { readonly board: Board }) {
  const { data, filter, setFilter } = board;
  const occurring = useMemo(() => {
    const present = new Set(data.points.map(({ category }) => category));
    return categories.filter((category) => present.has(category));
  }, [data.points]);
  const panels = data.sessions.filter(
    ({ parentId, kind }) => parentId === null && kind !== 'break',
  );
  return (
    <div className={styles.filters}>
      <FilterSelect
        label={t`Theme`}
        everything={t`All themes`}
        options={data.themes.map(({ id, name }) => ({ id, label: name }))}
        value={filter.themeId}
        onChange={(themeId) => setFilter({ ...filter, themeId })}
      />
      <FilterSelect
        label={t`Panel`}
        everything={t`All panels`}
        options={panels.map(({ id, title }) => ({ id, label: title }))}
        value={filter.panelId}
        onChange={(panelId) => setFilter({ ...filter, panelId })}
      />
      <FilterSelect
        label={t`Category`}
        everything={t`All categories`}
        options={occurring.map((id) => ({ id, label: categoryWord(id) }))}
        value={filter.category}
        onChange={(category) => setFilter({ ...filter, category })}
      />
      <Checkbox
        isSelected={filter.isUnlinkedOnly}
        onChange={(isUnlinkedOnly) => setFilter({ ...filter, isUnlinkedOnly })}
      >
        <Trans>Unlinked only</Trans>
      </Checkbox>
    </div>
  );
}

interface FilterSelectProps<Id extends string> {
  readonly label: string;
  /** What no filter is called. */
  readonly everything: string;
  readonly options: readonly Choice<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
}

function FilterSelect<Id extends string>(props: FilterSelectProps<Id>) {
  const { label, everything, options, value, onChange } = props;
  return (
    <Select<Id | typeof all>
      label={label}
      hidesLabel
      options={[{ id: all, label: everything }, ...options]}
      value={value ?? all}
      onChange={(id) => onChange(id === all ? null : id)}
    />
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Ref } from 'react';
import { categories } from '../../../shared/domain/vocabulary';
import { Button } from '../../ui/Button';
import { RadioGroup } from '../../ui/RadioGroup';
import { SearchField } from '../../ui/SearchField';
import { Select } from '../../ui/Select';
import { categoryWord } from '../../ui/words';
import type { RosterFilter } from './roster';
import type { RosterKind } from './RosterList';
import styles from './Participants.module.css';

interface RosterToolbarProps {
  readonly kind: RosterKind;
  readonly counts: { readonly people: number; readonly delegations: number };
  readonly filter: RosterFilter;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onKindChange: (kind: RosterKind) => void;
  readonly onFilterChange: (filter: RosterFilter) => void;
  readonly onAddPerson: () => void;
  readonly onAddDelegation: () => void;
  readonly onImport: () => void;
  /** Down out of the search field. */
  readonly onEnterList: () => void;
}

/** Which list, which part of it, and what can be added. */
export function RosterToolbar(props: RosterToolbarProps) {
  const { kind, counts, filter, onFilterChange } = props;
  const { people, delegations } = counts;
  return (
    <div className={styles.toolbar}>
      <RadioGroup
        label={t`List`}
        hidesLabel
        isInline
        options={[
          { id: 'people', label: t`People`, detail: String(people) },
          { id: 'delegations', label: t`Delegations`, detail: String(delegations) },
        ]}
        value={kind}
        onChange={props.onKindChange}
      />
      <div className={styles.search}>
        <SearchField
          label={t`Filter by name, position or delegation`}
          placeholder={t`Filter`}
          inputRef={props.searchRef}
          value={filter.text}
          onChange={(text) => onFilterChange({ ...filter, text })}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') props.onEnterList();
            else event.continuePropagation();
          }}
        />
      </div>
      <CategoryFilter filter={filter} onFilterChange={onFilterChange} />
      {kind === 'people' ? (
        <Button keys="Mod+N" onPress={props.onAddPerson}>
          <Trans>Add person</Trans>
        </Button>
      ) : (
        <Button keys="Mod+Shift+N" onPress={props.onAddDelegation}>
          <Trans>Add delegation</Trans>
        </Button>
      )}
      <Button onPress={props.onImport}>
        <Trans>Import list…</Trans>
      </Button>
    </div>
  );
}

function CategoryFilter({
  filter,
  onFilterChange,
}: Pick<RosterToolbarProps, 'filter' | 'onFilterChange'>) {
  return (
    <div className={styles.category}>
      <Select
        label={t`Category`}
        hidesLabel
        options={[
          { id: 'all', label: t`All categories` },
          ...categories.map((id) => ({ id, label: categoryWord(id) })),
        ]}
        value={filter.category ?? 'all'}
        onChange={(id) => onFilterChange({ ...filter, category: id === 'all' ? null : id })}
      />
    </div>
  );
}

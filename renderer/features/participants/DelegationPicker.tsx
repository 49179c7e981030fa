import { t } from '@lingui/core/macro';
import fuzzysort from 'fuzzysort';
import { useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import { Picker } from '../../ui/Picker';
import { categoryWord } from '../../ui/words';
import type { DelegationRow } from './roster';

interface DelegationPickerProps {
  readonly delegations: readonly DelegationRow[];
  readonly value: DelegationId | null;
  readonly onChange: (id: DelegationId | null) => void;
  /** The name of one that is not in the list yet. */
  readonly onNew: (name: string) => void;
  readonly error?: string | undefined;
}

// More than one reads; typing on is faster.
const shownAtMost = 30;

/** Finds a delegation by its name, short name or State; emptied, there is none. */
export function DelegationPicker(props: DelegationPickerProps) {
  const { delegations, value, onChange, onNew, error } = props;
  const current = delegations.find(({ id }) => id === value);
  const [text, setText] = useState(current?.name ?? '');
  const [shownFor, setShownFor] = useState(current);
  if (shownFor?.id !== current?.id) {
    setShownFor(current);
    setText(current?.name ?? '');
  }
  return (
    <Picker<DelegationId>
      label={t`Delegation`}
      description={t`Emptied: speaks for nobody else.`}
      options={findDelegations(delegations, text, current).map(toOption)}
      value={value}
      inputValue={text}
      onInputChange={setText}
      onChange={(id) => {
        if (id !== value) onChange(id);
      }}
      onNew={onNew}
      error={error}
    />
  );
}

// The current one is always among them: the field shows its name after one has looked for another.
function findDelegations(
  delegations: readonly DelegationRow[],
  text: string,
  current: DelegationRow | undefined,
): readonly DelegationRow[] {
  const isLooking = text.trim() !== '' && text !== current?.name;
  const found = isLooking
    ? fuzzysort
        .go(text, delegations, {
          keys: ['name', 'shortName', 'state'],
          limit: shownAtMost,
          threshold: 0.3,
        })
        .map(({ obj }) => obj)
    : delegations.slice(0, shownAtMost);
  return current === undefined || found.includes(current) ? found : [...found, current];
}

function toOption({ id, name, category }: DelegationRow) {
  return { id, label: name, detail: categoryWord(category) };
}

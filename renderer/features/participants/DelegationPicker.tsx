import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import type { NameIndex, SearchMatch } from '../../../shared/matching/name-index';
import type { DelegationThing, RegistryThing } from '../../../shared/matching/registry-names';
import { faultOf } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import type { PickOption } from '../../ui/Option';
import { Picker } from '../../ui/Picker';
import { categoryWord } from '../../ui/words';
import { delegationOf, idOfKnown, useDelegationNames } from './known-delegation';
import type { DelegationRow } from './roster';

interface DelegationPickerProps {
  readonly delegations: readonly DelegationRow[];
  readonly value: DelegationId | null;
  readonly onChange: (id: DelegationId | null) => void;
  /** The name of one that nobody knows yet. */
  readonly onNew: (name: string) => void;
  readonly error?: string | undefined;
}

type Thing = DelegationThing<DelegationRow>;

// More than one reads; typing on is faster.
const shownAtMost = 30;

/**
 * Finds a delegation by any name of it, its State or organization; emptied, there is none. A State or organization that
 * the dialogue has no delegation of yet is offered as well, and becomes one.
 */
export function DelegationPicker(props: DelegationPickerProps) {
  const { delegations, value, onNew, error } = props;
  const { names, choose, fault } = useChoice(props);
  const current = delegations.find(({ id }) => id === value);
  const [text, setText] = useState(current?.name ?? '');
  const [shownFor, setShownFor] = useState(current);
  if (shownFor?.id !== current?.id) {
    setShownFor(current);
    setText(current?.name ?? '');
  }
  return (
    <Picker<string>
      label={t`Delegation`}
      description={t`Emptied: speaks for nobody else.`}
      options={findDelegations(delegations, names, text, current)}
      value={value}
      inputValue={text}
      onInputChange={setText}
      onChange={(id) => {
        if (id !== value) void choose(id);
      }}
      onNew={(name) => {
        const meant = names.resolve(name);
        if (meant.kind === 'certain') void choose(idOf(meant.match.thing));
        else onNew(name);
      }}
      error={error ?? fault ?? undefined}
    />
  );
}

function useChoice({ delegations, onChange }: DelegationPickerProps) {
  const names = useDelegationNames(delegations);
  const add = useCommand('participants.addDelegation');
  const [fault, setFault] = useState<string | null>(null);
  const choose = async (id: string | null) => {
    setFault(null);
    const known = id === null ? null : names.find((thing) => idOf(thing) === id);
    if (known === null || known === undefined) return onChange(null);
    if (known.kind === 'delegation') return onChange(known.delegation.id);
    const result = await add.run(delegationOf(known));
    if (result.ok) onChange(result.value);
    else setFault(faultOf(result));
  };
  return { names, choose, fault };
}

// The current one is always among them: the field shows its name after one has looked for another.
function findDelegations(
  delegations: readonly DelegationRow[],
  names: NameIndex<Thing>,
  text: string,
  current: DelegationRow | undefined,
): PickOption[] {
  const isLooking = text.trim() !== '' && text !== current?.name;
  const found = isLooking
    ? names.search(text, shownAtMost).map(matchOption)
    : delegations.slice(0, shownAtMost).map(rowOption);
  return current === undefined || found.some(({ id }) => id === current.id)
    ? found
    : [...found, rowOption(current)];
}

function matchOption(match: SearchMatch<Thing>): PickOption {
  const { thing, shown, name } = match;
  const option = thing.kind === 'delegation' ? rowOption(thing.delegation) : knownOption(thing);
  // Another name was typed: it says why this one is here.
  return name.text === shown ? option : { ...option, detail: `${name.text} · ${option.detail}` };
}

function rowOption({ id, name, category }: DelegationRow) {
  return { id, label: name, detail: categoryWord(category) };
}

/** A State or organization that is no delegation yet, as an option. */
export function knownOption(thing: RegistryThing) {
  const { name, category } = delegationOf(thing);
  const word = categoryWord(category);
  return { id: idOfKnown(thing), label: name, detail: t`${word} · not in this dialogue yet` };
}

function idOf(thing: Thing): string {
  return thing.kind === 'delegation' ? thing.delegation.id : idOfKnown(thing);
}

import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ParticipantId } from '../../../shared/domain/ids';
import type { PickOption } from '../../ui/Option';
import { Picker } from '../../ui/Picker';
import type { KnownPeople } from './use-known-people';

/** Somebody of the dialogue, somebody new, or one of the other answers that the file's name may have. */
export type PersonAnswer<Other extends string> =
  | { readonly type: 'existing'; readonly id: ParticipantId }
  | { readonly type: 'new'; readonly name: string }
  | { readonly type: Other };

interface PersonFieldProps<Other extends string> {
  readonly label: string;
  readonly people: KnownPeople;
  /** Shown first while nothing is typed. */
  readonly suggested: readonly ParticipantId[];
  /** Offered as a new person; empty for none. */
  readonly newName: string;
  readonly others: readonly { readonly id: Other; readonly label: string }[];
  /** Null while somebody has to say. */
  readonly value: PersonAnswer<Other> | null;
  readonly onChange: (answer: PersonAnswer<Other>) => void;
}

const shownAtMost = 12;

/** Who is meant by a name: found by typing, with what is likely on top. */
export function PersonField<Other extends string>(props: PersonFieldProps<Other>) {
  const { label, value, onChange } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = labelOf(props);
  const typed = draft === null || draft === shown ? '' : draft;
  const options = choices(props, typed);
  return (
    <div
      onBlur={() => setDraft(null)}
      onKeyDownCapture={({ key }) => {
        // Escape empties the field where the present answer is not in the list.
        if (key === 'Escape') setTimeout(() => setDraft(null), 0);
      }}
    >
      <Picker
        label={label}
        hidesLabel
        placeholder={t`Who is it?`}
        options={options.map(({ option }) => option)}
        value={value === null ? null : keyOf(value)}
        inputValue={draft ?? shown}
        onInputChange={setDraft}
        onChange={(key) => {
          const chosen = options.find(({ option }) => option.id === key);
          if (chosen === undefined) return;
          setDraft(null);
          if (value === null || keyOf(value) !== key) onChange(chosen.answer);
        }}
      />
    </div>
  );
}

interface Choice<Other extends string> {
  readonly option: PickOption;
  readonly answer: PersonAnswer<Other>;
}

function choices<Other extends string>(
  { people, suggested, newName, others, value }: PersonFieldProps<Other>,
  typed: string,
): Choice<Other>[] {
  const first = typed === '' ? suggested.flatMap((id) => people.optionOf(id) ?? []) : [];
  const found = [...first, ...people.search(typed, shownAtMost)];
  const all: Choice<Other>[] = found.map(({ id, label, detail }) => ({
    option: { id: `person ${id}`, label, detail },
    answer: { type: 'existing', id },
  }));
  for (const name of new Set([typed.trim(), newName])) if (name !== '') all.push(newPerson(name));
  if (value?.type === 'new') all.push(newPerson((value as { name: string }).name));
  for (const { id, label } of others) all.push({ option: { id, label }, answer: { type: id } });
  // While one types, the list begins with what was found and not with the present answer.
  const present = typed === '' || value === null ? null : keyOf(value);
  return all.filter(
    ({ option }, index) =>
      option.id !== present && all.findIndex((each) => each.option.id === option.id) === index,
  );
}

function newPerson<Other extends string>(name: string): Choice<Other> {
  return {
    option: { id: `new ${name}`, label: t`New person “${name}”` },
    answer: { type: 'new', name },
  };
}

function keyOf<Other extends string>(answer: PersonAnswer<Other>): string {
  if ('id' in answer) return `person ${answer.id}`;
  if ('name' in answer) return `new ${answer.name}`;
  return answer.type;
}

function labelOf<Other extends string>({ value, people, others }: PersonFieldProps<Other>): string {
  if (value === null) return '';
  if ('id' in value) return people.optionOf(value.id)?.label ?? '';
  if ('name' in value) return newPerson(value.name).option.label;
  return others.find(({ id }) => id === value.type)?.label ?? '';
}

import { useMemo, useState } from 'react';
import type { ParticipantId } from '../../../shared/domain/ids';
import { NameIndex } from '../../../shared/matching/name-index';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Picker } from '../../ui/Picker';

interface PersonPickerProps {
  readonly label: string;
  readonly error?: string | undefined;
  readonly onPick: (id: ParticipantId) => void;
  /** The name of somebody who is not in the list yet. */
  readonly onNew: (name: string) => void;
}

// More than one reads; typing on is faster.
const shownAtMost = 30;

/** Finds a participant by name, position or delegation, and is ready for the next one. */
export function PersonPicker({ label, error, onPick, onNew }: PersonPickerProps) {
  const [text, setText] = useState('');
  // A fresh field for each person: one that is emptied by us would open its list again.
  const [round, setRound] = useState(0);
  const startOver = () => {
    setText('');
    setRound((before) => before + 1);
  };
  const found = useFoundPeople(text);
  return (
    <Picker<ParticipantId>
      key={round}
      autoFocus={round > 0}
      label={label}
      options={found}
      value={null}
      inputValue={text}
      onInputChange={setText}
      error={error}
      onChange={(id) => {
        if (id === null) return;
        onPick(id);
        startOver();
      }}
      onNew={(name) => {
        onNew(name);
        startOver();
      }}
    />
  );
}

function useFoundPeople(text: string) {
  const { data } = useEndpointQuery('participants.list', {});
  const people = useMemo(() => {
    const delegations = new Map(data?.delegations.map((each) => [each.id, each]));
    return (data?.participants ?? []).map(({ id, name, position, delegationId }) => {
      const delegation = delegationId === null ? undefined : delegations.get(delegationId);
      const detail = [delegation?.name, position].filter(Boolean).join(' · ');
      return { id, label: name, detail };
    });
  }, [data]);
  const names = useMemo(
    () =>
      new NameIndex(
        people.map((person) => ({
          thing: person,
          names: [
            { text: person.label, kind: 'name' },
            { text: person.detail, kind: 'alias' },
          ],
        })),
      ),
    [people],
  );
  if (text.trim() === '') return people.slice(0, shownAtMost);
  return names.search(text, shownAtMost).map(({ thing }) => thing);
}

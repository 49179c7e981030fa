import type { Delegation } from '../../domain/participants';
import { NameIndex } from '../../matching/name-index';
import type { NameEntry } from '../../matching/prepared-name';
import { delegationEntries, personEntries, registryEntries } from '../../matching/registry-names';
import type { Registry } from '../../registry/registry';
import type { SuggestSpeaker } from './labels';
import type { KnownPerson, LabelCandidate } from './transcript-plan';

/** Finds the person or delegation of the dialogue that a label names, by all the names the registry has for it. */
export function suggestSpeaker(
  participants: readonly KnownPerson[],
  delegations: readonly Delegation[],
  registry: Registry,
): SuggestSpeaker {
  const known = registryEntries(registry);
  const people: NameEntry<LabelCandidate>[] = personEntries(
    participants.map((person) => ({ ...person, title: '' })),
  ).map(({ thing: { id, name }, ...entry }) => ({
    ...entry,
    thing: { type: 'participant', id, name },
  }));
  const bodies: NameEntry<LabelCandidate>[] = delegationEntries(
    delegations,
    known,
    new NameIndex(known),
  ).flatMap(({ thing, ...entry }) =>
    thing.kind === 'delegation'
      ? [
          {
            ...entry,
            thing: {
              type: 'delegation' as const,
              id: thing.delegation.id,
              name: thing.delegation.name,
            },
          },
        ]
      : [],
  );
  const index = new NameIndex([...people, ...bodies]);
  return (name) => {
    const resolved = index.resolve(name);
    switch (resolved.kind) {
      case 'none':
        return { kind: 'none', candidates: [] };
      case 'ambiguous':
        return { kind: 'ambiguous', candidates: resolved.matches.map(({ thing }) => thing) };
      default:
        return { kind: resolved.kind, candidates: [resolved.match.thing] };
    }
  };
}

import { useMemo } from 'react';
import type { DelegationId, ParticipantId } from '../../../shared/domain/ids';
import { NameIndex } from '../../../shared/matching/name-index';
import { useEndpointQuery } from '../../api/use-endpoint';
import type { PickOption } from '../../ui/Option';

export interface KnownPeople {
  /** The best first; those first in the list where nothing was typed. */
  readonly search: (text: string, limit: number) => readonly PickOption<ParticipantId>[];
  readonly optionOf: (id: ParticipantId) => PickOption<ParticipantId> | null;
  readonly ofDelegation: (id: DelegationId) => readonly ParticipantId[];
}

/** The people of the dialogue, to be found by name, position or delegation. */
export function useKnownPeople(): KnownPeople {
  const { data } = useEndpointQuery('participants.list', {});
  return useMemo(() => {
    const delegations = new Map(data?.delegations.map(({ id, name }) => [id, name]));
    const people = data?.participants ?? [];
    const options = people.map(({ id, name, position, delegationId }) => {
      const delegation = delegationId === null ? undefined : delegations.get(delegationId);
      return { id, label: name, detail: [delegation, position].filter(Boolean).join(' · ') };
    });
    const byId = new Map(options.map((option) => [option.id, option]));
    const index = nameIndex(options);
    return {
      search: (text, limit) =>
        text.trim() === ''
          ? options.slice(0, limit)
          : index()
              .search(text, limit)
              .map(({ thing }) => thing),
      optionOf: (id) => byId.get(id) ?? null,
      ofDelegation: (id) =>
        people.filter(({ delegationId }) => delegationId === id).map((person) => person.id),
    };
  }, [data]);
}

// Made with the first letter that is typed: many imports need none.
function nameIndex<Option extends PickOption>(options: readonly Option[]) {
  let made: NameIndex<Option> | null = null;
  return () =>
    (made ??= new NameIndex(
      options.map((option) => ({
        thing: option,
        names: [
          { text: option.label, kind: 'name' as const },
          { text: option.detail ?? '', kind: 'alias' as const },
        ],
      })),
    ));
}

import { useMemo } from 'react';
import type { ParticipantId } from '../../../../shared/domain/ids';
import { useEndpointQuery } from '../../../api/use-endpoint';

export interface Names {
  /** A person of the dialogue with the delegation; null for one who is not there. */
  readonly nameOf: (id: ParticipantId) => string | null;
}

/** What the people of the dialogue are called. */
export function useNames(): Names {
  const { data } = useEndpointQuery('participants.list', {});
  return useMemo(() => {
    const delegations = new Map(data?.delegations.map(({ id, name }) => [id, name]));
    const people = new Map(data?.participants.map((person) => [person.id, person]));
    return {
      nameOf: (id) => {
        const person = people.get(id);
        if (person === undefined) return null;
        const { name, delegationId, email } = person;
        const delegation = delegationId === null ? undefined : delegations.get(delegationId);
        return [name, delegation, email].filter(Boolean).join(', ');
      },
    };
  }, [data]);
}

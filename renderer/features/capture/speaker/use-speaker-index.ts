import { useEffect, useMemo, useState } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { ParticipantId } from '../../../../shared/domain/ids';
import type { EndpointAt, Output } from '../../../../shared/contract/contract';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { indexSpeakers, type SpeakerCandidate, type SpeakerIndex } from './rank-speakers';

type Participants = Output<EndpointAt<'participants.list'>>;

/**
 * People and delegations, read once and again whenever they have to be fresh. The list counts interventions, so every
 * change of the record would otherwise make thousands of people travel anew.
 */
export function useParticipants(mustBeFresh: boolean): Participants | undefined {
  const [isLoaded, setIsLoaded] = useState(false);
  const { data } = useEndpointQuery('participants.list', {}, { enabled: mustBeFresh || !isLoaded });
  useEffect(() => {
    if (data !== undefined) setIsLoaded(true);
  }, [data]);
  return data;
}

/** Everybody who may take the floor, ready to be searched. Empty while nobody is choosing. */
export function useSpeakerIndex(
  data: Participants | undefined,
  isChoosing: boolean,
  panel: readonly ParticipantId[],
  entries: readonly RecordEntry[] | undefined,
): SpeakerIndex {
  return useMemo(() => {
    if (data === undefined || !isChoosing) return [];
    const lastSpoke = lastSpeakers(entries ?? []);
    const delegations = new Map(data.delegations.map((delegation) => [delegation.id, delegation]));
    const people = data.participants.map((person): SpeakerCandidate => {
      const delegation =
        person.delegationId === null ? undefined : delegations.get(person.delegationId);
      const place = panel.indexOf(person.id);
      return {
        kind: 'participant',
        id: person.id,
        name: [person.title, person.name].filter(Boolean).join(' '),
        position: person.position,
        delegationName: delegation?.name ?? '',
        delegationShortName: delegation?.shortName ?? '',
        panelPlace: place === -1 ? null : place,
        lastSpoke: lastSpoke.get(person.id) ?? null,
      };
    });
    const groups = data.delegations.map(({ id, name, shortName }): SpeakerCandidate => ({
      kind: 'delegation',
      id,
      name,
      position: '',
      delegationName: '',
      delegationShortName: shortName,
      panelPlace: null,
      lastSpoke: null,
    }));
    return indexSpeakers([...people, ...groups]);
  }, [data, isChoosing, panel, entries]);
}

function lastSpeakers(entries: readonly RecordEntry[]): Map<ParticipantId, number> {
  const places = new Map<ParticipantId, number>();
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const speakerId = entries[index]?.speakerId;
    if (speakerId && !places.has(speakerId)) places.set(speakerId, places.size);
  }
  return places;
}

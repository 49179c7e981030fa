import { useEffect, useMemo, useState } from 'react';
import type { RecordEntry } from '../../shared/contract/record';
import type { DelegationId, ParticipantId } from '../../shared/domain/ids';
import type { EndpointAt, Output } from '../../shared/contract/contract';
import { NameIndex } from '../../shared/matching/name-index';
import { delegationEntries } from '../../shared/matching/registry-names';
import { useRegistryNames, type RegistryNames } from './registry-names';
import { useEndpointQuery } from './use-endpoint';
import { indexSpeakers, once, speakerNames } from '../ui/speaker-picker/rank-speakers';
import type { SpeakerCandidate, SpeakerIndex } from '../ui/speaker-picker/rank-speakers';

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

const nobody = indexSpeakers([]);

/** Everybody who may take the floor, ready to be searched. Nobody while no one is choosing. */
export function useSpeakerIndex(
  data: Participants | undefined,
  isChoosing: boolean,
  panel: readonly ParticipantId[],
  entries: readonly RecordEntry[] | undefined,
): SpeakerIndex {
  const registry = useRegistryNames();
  // Names are prepared when people change, not when somebody takes the floor.
  const named = useMemo(() => {
    const candidates = data === undefined ? [] : toCandidates(data);
    return { candidates, names: speakerNames(candidates) };
  }, [data]);
  const otherNames = useMemo(
    () =>
      data === undefined || registry === null
        ? null
        : once(() => delegationNames(data.delegations, registry)),
    [data, registry],
  );
  return useMemo(() => {
    if (!isChoosing) return nobody;
    const lastSpoke = lastSpeakers(entries ?? []);
    const candidates = named.candidates.map((candidate): SpeakerCandidate => {
      if (candidate.kind === 'delegation') return candidate;
      const id = candidate.id as ParticipantId;
      const place = panel.indexOf(id);
      return {
        ...candidate,
        panelPlace: place === -1 ? null : place,
        lastSpoke: lastSpoke.get(id) ?? null,
      };
    });
    return indexSpeakers(candidates, named.names, otherNames);
  }, [named, otherNames, isChoosing, panel, entries]);
}

function toCandidates({ participants, delegations }: Participants): SpeakerCandidate[] {
  const byId = new Map(delegations.map((delegation) => [delegation.id, delegation]));
  const unplaced = { panelPlace: null, lastSpoke: null };
  const people = participants.map((person): SpeakerCandidate => {
    const delegation = person.delegationId === null ? undefined : byId.get(person.delegationId);
    return {
      ...unplaced,
      kind: 'participant',
      id: person.id,
      name: [person.title, person.name].filter(Boolean).join(' '),
      position: person.position,
      delegationId: person.delegationId,
      delegationName: delegation?.name ?? '',
      delegationShortName: delegation?.shortName ?? '',
    };
  });
  const groups = delegations.map(({ id, name, shortName }): SpeakerCandidate => ({
    ...unplaced,
    kind: 'delegation',
    ...{ id, name, position: '', delegationId: null, delegationName: '' },
    delegationShortName: shortName,
  }));
  return [...people, ...groups];
}

function delegationNames(
  delegations: Participants['delegations'],
  { entries, index }: RegistryNames,
): NameIndex<DelegationId> {
  const known = delegationEntries(delegations, entries, index).flatMap(({ thing, names }) =>
    thing.kind === 'delegation' && thing.known !== null
      ? [{ thing: thing.delegation.id, names }]
      : [],
  );
  return new NameIndex(known);
}

function lastSpeakers(entries: readonly RecordEntry[]): Map<ParticipantId, number> {
  const places = new Map<ParticipantId, number>();
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const speakerId = entries[index]?.speakerId;
    if (speakerId && !places.has(speakerId)) places.set(speakerId, places.size);
  }
  return places;
}

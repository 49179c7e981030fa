import fc from 'fast-check';
import type { DelegationId, ParticipantId, SessionId } from '../../../shared/domain/ids';
import { categories, genders, interventionTypes, regions } from '../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { orderQueue } from '../../../shared/speakers/queue-order';

type Fields = Partial<Omit<ListEntry, 'delegationId' | 'onBehalfOfId' | 'speakerId'>> & {
  delegationId?: string | null;
  onBehalfOfId?: string | null;
  speakerId?: string | null;
};

/** A request that waits; with `state: 'spoken'` and times, a turn. */
export function listEntry(key: string, fields: Fields = {}): ListEntry {
  const { delegationId = null, onBehalfOfId = null, speakerId = null, ...others } = fields;
  return {
    key,
    requestId: key as ListEntry['requestId'],
    interventionId: null,
    state: 'requested',
    type: 'statement',
    sessionId: 'session' as SessionId,
    speakerId: speakerId as ParticipantId | null,
    speakerName: null,
    isSpeakerIdentified: true,
    speakerTitle: '',
    speakerPosition: '',
    gender: null,
    delegationId: delegationId as DelegationId | null,
    delegationName: null,
    onBehalfOfId: onBehalfOfId as DelegationId | null,
    onBehalfOfName: null,
    category: null,
    region: null,
    attribution: 'name',
    requestedAt: 0,
    calledAt: null,
    withdrawnAt: null,
    notReachedAt: null,
    startedAt: null,
    endedAt: null,
    pauses: [],
    hasFloor: false,
    isOpen: false,
    questionKey: null,
    position: 0,
    turnsBefore: 0,
    ...others,
  };
}

export function keysOf(entries: readonly { readonly key: string }[]): string {
  return entries.map(({ key }) => key).join(' ');
}

const positions = ['Minister', 'Permanent Representative', 'Director', 'Adviser'];

/** A queue in its order: points of order, answers to what is and is not in it, rights of reply, and rings of answers. */
export const anyQueue: fc.Arbitrary<ListEntry[]> = fc
  .array(
    fc.record({
      type: fc.oneof(
        { weight: 3, arbitrary: fc.constant('statement' as const) },
        fc.constantFrom(...interventionTypes),
      ),
      answers: fc.option(fc.nat(14)),
      position: fc.nat(20),
      state: fc.constantFrom('requested', 'requested', 'called'),
      delegationId: fc.option(fc.constantFrom('d1', 'd2', 'd3', 'd4', 'd5')),
      category: fc.option(fc.constantFrom(...categories.slice(0, 3))),
      region: fc.option(fc.constantFrom(...regions.slice(0, 3))),
      gender: fc.option(fc.constantFrom(...genders)),
      turnsBefore: fc.nat(2),
      speakerPosition: fc.constantFrom(...positions),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    orderQueue(
      all.map(({ answers, ...fields }, index) =>
        listEntry(`e${String(index)}`, {
          ...fields,
          questionKey: fields.type === 'answer' && answers !== null ? `e${String(answers)}` : null,
        }),
      ),
    ),
  );

import type { FloorRequest } from '../domain/floor-request';
import type { Intervention } from '../domain/record';
import type { FloorState } from '../domain/vocabulary';
import type { ListEntry } from './list-entry';
import { orderQueue } from './queue-order';

/** Who a turn or a request is by, in words and by id. */
export type EntryPerson = Pick<
  ListEntry,
  | 'sessionId'
  | 'speakerId'
  | 'speakerName'
  | 'isSpeakerIdentified'
  | 'speakerTitle'
  | 'speakerPosition'
  | 'gender'
  | 'delegationId'
  | 'delegationName'
  | 'onBehalfOfId'
  | 'onBehalfOfName'
  | 'category'
  | 'region'
  | 'attribution'
  | 'type'
  | 'position'
>;

export type LedgerTurn = EntryPerson &
  Pick<
    Intervention,
    'id' | 'startedAt' | 'endedAt' | 'pauses' | 'hasFloor' | 'isOpen' | 'questionId'
  >;

export type LedgerRequest = EntryPerson &
  Pick<
    FloorRequest,
    | 'id'
    | 'questionRequestId'
    | 'questionId'
    | 'requestedAt'
    | 'calledAt'
    | 'withdrawnAt'
    | 'notReachedAt'
    /** Null where it has none, or where that turn is deleted. */
    | 'interventionId'
  >;

/** A speaker list: every request and every turn of a session once. */
export interface Ledger {
  speaking: ListEntry | null;
  /** In the order in which they get the floor. */
  queue: ListEntry[];
  /** Spoken, withdrawn, not reached; by when that was. Turns without times come where the record has them. */
  past: ListEntry[];
}

/**
 * Joins requests and turns. A turn stands for the request that it came from: who, where and when are its own.
 * @param turns in the order of the record
 * @param turnsBefore finished turns of those who wait, by voice, where `turns` are not all; left out, they are counted
 */
export function ledgerOf(
  requests: readonly LedgerRequest[],
  turns: readonly LedgerTurn[],
  turnsBefore?: ReadonlyMap<string | null, number>,
): Ledger {
  const requestOf = new Map<string, LedgerRequest>(
    requests.flatMap((request) =>
      request.interventionId === null ? [] : [[request.interventionId, request] as const],
    ),
  );
  const keyOfTurn = (id: string | null) => (id === null ? null : (requestOf.get(id)?.id ?? id));
  const known = new Set(turns.map(({ id }) => id));
  const counts = new Map<string | null, number>();
  const entries = turns.map((turn): ListEntry => {
    const before = countFor(counts, turn, !turn.hasFloor && turn.type !== 'point-of-order');
    return entryOfTurn(turn, requestOf.get(turn.id), keyOfTurn(turn.questionId), before);
  });
  const finishedBy = (entry: Parameters<typeof voiceKey>[0]) => {
    const voice = voiceKey(entry);
    return voice === null ? 0 : ((turnsBefore ?? counts).get(voice) ?? 0);
  };
  const waiting = requests
    .filter(({ interventionId }) => interventionId === null || !known.has(interventionId))
    .map((request) => {
      const before = finishedBy(request);
      const questionKey = request.questionRequestId ?? keyOfTurn(request.questionId);
      return entryOfRequest(request, questionKey, before);
    });
  const speaking = entries.find(({ hasFloor }) => hasFloor);
  const isWaiting = ({ state }: ListEntry) => state === 'requested' || state === 'called';
  return {
    speaking: speaking ? { ...speaking, turnsBefore: finishedBy(speaking) } : null,
    queue: orderQueue(waiting.filter(isWaiting)),
    past: byTime([
      ...entries.filter(({ hasFloor }) => !hasFloor),
      ...waiting.filter((entry) => !isWaiting(entry)),
    ]),
  };
}

/** Whom a turn or request counts for: the group spoken for, else the delegation, else the person. Null for nobody known. */
export function voiceKey(
  entry: Pick<EntryPerson, 'onBehalfOfId' | 'delegationId' | 'speakerId'>,
): string | null {
  return entry.onBehalfOfId ?? entry.delegationId ?? entry.speakerId;
}

function countFor(
  counts: Map<string | null, number>,
  turn: LedgerTurn,
  isCountedNow: boolean,
): number {
  const voice = voiceKey(turn);
  const before = voice === null ? 0 : (counts.get(voice) ?? 0);
  if (isCountedNow && voice !== null) counts.set(voice, before + 1);
  return before;
}

function entryOfTurn(
  { id, questionId: _, ...turn }: LedgerTurn,
  request: LedgerRequest | undefined,
  questionKey: string | null,
  turnsBefore: number,
): ListEntry {
  return {
    ...turn,
    key: request?.id ?? id,
    requestId: request?.id ?? null,
    interventionId: id,
    state: turn.hasFloor ? 'speaking' : 'spoken',
    requestedAt: request?.requestedAt ?? null,
    calledAt: request?.calledAt ?? null,
    withdrawnAt: null,
    notReachedAt: null,
    questionKey,
    turnsBefore,
  };
}

function entryOfRequest(
  { id, questionRequestId: _, questionId: __, ...request }: LedgerRequest,
  questionKey: string | null,
  turnsBefore: number,
): ListEntry {
  return {
    ...request,
    key: id,
    requestId: id,
    interventionId: null,
    state: stateOf(request),
    startedAt: null,
    endedAt: null,
    pauses: [],
    hasFloor: false,
    isOpen: false,
    questionKey,
    turnsBefore,
  };
}

function stateOf({
  withdrawnAt,
  notReachedAt,
  calledAt,
}: Pick<LedgerRequest, 'withdrawnAt' | 'notReachedAt' | 'calledAt'>): FloorState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (notReachedAt !== null) return 'not-reached';
  return calledAt === null ? 'requested' : 'called';
}

// Turns without times come behind the turn before them. The others go by their place in the record, which is their start
// unless the computer's clock was set back meanwhile.
function byTime(entries: readonly ListEntry[]): ListEntry[] {
  let last = 0;
  return entries
    .map((entry, index) => {
      const began = entry.startedAt === null ? last : Math.max(entry.startedAt, entry.position);
      const at = entry.withdrawnAt ?? entry.notReachedAt ?? began;
      last = at;
      return { entry, at, index };
    })
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ entry }) => entry);
}

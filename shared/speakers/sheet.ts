import { z } from 'zod';
import type { Ledger } from './ledger';
import type { ListEntry } from './list-entry';
import { spokenSeconds } from './speaking-time';
import { pauseSchema } from '../domain/record';
import { instantSchema } from '../domain/text';
import { attributionSchema, floorStateSchema, interventionTypeSchema } from '../domain/vocabulary';

/** Who spoke or asked to, in words. */
const sheetPersonSchema = z.object({
  name: z.string().nullable(),
  isIdentified: z.boolean(),
  position: z.string(),
  delegation: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
});
export type SheetPerson = z.infer<typeof sheetPersonSchema>;

const sheetTurnSchema = z.object({
  /** That of the list entry. */
  key: z.string(),
  person: sheetPersonSchema,
  type: interventionTypeSchema,
  attribution: attributionSchema,
  startedAt: instantSchema.nullable(),
  /** Null while the turn lasts. */
  endedAt: instantSchema.nullable(),
  pauses: z.array(pauseSchema),
  /** `spokenSeconds`. */
  seconds: z.int(),
  /** Seconds that it runs into the next turn; after a correction such things happen. */
  overlap: z.int(),
});
export type SheetTurn = z.infer<typeof sheetTurnSchema>;

const sheetRequestSchema = z.object({
  key: z.string(),
  person: sheetPersonSchema,
  type: interventionTypeSchema,
  attribution: attributionSchema,
  state: floorStateSchema,
  requestedAt: instantSchema,
  /** When it was called, withdrawn or not reached. */
  at: instantSchema.nullable(),
});
export type SheetRequest = z.infer<typeof sheetRequestSchema>;

const correctionSchema = z.object({
  at: instantSchema,
  key: z.string(),
  person: sheetPersonSchema,
  field: z.enum(['startedAt', 'endedAt', 'pauses']),
  /** For a start or end the instant, for pauses their length in milliseconds. */
  before: z.number().nullable(),
  after: z.number().nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** What a chair signs after a session. */
export const sheetSchema = z.object({
  dialogueTitle: z.string(),
  eventTitle: z.string(),
  sessionTitle: z.string(),
  timeZone: z.string(),
  /** By the programme. */
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  /** In time order. */
  turns: z.array(sheetTurnSchema),
  /** Requests that did not become turns, in the order in which they were made. */
  requests: z.array(sheetRequestSchema),
  corrections: z.array(correctionSchema),
  /** The sum of the turns. */
  seconds: z.int(),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** One thing that differs between a signed sheet and the sheet as it is. */
export const sheetChangeSchema = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  key: z.string(),
  person: sheetPersonSchema,
  /** For `changed`; null otherwise. */
  field: z
    .enum(['person', 'type', 'startedAt', 'endedAt', 'pauses', 'state', 'attribution'])
    .nullable(),
});
export type SheetChange = z.infer<typeof sheetChangeSchema>;

/** What stands above the sheet. */
export type SheetHead = Omit<Sheet, 'turns' | 'requests' | 'corrections' | 'seconds'>;

/** Builds the sheet of a list. */
export function buildSheet(
  { speaking, queue, past }: Ledger,
  corrections: readonly Correction[],
  head: SheetHead,
): Sheet {
  const isTurn = ({ interventionId }: ListEntry) => interventionId !== null;
  const turns = [...past.filter(isTurn), ...(speaking ? [speaking] : [])].map(sheetTurn);
  const requests = [...past.filter((entry) => !isTurn(entry)), ...queue].map(sheetRequest);
  return {
    ...head,
    turns: turns.map((turn, index) => ({ ...turn, overlap: overlapOf(turn, turns[index + 1]) })),
    requests: requests.sort((a, b) => a.requestedAt - b.requestedAt),
    corrections: [...corrections],
    seconds: turns.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

function sheetTurn(entry: ListEntry): SheetTurn {
  const { key, type, attribution, startedAt, endedAt, pauses } = entry;
  const person = personOf(entry);
  const seconds = spokenSeconds(entry);
  return { key, person, type, attribution, startedAt, endedAt, pauses, seconds, overlap: 0 };
}

function overlapOf({ endedAt }: SheetTurn, next: SheetTurn | undefined): number {
  if (endedAt === null || !next?.startedAt) return 0;
  return Math.max(0, Math.floor((endedAt - next.startedAt) / 1000));
}

function sheetRequest(entry: ListEntry): SheetRequest {
  const { key, type, attribution, state, requestedAt, calledAt, withdrawnAt, notReachedAt } = entry;
  return {
    ...{ key, type, attribution, state },
    person: personOf(entry),
    requestedAt: requestedAt ?? 0,
    at: withdrawnAt ?? notReachedAt ?? calledAt,
  };
}

function personOf(entry: ListEntry): SheetPerson {
  return {
    name: entry.speakerName,
    isIdentified: entry.isSpeakerIdentified,
    position: entry.speakerPosition,
    delegation: entry.delegationName,
    onBehalfOf: entry.onBehalfOfName,
  };
}

/** What of a sheet differs from the one that was signed, in the order of the new one; what is gone comes last. */
export function compareSheets(signed: Sheet, now: Sheet): SheetChange[] {
  const before = new Map<string, SheetTurn | SheetRequest>(
    [...signed.turns, ...signed.requests].map((each) => [each.key, each]),
  );
  const current = [...now.turns, ...now.requests];
  const keys = new Set(current.map(({ key }) => key));
  const gone = [...before.values()].filter(({ key }) => !keys.has(key));
  return [
    ...current.flatMap((each) => changesOf(before.get(each.key), each)),
    ...gone.map(({ key, person }): SheetChange => ({ kind: 'removed', key, person, field: null })),
  ];
}

function changesOf(
  before: SheetTurn | SheetRequest | undefined,
  after: SheetTurn | SheetRequest,
): SheetChange[] {
  const { key, person } = after;
  if (!before) return [{ kind: 'added', key, person, field: null }];
  const fields = [
    'person',
    'type',
    'startedAt',
    'endedAt',
    'pauses',
    'state',
    'attribution',
  ] as const;
  const valueOf = (each: SheetTurn | SheetRequest, field: string) =>
    JSON.stringify((each as Record<string, unknown>)[field] ?? null);
  return fields
    .filter((field) => valueOf(before, field) !== valueOf(after, field))
    .map((field) => ({ kind: 'changed', key, person, field }));
}

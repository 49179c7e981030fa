import { z } from 'zod';
import { pauseSchema } from '../domain/record';
import { daySchema, instantSchema } from '../domain/text';
import {
  attributionSchema,
  categorySchema,
  floorStateSchema,
  interventionTypeSchema,
  regionSchema,
} from '../domain/vocabulary';
import type { Ledger } from './ledger';
import type { ListEntry } from './list-entry';
import { pausedMs, spokenSeconds } from './speaking-time';

/** Who spoke or asked to, in words. */
const sheetPersonSchema = z.object({
  name: z.string().nullable(),
  isIdentified: z.boolean(),
  /** Form of address; may be empty. */
  title: z.string(),
  position: z.string(),
  delegation: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
});
export type SheetPerson = z.infer<typeof sheetPersonSchema>;

const sheetEntrySchema = z.object({
  /** That of the list entry. */
  key: z.string(),
  person: sheetPersonSchema,
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
  /** Title of the segment that it belongs to; null for the session itself. */
  segment: z.string().nullable(),
  type: interventionTypeSchema,
  attribution: attributionSchema,
  state: floorStateSchema,
  /** Null for a turn that was not asked for. */
  requestedAt: instantSchema.nullable(),
  calledAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
  notReachedAt: instantSchema.nullable(),
  startedAt: instantSchema.nullable(),
  /** Null while the turn lasts. */
  endedAt: instantSchema.nullable(),
  pauses: z.array(pauseSchema),
  /** Length of the pauses that are over, whole seconds. */
  pausedSeconds: z.int(),
  /** `spokenSeconds`. */
  seconds: z.int(),
  /** Seconds during which a turn that began later had the floor too; after a correction such things happen. */
  overlap: z.int(),
});
export type SheetEntry = z.infer<typeof sheetEntrySchema>;

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
  /** First and last day of the event. */
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  sessionTitle: z.string(),
  timeZone: z.string(),
  /** By the programme. */
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  /** Effective level of the session. */
  attribution: attributionSchema,
  /** In time order. */
  turns: z.array(sheetEntrySchema),
  /** Requests that did not become turns, in the order in which they were made. */
  requests: z.array(sheetEntrySchema),
  corrections: z.array(correctionSchema),
  /** The sum of the turns. */
  seconds: z.int(),
});
export type Sheet = z.infer<typeof sheetSchema>;

/** What was kept when somebody signed; null for a text that this version cannot read. */
export function readSignedSheet(text: string): Sheet | null {
  try {
    return sheetSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** What stands above the sheet. */
export type SheetHead = Omit<Sheet, 'turns' | 'requests' | 'corrections' | 'seconds'>;

/**
 * Builds the sheet of a list.
 * @param segmentOf the title of the segment that an entry belongs to; null for the session itself
 */
export function buildSheet(
  { speaking, queue, past }: Ledger,
  corrections: readonly Correction[],
  head: SheetHead,
  segmentOf: (entry: ListEntry) => string | null = () => null,
): Sheet {
  const isTurn = ({ interventionId }: ListEntry) => interventionId !== null;
  const entry = (each: ListEntry) => sheetEntry(each, segmentOf(each));
  const turns = [...past.filter(isTurn), ...(speaking ? [speaking] : [])].map(entry);
  const requests = [...past.filter((each) => !isTurn(each)), ...queue].map(entry);
  return {
    ...head,
    turns: withOverlaps(turns),
    requests: requests.sort((a, b) => (a.requestedAt ?? 0) - (b.requestedAt ?? 0)),
    corrections: [...corrections],
    seconds: totalSeconds(turns),
  };
}

/** The sum of what the turns show, so that a total is never another than that of its rows. */
export function totalSeconds(turns: readonly Pick<SheetEntry, 'seconds'>[]): number {
  return turns.reduce((sum, { seconds }) => sum + seconds, 0);
}

function sheetEntry(entry: ListEntry, segment: string | null): SheetEntry {
  const { key, category, region, type, attribution, state, startedAt, endedAt, pauses } = entry;
  const { requestedAt, calledAt, withdrawnAt, notReachedAt } = entry;
  const over = pauses.filter(({ to }) => to !== null);
  return {
    ...{ key, category, region, segment, type, attribution, state },
    ...{ requestedAt, calledAt, withdrawnAt, notReachedAt, startedAt, endedAt, pauses },
    person: sheetPerson(entry),
    pausedSeconds: Math.floor(pausedMs(over, endedAt ?? Infinity) / 1000),
    seconds: spokenSeconds(entry),
    overlap: 0,
  };
}

export function sheetPerson(entry: ListEntry): SheetPerson {
  return {
    name: entry.speakerName,
    isIdentified: entry.isSpeakerIdentified,
    title: entry.speakerTitle,
    position: entry.speakerPosition,
    delegation: entry.delegationName,
    onBehalfOf: entry.onBehalfOfName,
  };
}

/** The turns with their overlaps among each other. @param turns in time order */
export function withOverlaps<T extends Pick<SheetEntry, 'startedAt' | 'endedAt'>>(
  turns: readonly T[],
): (T & { overlap: number })[] {
  return turns.map((turn, index) => ({
    ...turn,
    overlap: overlapOf(turn, turns.slice(index + 1)),
  }));
}

function overlapOf(
  { startedAt, endedAt }: Pick<SheetEntry, 'startedAt' | 'endedAt'>,
  later: readonly Pick<SheetEntry, 'startedAt' | 'endedAt'>[],
): number {
  if (startedAt === null || endedAt === null) return 0;
  let shared = 0;
  let until = startedAt;
  // Later turns come in the order of their starts, so what one of them has covered is not counted again.
  for (const other of later) {
    if (other.startedAt === null) continue;
    const from = Math.max(other.startedAt, until);
    const to = Math.min(other.endedAt ?? endedAt, endedAt);
    if (to <= from) continue;
    shared += to - from;
    until = to;
  }
  return Math.floor(shared / 1000);
}

import { toInstant } from '../../domain/event-time';
import { instantSchema } from '../../domain/text';
import { flatten, nextDay, type Draft } from './draft-sessions';
import { toMinutes } from './read-times';

/** Instants of a session in epoch milliseconds, as they may be stored: never ending before they start. */
export interface SessionInstants {
  startsAt: number | null;
  endsAt: number | null;
}

/** A day's end that is later in the clock than this is a mistake rather than past midnight. Minutes. */
const latestNight = 6 * 60;
/** Earliest start of what may last past midnight. Minutes. */
const earliestEvening = 17 * 60;

/** Gives sessions without an end that of the start of the next one on that day, with a note. */
export function concludeEnds(drafts: readonly Draft[]): void {
  const present = drafts.filter(({ isLeftOut, title }) => !isLeftOut && title !== '');
  present.forEach((draft, place) => {
    const next = present[place + 1];
    if (draft.startsAt === null || draft.endsAt !== null || draft.edit.endsAt !== undefined) return;
    if (!next?.startsAt || next.day !== draft.day || next.startsAt <= draft.startsAt) return;
    draft.endsAt = next.startsAt;
    draft.isEndConcluded = true;
  });
}

/**
 * The instants of every draft by its key. Notes what cannot be: ends before starts, days outside the event, segments
 * outside their session, sessions at the same time.
 * @param timeZone of the event; a time that a change of clocks skips is moved behind it
 */
export function checkTimes(
  drafts: readonly Draft[],
  event: { startsOn: string | null; endsOn: string | null },
  timeZone: string,
): Map<string, SessionInstants> {
  const instants = new Map<string, SessionInstants>();
  const all = flatten(drafts);
  for (const draft of all) {
    if (draft.isEndConcluded) draft.notes.push({ severity: 'hint', code: 'end-concluded' });
    readNight(draft);
    instants.set(draft.key, toInstants(draft, timeZone));
    noteMissing(draft);
    noteOutside(draft, event);
  }
  for (const draft of all) {
    for (const segment of draft.segments) noteOutsideParent(segment, draft, instants);
  }
  noteOverlaps(drafts, instants);
  return instants;
}

/** "22:00–01:00" ends on the next day; "15:00–14:00" is a mistake. */
function readNight(draft: Draft): void {
  const { startsAt, endsAt, endDay } = draft;
  if (startsAt === null || endsAt === null || endsAt >= startsAt) return;
  if (endDay !== null && draft.day !== null && endDay > draft.day) return;
  const isNight = toMinutes(endsAt) <= latestNight && toMinutes(startsAt) >= earliestEvening;
  if (isNight) draft.endDay = nextDay(draft.day);
  else draft.notes.push({ severity: 'warning', code: 'ends-before-start' });
}

function toInstants(draft: Draft, timeZone: string): SessionInstants {
  const { day, startsAt, endsAt, item, edit } = draft;
  const isEdited =
    edit.day !== undefined || edit.startsAt !== undefined || edit.endsAt !== undefined;
  if (item.instants && !isEdited && !draft.isEndConcluded)
    return ordered(item.instants.startsAt, item.instants.endsAt);
  const start = day !== null && startsAt !== null ? toInstant(day, startsAt, timeZone) : null;
  const endDay = draft.endDay ?? day;
  const end = endDay !== null && endsAt !== null ? toInstant(endDay, endsAt, timeZone) : null;
  return ordered(start, end);
}

function ordered(startsAt: number | null, endsAt: number | null): SessionInstants {
  const isStored = (instant: number | null) =>
    instant !== null && instantSchema.safeParse(instant).success;
  const start = isStored(startsAt) ? startsAt : null;
  const end = isStored(endsAt) ? endsAt : null;
  return { startsAt: start, endsAt: start !== null && end !== null && end < start ? null : end };
}

function noteMissing(draft: Draft): void {
  if (draft.title === '') draft.notes.push({ severity: 'error', code: 'title-missing' });
  const isUnreadable = draft.notes.some(({ code }) => code === 'unreadable-time');
  if (draft.startsAt === null && draft.parent === null && !isUnreadable) {
    draft.notes.push({ severity: 'warning', code: 'no-time' });
  } else if (
    draft.startsAt !== null &&
    draft.day === null &&
    draft.parent === null &&
    !isUnreadable
  ) {
    draft.notes.push({ severity: 'warning', code: 'no-day' });
  }
}

function noteOutside(
  { day, parent, notes }: Draft,
  { startsOn, endsOn }: { startsOn: string | null; endsOn: string | null },
): void {
  if (day === null || startsOn === null || parent !== null) return;
  if (day < startsOn || day > (endsOn ?? startsOn))
    notes.push({ severity: 'warning', code: 'outside-event' });
}

function noteOutsideParent(
  segment: Draft,
  session: Draft,
  instants: ReadonlyMap<string, SessionInstants>,
): void {
  const inner = instants.get(segment.key);
  const outer = instants.get(session.key);
  if (!inner || !outer) return;
  const startsBefore =
    inner.startsAt !== null && outer.startsAt !== null && inner.startsAt < outer.startsAt;
  const last = inner.endsAt ?? inner.startsAt;
  const endsAfter = last !== null && outer.endsAt !== null && last > outer.endsAt;
  if (startsBefore || endsAfter)
    segment.notes.push({ severity: 'warning', code: 'outside-parent' });
}

function noteOverlaps(
  drafts: readonly Draft[],
  instants: ReadonlyMap<string, SessionInstants>,
): void {
  const timed = drafts
    .filter(({ isLeftOut }) => !isLeftOut)
    .flatMap((draft) => {
      const { startsAt = null, endsAt = null } = instants.get(draft.key) ?? {};
      return startsAt === null || endsAt === null ? [] : [{ draft, startsAt, endsAt }];
    })
    .sort((a, b) => a.startsAt - b.startsAt);
  let last = -Infinity;
  for (const { draft, startsAt, endsAt } of timed) {
    if (startsAt < last) draft.notes.push({ severity: 'warning', code: 'overlaps' });
    last = Math.max(last, endsAt);
  }
}

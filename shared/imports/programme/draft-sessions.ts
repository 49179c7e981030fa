import type { SessionKind } from '../../domain/vocabulary';
import { endOf, type OutlineItem } from './outline';
import type { SessionEdit, SessionNote } from './programme-plan';
import { addDays, isAmbiguous, resolveDay, type DayFrame } from './resolve-days';
import { readSegmentLine, readSessionKind } from './session-words';

/** An item on its way to the plan: what the file says, then what follows from it, then what was corrected by hand. */
export interface Draft {
  item: OutlineItem;
  /** Unlike that of the item, unique. */
  key: string;
  parent: string | null;
  title: string;
  kind: SessionKind;
  /** The file says the kind in a column of its own, or a person chose it. */
  isKindSaid: boolean;
  day: string | null;
  startsAt: string | null;
  endsAt: string | null;
  endDay: string | null;
  isEndConcluded: boolean;
  isLeftOut: boolean;
  edit: SessionEdit;
  notes: SessionNote[];
  segments: Draft[];
}

/** The items with their days, parts of sessions below the sessions that they are within, and corrections by hand. */
export function draftSessions(
  items: readonly OutlineItem[],
  frame: DayFrame,
  { edits, isFlat }: { edits: Readonly<Record<string, SessionEdit>>; isFlat: boolean },
): Draft[] {
  const keys = new Set<string>();
  const ambiguous = new Set<string>();
  const draft = (item: OutlineItem, parent: Draft | null): Draft => {
    const made = draftItem(item, uniqueKey(item.key, keys), frame, parent);
    noteDay(made, frame, ambiguous);
    made.segments = item.segments.map((segment) => draft(segment, made));
    return made;
  };
  const drafts = items.map((item) => draft(item, null));
  const tree = isFlat ? drafts : nestSegments(drafts);
  return applyEdits(tree, edits);
}

/** All drafts of a tree, parents before their segments. */
export function flatten(drafts: readonly Draft[]): Draft[] {
  const all: Draft[] = [];
  const waiting = [...drafts].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    all.push(next);
    waiting.push(...[...next.segments].reverse());
  }
  return all;
}

function draftItem(item: OutlineItem, key: string, frame: DayFrame, parent: Draft | null): Draft {
  const day = item.day ? resolveDay(item.day, frame) : singleDay(frame);
  const end = endOf(item);
  const guess = item.kind ?? readSessionKind(item.title);
  const kind = typeof guess === 'string' ? guess : (guess?.kind ?? kindOf(item, parent));
  const notes: SessionNote[] = item.unreadable.map((text) => ({
    severity: 'warning',
    code: 'unreadable-time',
    text,
  }));
  const isGuessed = guess === null || (typeof guess === 'object' && guess.isGuessed);
  if (isGuessed && item.title !== '') notes.push({ severity: 'hint', code: 'kind-guessed' });
  return {
    ...{ item, key, parent: parent?.key ?? null, title: item.title, kind },
    isKindSaid: item.kind !== null,
    day: day ?? parent?.day ?? null,
    ...{ startsAt: item.startsAt, endsAt: end, endDay: item.endDay },
    ...{ isEndConcluded: false, isLeftOut: false, edit: {}, notes, segments: [] },
  };
}

/** A segment repeats the day of its session, so only the session says so. */
function noteDay(draft: Draft, frame: DayFrame, ambiguous: Set<string>): void {
  const { day, dayText } = draft.item;
  if (!day || draft.parent !== null) return;
  if (draft.day === null)
    draft.notes.push({ severity: 'warning', code: 'unreadable-time', text: dayText });
  else if (isAmbiguous(day, frame) && !ambiguous.has(dayText)) {
    ambiguous.add(dayText);
    draft.notes.push({ severity: 'warning', code: 'ambiguous-day', text: dayText });
  }
}

/** What a session is whose title does not say it. */
function kindOf({ people, segments }: OutlineItem, parent: Draft | null): SessionKind {
  if (parent) return people.length > 0 ? 'presentations' : 'discussion';
  const isPanel =
    people.some(({ role }) => role === 'panellist' || role === null) ||
    segments.some(({ kind }) => kind === 'questions-and-answers' || kind === 'presentations');
  return isPanel ? 'panel' : 'discussion';
}

function singleDay({ startsOn, endsOn }: DayFrame): string | null {
  return endsOn === null || startsOn === endsOn ? startsOn : null;
}

/** Puts what lasts within a session, and questions and answers behind a panel, below it. */
function nestSegments(drafts: readonly Draft[]): Draft[] {
  const top: Draft[] = [];
  for (const draft of drafts) {
    const before = top.at(-1);
    const isWithin = before !== undefined && lastsWithin(draft, before);
    if (before && (isWithin || followsPanel(draft, before))) {
      draft.parent = before.key;
      before.segments.push(draft);
      if (!isWithin) stretch(before, draft);
    } else top.push(draft);
  }
  return top;
}

function lastsWithin(draft: Draft, session: Draft): boolean {
  const { startsAt, endsAt } = draft;
  if (session.kind === 'break' || draft.day !== session.day || draft.segments.length > 0)
    return false;
  if (startsAt === null || session.startsAt === null || session.endsAt === null) return false;
  if (session.endsAt <= session.startsAt || startsAt < session.startsAt) return false;
  if (endsAt === null)
    return startsAt > session.startsAt && startsAt < session.endsAt && isPart(draft);
  const isSame = startsAt === session.startsAt && endsAt === session.endsAt;
  return !isSame && endsAt <= session.endsAt && endsAt >= startsAt;
}

/** "Q&A" in a line or row of its own, right behind the panel that it belongs to. */
function followsPanel(draft: Draft, panel: Draft): boolean {
  if (panel.kind !== 'panel' || draft.kind !== 'questions-and-answers' || draft.day !== panel.day)
    return false;
  if (readSegmentLine(draft.title)?.rest !== '') return false;
  const last = panel.segments.at(-1)?.endsAt ?? panel.endsAt;
  return draft.startsAt === null || last === null || draft.startsAt === last;
}

function stretch(panel: Draft, segment: Draft): void {
  if (segment.endsAt === null || panel.endsAt === null || segment.endsAt <= panel.endsAt) return;
  panel.endsAt = segment.endsAt;
  panel.isEndConcluded = true;
}

function isPart({ kind }: Draft): boolean {
  return kind === 'questions-and-answers' || kind === 'presentations' || kind === 'discussion';
}

function applyEdits(drafts: Draft[], edits: Readonly<Record<string, SessionEdit>>): Draft[] {
  const all = flatten(drafts);
  const byKey = new Map(all.map((draft) => [draft.key, draft]));
  for (const draft of all) {
    const edit = Object.hasOwn(edits, draft.key) ? edits[draft.key] : undefined;
    if (edit) applyEdit(draft, edit);
  }
  for (const draft of all) {
    const { parent } = draft.edit;
    if (parent !== undefined && parent !== draft.parent && canGoBelow(draft, parent, byKey))
      draft.parent = parent;
  }
  return rebuild(all, byKey);
}

function applyEdit(draft: Draft, edit: SessionEdit): void {
  draft.edit = edit;
  draft.title = edit.title ?? draft.title;
  draft.isLeftOut = edit.isLeftOut ?? false;
  if (edit.kind) {
    draft.kind = edit.kind;
    draft.isKindSaid = true;
    draft.notes = draft.notes.filter(({ code }) => code !== 'kind-guessed');
  }
  if (edit.day !== undefined) draft.day = edit.day;
  if (edit.startsAt !== undefined) draft.startsAt = edit.startsAt;
  if (edit.endsAt !== undefined) {
    draft.endsAt = edit.endsAt;
    draft.isEndConcluded = false;
  }
  if (edit.day !== undefined || edit.startsAt !== undefined || edit.endsAt !== undefined) {
    draft.endDay = null;
    draft.notes = draft.notes.filter(
      ({ code }) => code !== 'unreadable-time' && code !== 'ambiguous-day',
    );
  }
}

/** Whether the other is there and not within this one. */
function canGoBelow(
  draft: Draft,
  parent: string | null,
  byKey: ReadonlyMap<string, Draft>,
): boolean {
  if (parent !== null && !byKey.has(parent)) return false;
  for (let above = parent; above !== null; above = byKey.get(above)?.parent ?? null) {
    if (above === draft.key) return false;
  }
  return true;
}

function rebuild(all: readonly Draft[], byKey: ReadonlyMap<string, Draft>): Draft[] {
  for (const draft of all) draft.segments = [];
  const top: Draft[] = [];
  for (const draft of all) {
    const parent = draft.parent === null ? undefined : byKey.get(draft.parent);
    if (parent) parent.segments.push(draft);
    else top.push(draft);
  }
  for (const draft of flatten(top)) {
    for (const segment of draft.segments) {
      if (segment.edit.day === undefined && (draft.edit.day !== undefined || segment.day === null))
        segment.day = draft.day;
    }
  }
  return top;
}

/** The key wanted, or with a number behind it where it is taken; it is taken then. */
export function uniqueKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let copy = 2; taken.has(key); copy += 1) key = `${wanted}~${copy}`;
  taken.add(key);
  return key;
}

/** The next day, for what ends after midnight. */
export function nextDay(day: string | null): string | null {
  return day === null ? null : addDays(day, 1);
}

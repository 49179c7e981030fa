import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { SaidIndex } from '../../shared/domain/dialogue-index';
import type { DismissalId, EventId, PointId } from '../../shared/domain/ids';
import type { Dismissal } from '../../shared/domain/synthesis';
import { breadthOf, withoutDismissed } from '../../shared/suggestions/suggested-group';
import { mostQuotes, type CandidateArea } from '../../shared/suggestions/suggestion';
import { accountedFor, fingerprintOf, corpusPoints, type UnlinkedPoint } from './suggestion-corpus';

/** Candidate areas, with what they were made of. */
export interface AreasAnswer {
  candidates: CandidateArea[];
  /** Of the points and themes at that time. */
  fingerprint: string;
  /** Points that could be grouped: somebody's, on the record, neither linked nor set aside. */
  open: PointId[];
  dismissed: DismissalId[];
}

/** The dialogue as it is now. */
export interface Present {
  data: Pick<DialogueData, 'areas' | 'evidence' | 'setAsides' | 'themes'>;
  index: SaidIndex;
  /** Of the event. */
  dismissals: readonly Dismissal[];
}

/** Whether a suggestion may group the point. */
export function isOpen({ id, voice }: UnlinkedPoint, accounted: ReadonlySet<PointId>): boolean {
  return voice !== null && !accounted.has(id);
}

/** An answer with what is looked up in it for each point, whenever somebody looks at it. */
export class KeptAnswer {
  readonly answer: AreasAnswer;
  readonly wasOpen: ReadonlySet<PointId>;
  readonly grouped: ReadonlySet<PointId>;

  constructor(answer: AreasAnswer) {
    this.answer = answer;
    this.wasOpen = new Set(answer.open);
    this.grouped = new Set(answer.candidates.flatMap(({ pointIds }) => pointIds));
  }
}

/** Fewer points than these are nothing to look at as a group. */
const fewestPoints = 2;

/**
 * What is left of an answer now that points may have been linked, set aside or deleted, and groups dismissed. What
 * somebody accepts or dismisses does not make the rest stale: it is left out. What they take back from before the question
 * does, and so does whatever changes a point or a theme. Asked after every command: a few look-ups a point.
 */
export function presentAreas(
  kept: KeptAnswer,
  { data, index, dismissals }: Present,
  eventId: EventId,
): { candidates: CandidateArea[]; isStale: boolean; ungrouped: number } {
  const points = corpusPoints(index, eventId);
  const accounted = accountedFor(data);
  const { open, unaccounted, hasNew } = sift(kept, points, accounted);
  const themes = new Set(data.themes.map(({ id }) => id));
  const dismissed = dismissals.map(({ pointIds }) => pointIds);
  const candidates = kept.answer.candidates.flatMap((candidate) => {
    const present = candidate.pointIds.flatMap((id) => open.get(id) ?? []);
    const left = withoutDismissed(
      present,
      ({ id }) => id,
      dismissed,
      (id) => kept.wasOpen.has(id) && !accounted.has(id),
    );
    if (left.length < fewestPoints) return [];
    const pointIds = left.map(({ id }) => id);
    const { key, label, reason } = candidate;
    const themeIds = reason.themeIds.filter((id) => themes.has(id));
    return [
      {
        ...{ key, label, pointIds, quoteIds: quotesOf(left, candidate.quoteIds) },
        ...breadthOf(left),
        reason: { ...reason, themeIds },
      },
    ];
  });
  const grouped = candidates.reduce((sum, { pointIds }) => sum + pointIds.length, 0);
  return {
    candidates,
    isStale:
      hasNew ||
      isTakenBack(kept.answer, dismissals) ||
      kept.answer.fingerprint !== fingerprintOf(points, data.themes),
    ungrouped: unaccounted - grouped,
  };
}

/** Goes through the points of an event once. */
function sift(
  { wasOpen, grouped }: KeptAnswer,
  points: readonly UnlinkedPoint[],
  accounted: ReadonlySet<PointId>,
) {
  /** Those that are in a candidate. */
  const open = new Map<PointId, UnlinkedPoint>();
  let unaccounted = 0;
  let hasNew = false;
  for (const point of points) {
    if (accounted.has(point.id)) continue;
    unaccounted += 1;
    if (!isOpen(point, accounted)) continue;
    hasNew ||= !wasOpen.has(point.id);
    if (grouped.has(point.id)) open.set(point.id, point);
  }
  return { open, unaccounted, hasNew };
}

/** The quotes that are left; others of voices that are not among them take the place of those that are gone. */
function quotesOf(left: readonly UnlinkedPoint[], quoteIds: readonly PointId[]): PointId[] {
  const byVoice = new Map<string, PointId>();
  const wasQuoted = new Set(quoteIds);
  const inOrder = [
    ...quoteIds.flatMap((id) => left.find((point) => point.id === id) ?? []),
    ...left.filter(({ id }) => !wasQuoted.has(id)),
  ];
  for (const { id, voice } of inOrder) {
    if (voice && !byVoice.has(voice.id)) byVoice.set(voice.id, id);
  }
  return [...byVoice.values()].slice(0, mostQuotes);
}

/** Whether somebody wants to see what was dismissed when these were looked for. */
function isTakenBack({ dismissed }: AreasAnswer, dismissals: readonly Dismissal[]): boolean {
  const present = new Set(dismissals.map(({ id }) => id));
  return dismissed.some((id) => !present.has(id));
}

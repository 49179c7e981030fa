import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { SaidIndex } from '../../shared/domain/dialogue-index';
import type { DismissalId, EventId, PointId } from '../../shared/domain/ids';
import type { Dismissal } from '../../shared/domain/synthesis';
import { categories, regions } from '../../shared/domain/vocabulary';
import type { CandidateArea } from '../../shared/suggestions/suggestion';
import { accountedFor, fingerprintOf, saidPoints, type SaidPoint } from './suggestion-corpus';

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

/** Points that a suggestion may group, out of those of an event. */
export function openPoints(
  points: readonly SaidPoint[],
  accounted: ReadonlySet<PointId>,
): Map<PointId, SaidPoint> {
  const open = points.filter(({ id, voice }) => voice !== null && !accounted.has(id));
  return new Map(open.map((point) => [point.id, point]));
}

/** Fewer points than these are nothing to look at as a group. */
const fewestPoints = 2;
/** As many quotes as a candidate has. */
const mostQuotes = 3;
/** Groups that share so much of their points are the same to a person. */
const sameShare = 0.5;

/** What is left of an answer now that points may have been linked, set aside or deleted, and groups dismissed. */
export function presentAreas(
  answer: AreasAnswer,
  { data, index, dismissals }: Present,
  eventId: EventId,
): { candidates: CandidateArea[]; isStale: boolean; ungrouped: number } {
  const points = saidPoints(index, eventId);
  const accounted = accountedFor(data);
  const open = openPoints(points, accounted);
  const themes = new Set(data.themes.map(({ id }) => id));
  const dismissed = dismissals.map(({ pointIds }) => new Set(pointIds));
  const candidates = answer.candidates.flatMap((candidate) => {
    const left = candidate.pointIds.flatMap((id) => open.get(id) ?? []);
    if (left.length < fewestPoints || isDismissed(left, dismissed)) return [];
    const { key, label, reason } = candidate;
    const themeIds = reason.themeIds.filter((id) => themes.has(id));
    return [{ key, label, ...counted(left, candidate), reason: { ...reason, themeIds } }];
  });
  const grouped = candidates.reduce((sum, { pointIds }) => sum + pointIds.length, 0);
  return {
    candidates,
    isStale: isStale(answer, open, fingerprintOf(points, data.themes), dismissals),
    ungrouped: points.filter(({ id }) => !accounted.has(id)).length - grouped,
  };
}

/** @param left the most typical first */
function counted(left: readonly SaidPoint[], { quoteIds }: CandidateArea) {
  const voices = left.flatMap(({ voice }) => voice ?? []);
  const present = {
    categories: new Set(voices.map(({ category }) => category)),
    regions: new Set(voices.map(({ region }) => region)),
  };
  return {
    pointIds: left.map(({ id }) => id),
    quoteIds: quotesOf(left, quoteIds),
    delegations: new Set(voices.map(({ id }) => id)).size,
    categories: categories.filter((category) => present.categories.has(category)),
    regions: regions.filter((region) => present.regions.has(region)),
    panels: new Set(left.map(({ panelId }) => panelId)).size,
  };
}

/** The quotes that are left; others of voices that are not among them take the place of those that are gone. */
function quotesOf(left: readonly SaidPoint[], quoteIds: readonly PointId[]): PointId[] {
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

/** Whether somebody did not want this group, or all but the same one, or one that it is a part of. */
function isDismissed(
  group: readonly SaidPoint[],
  dismissed: readonly ReadonlySet<PointId>[],
): boolean {
  return dismissed.some((unwanted) => {
    const both = group.filter(({ id }) => unwanted.has(id)).length;
    const either = group.length + unwanted.size - both;
    return both === group.length || both / either >= sameShare;
  });
}

/**
 * What somebody accepts or dismisses does not make the rest stale: it is left out. What they take back from before the
 * question does, and so does whatever changes a point or a theme.
 */
function isStale(
  answer: AreasAnswer,
  open: ReadonlyMap<PointId, SaidPoint>,
  fingerprint: string,
  dismissals: readonly Dismissal[],
): boolean {
  if (answer.fingerprint !== fingerprint) return true;
  const wasOpen = new Set(answer.open);
  const isDismissed = new Set(dismissals.map(({ id }) => id));
  return (
    [...open.keys()].some((id) => !wasOpen.has(id)) ||
    answer.dismissed.some((id) => !isDismissed.has(id))
  );
}

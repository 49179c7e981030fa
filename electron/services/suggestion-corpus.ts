import { createHash } from 'node:crypto';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import {
  attributionOf,
  interventionsOfEvent,
  panelOfIntervention,
  type DialogueIndex,
  type SaidIndex,
} from '../../shared/domain/dialogue-index';
import { voiceOf } from '../../shared/domain/voice';
import { groupBy } from '../../shared/domain/group-by';
import type { EventId, PointId } from '../../shared/domain/ids';
import type { Intervention } from '../../shared/domain/record';
import type { Dismissal } from '../../shared/domain/synthesis';
import type { Theme } from '../../shared/domain/themes';
import { narrativeParagraphs, type Narrative } from '../../shared/notes/narrative';
import type { Corpus, CorpusPoint } from '../../shared/suggestions/corpus';

/** What a point is before anybody decides what it is evidence for. */
export type UnlinkedPoint = Omit<CorpusPoint, 'links' | 'isSetAside'>;

/** All that suggestions about an event are made of. */
export function corpusOf(
  data: DialogueData,
  index: DialogueIndex,
  dismissals: readonly Dismissal[],
  eventId: EventId,
): Corpus {
  const links = linksByPoint(data);
  const setAside = new Set(data.setAsides.map(({ pointId }) => pointId));
  return {
    points: corpusPoints(index, eventId).map((point) => ({
      ...point,
      links: links.get(point.id) ?? [],
      isSetAside: setAside.has(point.id),
    })),
    themes: data.themes.map(({ id, parentId, name, definition, keywords }) => ({
      ...{ id, parentId, name, definition, keywords },
    })),
    areas: data.areas
      .filter((area) => area.eventId === eventId)
      .map(({ id, lead, narrative }) => ({ id, lead, narrative: wordsOf(narrative) })),
    dismissed: dismissals
      .filter((each) => each.eventId === eventId)
      .map(({ pointIds }) => pointIds),
  };
}

/** Links to areas that are there, of any event. */
function linksByPoint({ areas, evidence }: Pick<DialogueData, 'areas' | 'evidence'>) {
  const present = new Set(areas.map(({ id }) => id));
  const counted = evidence.filter(({ areaId }) => present.has(areaId));
  return groupBy(counted, ({ pointId }) => pointId);
}

/** Points that are linked to an area or set aside. */
export function accountedFor(
  data: Pick<DialogueData, 'areas' | 'evidence' | 'setAsides'>,
): ReadonlySet<PointId> {
  return new Set([...linksByPoint(data).keys(), ...data.setAsides.map(({ pointId }) => pointId)]);
}

/** Held as long as what was said stays the same, whatever is linked meanwhile. */
const known = new WeakMap<SaidIndex['points'], Map<EventId, readonly UnlinkedPoint[]>>();

/** The points of an event in the order in which they were said; the same list until something in it changes. */
export function corpusPoints(index: SaidIndex, eventId: EventId): readonly UnlinkedPoint[] {
  const ofIndex = known.get(index.points) ?? new Map<EventId, readonly UnlinkedPoint[]>();
  known.set(index.points, ofIndex);
  const points = ofIndex.get(eventId) ?? readSaid(index, eventId);
  ofIndex.set(eventId, points);
  return points;
}

function readSaid(index: SaidIndex, eventId: EventId): UnlinkedPoint[] {
  return interventionsOfEvent(index, eventId).flatMap((intervention) => {
    const points = index.pointsByIntervention.get(intervention.id) ?? [];
    if (points.length === 0) return [];
    const voice = voiceFor(index, intervention);
    const panelId = panelOfIntervention(index, intervention);
    const language = intervention.language ?? index.data.dialogue.language;
    return points.map((point) => ({
      id: point.id,
      text: point.text,
      language: point.language ?? language,
      kind: point.kind,
      isVerbatim: point.isVerbatim,
      isStarred: point.isStarred,
      themeIds: point.themeIds,
      voice,
      panelId,
    }));
  });
}

/** Whoever spoke off the record is nobody here: no suggestion may lead to them. */
function voiceFor(index: SaidIndex, intervention: Intervention): CorpusPoint['voice'] {
  if (attributionOf(index, intervention) === 'off-the-record') return null;
  const voice = voiceOf(index, intervention);
  return voice && { id: voice.id, category: voice.category, region: voice.region };
}

function wordsOf(narrative: Narrative): string {
  return narrativeParagraphs(narrative)
    .map((nodes) => nodes.map((node) => (node.type === 'text' ? node.text : ' ')).join(''))
    .join('\n');
}

const fingerprints = new WeakMap<
  readonly UnlinkedPoint[],
  { themes: readonly Theme[]; digest: string }
>();

/** Tells whether points or themes are what they were: equal as long as nothing that groups them has changed. */
export function fingerprintOf(points: readonly UnlinkedPoint[], themes: readonly Theme[]): string {
  const known = fingerprints.get(points);
  if (known?.themes === themes) return known.digest;
  // Strings one after the other: a list for each of twenty thousand points would take twice as long.
  const said: string[] = [];
  for (const point of points) {
    const { voice } = point;
    said.push(point.id, point.text, point.language, point.kind, point.panelId);
    said.push(point.isVerbatim ? 'verbatim' : '', point.isStarred ? 'starred' : '');
    said.push(voice?.id ?? '', voice?.category ?? '', voice?.region ?? '', point.themeIds.join());
  }
  const codebook = themes.map(({ id, parentId, name, definition, keywords }) => [
    ...[id, parentId, name, definition, keywords],
  ]);
  const digest = createHash('sha1')
    .update(said.join('\u0000'))
    .update(JSON.stringify(codebook))
    .digest('base64');
  fingerprints.set(points, { themes, digest });
  return digest;
}

import {
  attributionOf,
  categoryIn,
  interventionsOfEvent,
  type DialogueIndex,
  type SaidIndex,
} from './dialogue-index';
import { groupBy } from './group-by';
import type { EventId, ThemeId } from './ids';
import type { Participant } from './participants';
import { quantify, type Quantifier } from './quantifier';
import type { Intervention, Point } from './record';
import type { Area } from './synthesis';
import type { Attribution, Category, Region, Stance } from './vocabulary';
import { categories, regions, stances } from './vocabulary';
import { voiceOf, type Voice } from './voice';

/** A linked point with everything that decides whether and how it counts. */
export interface EvidenceItem {
  point: Point;
  intervention: Intervention;
  speaker: Participant | null;
  stance: Stance;
  /** The level that the record allows, before any level asked for by an output. */
  attribution: Attribution;
  /** Null where the item does not count: off the record, or by somebody unknown. */
  voice: Voice | null;
}

/** A voice with its items in one area. Its stance is the least favourable of them. */
export interface VoiceEvidence {
  voice: Voice;
  stance: Stance;
  /** In the order of linking; the stances may differ from the voice's. */
  items: EvidenceItem[];
}

export interface EvidenceFilter {
  /** Empty takes all. */
  categories: readonly Category[];
  /** Empty takes all. */
  themes: readonly ThemeId[];
}
const everything: EvidenceFilter = { categories: [], themes: [] };

/** What the evidence of an area adds up to. Lists hold each voice once, in the order of linking. */
export interface AreaEvidence {
  items: EvidenceItem[];
  supporters: VoiceEvidence[];
  qualifiers: VoiceEvidence[];
  opposers: VoiceEvidence[];
  categories: Category[];
  regions: Region[];
  /** Distinct top-level sessions that counted items come from. */
  panels: number;
  /** Categories that took the floor in the event and are not among the counted evidence. */
  silentCategories: Category[];
  /**
   * Distinct voices that took the floor on the matter: linked ones, and those with a point under a theme of the linked
   * points (or of the filter, where it names themes) at the event, or at another that the evidence comes from.
   */
  tookFloor: Voice[];
  quantifier: Quantifier;
}

/**
 * Counts the evidence of one area. A voice that supports and qualifies counts as qualifying, one that opposes anywhere
 * in the area as opposing; a filter then narrows who is shown and never turns a stance.
 */
export function areaEvidence(
  index: DialogueIndex,
  area: Area,
  filter: EvidenceFilter = everything,
): AreaEvidence {
  const known = knownOf(index, area);
  const key = `${filter.categories.join()} ${filter.themes.join()}`;
  const evidence = known.counted.get(key) ?? countEvidence(index, area, filter, known);
  known.counted.set(key, evidence);
  return evidence;
}

/** What is counted of an area once, however many sentences of a draft ask for it. */
interface KnownEvidence {
  all: EvidenceItem[];
  voices: VoiceEvidence[];
  /** By filter. */
  counted: Map<string, AreaEvidence>;
}

/** An index stands for one state of the record, an area for one state of its own: both are replaced, never changed. */
const knownEvidence = new WeakMap<DialogueIndex, WeakMap<Area, KnownEvidence>>();

function knownOf(index: DialogueIndex, area: Area): KnownEvidence {
  const ofIndex = knownEvidence.get(index) ?? new WeakMap<Area, KnownEvidence>();
  knownEvidence.set(index, ofIndex);
  const before = ofIndex.get(area);
  if (before) return before;
  const all = evidenceItems(index, area);
  const known: KnownEvidence = { all, voices: groupByVoice(all), counted: new Map() };
  ofIndex.set(area, known);
  return known;
}

function countEvidence(
  index: DialogueIndex,
  area: Area,
  filter: EvidenceFilter,
  { all, voices: ofAll }: KnownEvidence,
): AreaEvidence {
  const voices = ofAll.filter((voice) => passes(voice, filter));
  const shown = voices.flatMap((voice) => voice.items);
  const withStance = (stance: Stance) => voices.filter((voice) => voice.stance === stance);
  const supporters = withStance('supports');
  const opposers = withStance('opposes');
  // Takes longest, and most sentences of a draft do not compare with those who took the floor.
  let tookFloor: Voice[] | null = null;
  const present = new Set(voices.map(({ voice }) => voice.category));
  const spoke = floorOf(index, area.eventId).categories;
  const places = new Set(voices.map(({ voice }) => voice.region));
  return {
    items: all,
    supporters,
    qualifiers: withStance('qualifies'),
    opposers,
    categories: categories.filter((category) => present.has(category)),
    regions: regions.filter((region) => places.has(region)),
    panels: new Set(shown.map(({ intervention }) => index.panelOf.get(intervention.sessionId)))
      .size,
    silentCategories: categories.filter(
      (category) => spoke.has(category) && !present.has(category),
    ),
    get tookFloor() {
      return (tookFloor ??= whoTookFloor(index, area, voices, filter));
    },
    get quantifier() {
      return quantify(
        {
          supporters: supporters.length,
          opposers: opposers.length,
          tookFloor: this.tookFloor.length,
          // What was confirmed is that the room agreed, not a part of it.
          isAgreementConfirmed:
            area.isAgreementConfirmed && filter.categories.length + filter.themes.length === 0,
        },
        index.data.dialogue.ladder,
      );
    },
  };
}

/** Items of a voice that carry its stance: a qualifying delegation's supporting points do not. */
export function decisiveItems({ items, stance }: VoiceEvidence): EvidenceItem[] {
  return items.filter((item) => item.stance === stance);
}

/** Who made the points, each voice once, in the order of the points; off the record and unknown are left out. */
export function voicesOf(index: DialogueIndex, points: readonly Point[]): VoiceEvidence[] {
  return groupByVoice(points.flatMap((point) => evidenceItem(index, point, 'supports') ?? []));
}

function evidenceItems(index: DialogueIndex, area: Area): EvidenceItem[] {
  return (index.evidenceByArea.get(area.id) ?? []).flatMap(({ pointId, stance }) => {
    const point = index.points.get(pointId);
    return (point && evidenceItem(index, point, stance, area.eventId)) ?? [];
  });
}

function evidenceItem(
  index: DialogueIndex,
  point: Point,
  stance: Stance,
  listedBy?: EventId,
): EvidenceItem | null {
  const intervention = index.interventions.get(point.interventionId);
  if (!intervention) return null;
  const attribution = attributionOf(index, intervention);
  return {
    point,
    intervention,
    speaker: (intervention.speakerId && index.participants.get(intervention.speakerId)) || null,
    stance,
    attribution,
    voice: attribution === 'off-the-record' ? null : voiceOf(index, intervention, listedBy),
  };
}

function groupByVoice(items: readonly EvidenceItem[]): VoiceEvidence[] {
  const counted = items.filter((item) => item.voice !== null);
  const groups = groupBy(counted, (item) => item.voice?.id);
  return [...groups.values()].flatMap((own) => {
    const voice = own[0]?.voice;
    return voice ? [{ voice, stance: leastFavourable(own), items: own }] : [];
  });
}

function leastFavourable(items: readonly EvidenceItem[]): Stance {
  return items.reduce<Stance>((least, { stance }) => lessFavourable(least, stance), 'supports');
}

/** What somebody counts as who took both stances: whoever opposes anywhere opposes, whoever qualifies does not support. */
export function lessFavourable(one: Stance, other: Stance): Stance {
  return stances.indexOf(one) > stances.indexOf(other) ? one : other;
}

function passes(voice: VoiceEvidence, filter: EvidenceFilter): boolean {
  return (
    matchesCategory(voice.voice, filter) &&
    (filter.themes.length === 0 ||
      decisiveItems(voice).some(({ point }) =>
        point.themeIds.some((theme) => filter.themes.includes(theme)),
      ))
  );
}

function matchesCategory({ category }: Voice, filter: EvidenceFilter): boolean {
  return (
    filter.categories.length === 0 || (category !== null && filter.categories.includes(category))
  );
}

function whoTookFloor(
  index: DialogueIndex,
  area: Area,
  voices: readonly VoiceEvidence[],
  filter: EvidenceFilter,
): Voice[] {
  const found = new Map(voices.map(({ voice }) => [voice.id, voice]));
  const items = voices.flatMap((voice) => voice.items);
  const themes = new Set(
    filter.themes.length > 0 ? filter.themes : items.flatMap(({ point }) => point.themeIds),
  );
  const events = new Set([area.eventId, ...items.map((item) => eventOf(index, item))]);
  for (const event of events) {
    if (event === undefined) continue;
    const { byTheme } = floorOf(index, event);
    for (const theme of themes) {
      for (const spoke of byTheme.get(theme)?.values() ?? []) {
        if (found.has(spoke.id)) continue;
        const voice = event === area.eventId ? spoke : listedAt(index, area.eventId, spoke);
        if (matchesCategory(voice, filter)) found.set(voice.id, voice);
      }
    }
  }
  return [...found.values()];
}

/** The voice under the category that another event lists it in. */
function listedAt(index: SaidIndex, eventId: EventId, voice: Voice): Voice {
  const { delegation } = voice;
  return delegation ? { ...voice, category: categoryIn(index, eventId, delegation) } : voice;
}

function eventOf(index: SaidIndex, { intervention }: EvidenceItem): EventId | undefined {
  return index.sessions.get(intervention.sessionId)?.eventId;
}

/** Who took the floor in an event, on the record: by theme, and which categories at all. */
interface Floor {
  byTheme: Map<ThemeId, Map<Voice['id'], Voice>>;
  categories: Set<Category>;
}

/**
 * Held as long as what was said stays the same, whatever is linked meanwhile; every area of an event asks for it. By the
 * list of points, which an index has in common with those that it is made into.
 */
const floors = new WeakMap<SaidIndex['points'], Map<EventId, Floor>>();

function floorOf(index: SaidIndex, eventId: EventId): Floor {
  const ofIndex = floors.get(index.points) ?? new Map<EventId, Floor>();
  floors.set(index.points, ofIndex);
  const known = ofIndex.get(eventId) ?? countFloor(index, eventId);
  ofIndex.set(eventId, known);
  return known;
}

function countFloor(index: SaidIndex, eventId: EventId): Floor {
  const floor: Floor = { byTheme: new Map(), categories: new Set() };
  for (const intervention of interventionsOfEvent(index, eventId)) {
    if (attributionOf(index, intervention) === 'off-the-record') continue;
    const voice = voiceOf(index, intervention);
    if (!voice) continue;
    if (voice.category) floor.categories.add(voice.category);
    for (const point of index.pointsByIntervention.get(intervention.id) ?? []) {
      for (const theme of point.themeIds) {
        const voices = floor.byTheme.get(theme) ?? new Map<Voice['id'], Voice>();
        floor.byTheme.set(theme, voices.set(voice.id, voice));
      }
    }
  }
  return floor;
}

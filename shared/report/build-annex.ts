import { reveals } from '../domain/attribution';
import { attributionOf, interventionsOfEvent, panelOfIntervention } from '../domain/dialogue-index';
import { toWallClock } from '../domain/event-time';
import { voiceOf } from '../domain/voice';
import type { AreaId, InterventionId, PointId } from '../domain/ids';
import type { OutputLanguage } from '../domain/draft';
import type { Intervention } from '../domain/record';
import type { Stance } from '../domain/vocabulary';
import type { AnnexEntry, AnnexPoint, EvidenceAnnex } from './annex';
import { levelOf, type ReportContext } from './context';
import { knownGroup, knownVoice, voiceSource, type VoiceSource } from './disclosed-voices';
import { sentencesOfRuns } from './paragraph-sentences';
import type { Block, EvidenceRef, Paragraph, Run, Section } from './report';
import { paragraphsOf, runsText } from './report-text';

/**
 * Every sentence of the report that rests on points, with what may be known of them, in the order of the report. What is
 * off the record is never in it.
 */
export function buildAnnex(
  context: ReportContext,
  sections: readonly Section[],
  form: EvidenceAnnex['form'],
): EvidenceAnnex {
  const { texts } = context;
  const disclose = pointDiscloser(context);
  const entries: AnnexEntry[] = [];
  for (const { key, sentences } of sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => restingTexts(context, block)),
  )) {
    for (const { sentence, text, evidence } of sentences) {
      const points = disclose(evidence);
      if (points.length === 0) continue;
      entries.push({ number: entries.length + 1, block: key, sentence, text, points });
    }
  }
  return { form, heading: texts.annex.heading, columns: [...texts.annex.columns], entries };
}

interface RestingSentence {
  /** Index in the block. */
  sentence: number;
  text: string;
  evidence: EvidenceRef[];
}

interface RestingText {
  key: Block['key'];
  sentences: RestingSentence[];
}

/** The sentences of the block that rest on something. */
function restingTexts(context: ReportContext, block: Block): RestingText[] {
  const resting = ({ key, runs, evidence }: Pick<Paragraph, 'key' | 'runs' | 'evidence'>) => ({
    key,
    sentences: restingSentences(runs, evidence, context.texts.language),
  });
  const own: RestingText[] = [];
  if (block.type === 'area') {
    own.push(resting({ key: block.key, runs: [block.lead], evidence: block.evidence }));
  } else if (block.type === 'heading' && block.areaId !== undefined) {
    const evidence = countedEvidence(context, block.areaId);
    own.push(resting({ key: block.key, runs: [{ text: block.text }], evidence }));
  }
  return [...own, ...paragraphsOf(block).map(resting)];
}

function countedEvidence({ index }: ReportContext, areaId: AreaId): EvidenceRef {
  const linked = (index.evidenceByArea.get(areaId) ?? []).map(({ pointId }) => pointId);
  const pointIds = linked.filter((id) => {
    const point = index.points.get(id);
    const intervention = point && index.interventions.get(point.interventionId);
    const isOnRecord = intervention && attributionOf(index, intervention) !== 'off-the-record';
    return isOnRecord && voiceOf(index, intervention) !== null;
  });
  return { areaId, pointIds };
}

/** @param whole what the paragraph rests on where no run of a sentence says so */
function restingSentences(
  runs: readonly Run[],
  whole: EvidenceRef | undefined,
  language: OutputLanguage,
): RestingSentence[] {
  if (whole === undefined && runs.every(({ evidence }) => evidence === undefined)) return [];
  return sentencesOfRuns(runs, language).flatMap((each, sentence) => {
    const own = each.runs.flatMap((run) => run.evidence ?? []);
    const evidence = own.length > 0 || whole === undefined ? own : [whole];
    return evidence.length === 0 ? [] : [{ sentence, text: runsText(each.runs).trim(), evidence }];
  });
}

/** A point with its place in the order of what was said. */
interface PlacedPoint {
  place: number;
  point: AnnexPoint;
}

/** Discloses points once each, in the order in which they were said. */
function pointDiscloser(
  context: ReportContext,
): (evidence: readonly EvidenceRef[]) => AnnexPoint[] {
  const { index, texts } = context;
  const places = placesOfPoints(context);
  const saidBy = interventionDiscloser(context);
  const disclose = (id: PointId, stance: Stance | undefined): PlacedPoint | null => {
    const point = index.points.get(id);
    const said = point && saidBy(point.interventionId);
    if (!said) return null;
    const { text, isVerbatim } = point;
    const word = stance === undefined ? '' : texts.words.stance[stance];
    const { speaker, session, time } = said;
    return {
      place: places.get(id) ?? 0,
      point: { speaker, session, time, stance: word, text, isVerbatim },
    };
  };
  // A point of an area stands behind its lead and most of its sentences.
  const known = new Map<AreaId | null, Map<PointId, PlacedPoint | null>>();
  const ofArea = (areaId: AreaId | null) => {
    const points = known.get(areaId) ?? new Map<PointId, PlacedPoint | null>();
    if (!known.has(areaId)) {
      known.set(areaId, points);
      for (const { pointId, stance } of (areaId && index.evidenceByArea.get(areaId)) ?? [])
        points.set(pointId, disclose(pointId, stance));
    }
    return points;
  };
  return (evidence) => {
    const found = new Map<PointId, PlacedPoint | null>();
    for (const { areaId, pointIds } of evidence) {
      const points = ofArea(areaId);
      for (const id of pointIds) {
        if (found.has(id)) continue;
        const point = points.get(id);
        found.set(id, point === undefined ? disclose(id, undefined) : point);
      }
    }
    return [...found.values()]
      .filter((placed) => placed !== null)
      .sort((a, b) => a.place - b.place)
      .map(({ point }) => point);
  };
}

/** When each point was said, by the programme and the record. */
function placesOfPoints({ data, index }: ReportContext): Map<PointId, number> {
  const places = new Map<PointId, number>();
  for (const { id } of data.events) {
    for (const intervention of interventionsOfEvent(index, id)) {
      for (const point of index.pointsByIntervention.get(intervention.id) ?? []) {
        places.set(point.id, places.size);
      }
    }
  }
  return places;
}

type Said = Pick<AnnexPoint, 'speaker' | 'session' | 'time'>;

/** Null for what is off the record or gone. */
function interventionDiscloser(context: ReportContext): (id: InterventionId) => Said | null {
  const { index } = context;
  const source = voiceSource(context);
  const events = new Map(context.data.events.map((event) => [event.id, event]));
  const known = new Map<InterventionId, Said | null>();
  const disclose = (id: InterventionId): Said | null => {
    const intervention = index.interventions.get(id);
    const session = intervention && index.sessions.get(panelOfIntervention(index, intervention));
    const event = session && events.get(session.eventId);
    if (!event || levelOf(context, intervention) === 'off-the-record') return null;
    return {
      speaker: speakerOf(context, source, intervention),
      session: session.title,
      time: timeOf(context, intervention, event.timeZone),
    };
  };
  return (id) => {
    const said = known.get(id);
    if (said !== undefined) return said;
    const disclosed = disclose(id);
    known.set(id, disclosed);
    return disclosed;
  };
}

function speakerOf(context: ReportContext, source: VoiceSource, intervention: Intervention) {
  const level = levelOf(context, intervention);
  const eventId = context.index.sessions.get(intervention.sessionId)?.eventId;
  const by = { ...intervention, eventId };
  const { label } = knownVoice(source, by, level);
  const group = knownGroup(source, by, level);
  return group ? context.texts.personOnBehalfOf(label, group.label) : label;
}

/** Whoever has a recording, or a list with times, would know by the minute who it was. */
function timeOf(context: ReportContext, intervention: Intervention, timeZone: string): string {
  const { startedAt } = intervention;
  if (startedAt === null || !reveals(levelOf(context, intervention), 'delegation')) return '';
  const { day, time } = toWallClock(startedAt, timeZone);
  return `${context.texts.dateRange(day, day)}, ${time}`;
}

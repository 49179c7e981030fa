import { attributionOf, interventionOfPoint } from '../domain/dialogue-index';
import { areaEvidence, type AreaEvidence } from '../domain/evidence';
import type { PointId } from '../domain/ids';
import type { Area } from '../domain/synthesis';
import type { AreaSection } from '../domain/vocabulary';
import { narrativeParagraphs, type NarrativeNode } from '../notes/narrative';
import { citedPieces } from '../notes/narrative-sentences';
import { computed, type ReportContext } from './context';
import { decisivePointIds, reservationsPhrase } from './evidence-wording';
import { runsText } from './report-text';
import { fieldRun, type CarriedReservations } from './evidence-field';
import type { AreaBlock, EvidenceRef, Paragraph, Run } from './report';

/**
 * The areas of a section of all events covered, in their order, with their narratives. Where an area goes on from that of
 * another event in the report it has the evidence of both, and stands for both.
 */
export function areaBlocks(context: ReportContext, section: AreaSection): AreaBlock[] {
  // A narrative may say what was said off the record as well as a point does.
  if (context.attribution === 'off-the-record') return [];
  const known = context.areas.get(section);
  if (known) return known;
  const covered = context.events.flatMap(({ id }) =>
    context.data.areas.filter((area) => area.eventId === id && area.section === section),
  );
  const carried = new Set(covered.map(({ carriedFromId }) => carriedFromId));
  const blocks = covered
    .filter(({ id }) => !carried.has(id))
    .flatMap((area) => areaBlock(context, area) ?? []);
  context.areas.set(section, blocks);
  return blocks;
}

function areaBlock(context: ReportContext, area: Area): AreaBlock | null {
  const evidence = areaEvidence(context.index, area);
  const isOffTheRecord = evidence.items.every(
    ({ attribution }) => attribution === 'off-the-record',
  );
  if (evidence.items.length > 0 && isOffTheRecord) {
    context.findings.push({ code: 'area-off-the-record', areaId: area.id });
    return null;
  }
  reportGaps(context, area, evidence);
  const carried: CarriedReservations = new Set();
  const paragraphs = narrativeParagraphs(area.narrative).flatMap(
    (nodes, index) => narrativeParagraph(context, area, nodes, index, carried) ?? [],
  );
  return {
    type: 'area',
    key: `area/${area.id}`,
    areaId: area.id,
    number: null,
    lead: {
      text: context.texts.sentence(area.lead),
      bold: true,
      origin: { type: 'written', source: { kind: 'area-lead', areaId: area.id } },
    },
    paragraphs: [...paragraphs, ...missingReservations(context, area, evidence, carried)],
    evidence: evidenceOf(area, evidence),
  };
}

function reportGaps({ findings }: ReportContext, area: Area, evidence: AreaEvidence): void {
  const ofArea = { areaId: area.id, lead: area.lead };
  const uncounted = evidence.items.filter(({ voice }) => voice === null).length;
  if (evidence.supporters.length === 0) {
    findings.push({ code: 'no-evidence', ...ofArea, field: false });
  }
  if (uncounted > 0) findings.push({ code: 'evidence-not-counted', ...ofArea, points: uncounted });
  if (narrativeParagraphs(area.narrative).every((nodes) => nodes.length === 0)) {
    findings.push({ code: 'no-narrative', ...ofArea });
  }
}

function evidenceOf(area: Area, { items }: AreaEvidence): EvidenceRef {
  const counted = items.filter(({ voice }) => voice !== null);
  return { areaId: area.id, pointIds: counted.map(({ point }) => point.id) };
}

function narrativeParagraph(
  context: ReportContext,
  area: Area,
  nodes: readonly NarrativeNode[],
  paragraph: number,
  carried: CarriedReservations,
): Paragraph | null {
  if (nodes.length === 0) return null;
  const runs: Run[] = [];
  for (const piece of citedPieces(nodes)) {
    const before = runsText(runs);
    if (piece.type === 'text') {
      const isAfterGap = before === '' || before.endsWith(' ');
      const text = isAfterGap ? piece.text.replace(/^ +/, '') : piece.text;
      runs.push({ text, ...citedEvidence(context, area, piece.points) });
      continue;
    }
    const run = fieldRun(context, area, piece.field, before, carried);
    if (run) pushJoined(context, runs, run);
    else closeGap(runs);
  }
  if (runsText(runs).trim() === '') return null;
  return {
    type: 'paragraph',
    key: `area/${area.id}/p${paragraph}`,
    runs: runs.filter(({ text }) => text !== ''),
    origin: { type: 'written', source: { kind: 'area-narrative', areaId: area.id, paragraph } },
  };
}

/** What cited words rest on. What is gone or off the record is nothing to rest on. */
function citedEvidence(
  context: ReportContext,
  area: Area,
  points: readonly PointId[],
): Pick<Run, 'evidence'> {
  const { index } = context;
  const pointIds = points.filter((id) => {
    const intervention = interventionOfPoint(index, id);
    return intervention && attributionOf(index, intervention) !== 'off-the-record';
  });
  return pointIds.length === 0 ? {} : { evidence: { areaId: area.id, pointIds } };
}

/** Computed words meet the text before them as the language has it; pinned ones stand as they are. */
function pushJoined({ texts }: ReportContext, runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last === undefined || run.origin?.type !== 'computed') {
    runs.push(run);
    return;
  }
  const { before, words } = texts.joined(last.text, run.text);
  runs.splice(-1, 1, { ...last, text: before }, { ...run, text: words });
}

/** A field that says nothing takes the space before it along, so that none stands before a comma. */
function closeGap(runs: Run[]): void {
  const last = runs.at(-1);
  if (last) runs[runs.length - 1] = { ...last, text: last.text.replace(/ +$/, '') };
}

/** Whoever qualifies or opposes and is in no field of the narrative gets a sentence of the program's own. */
function missingReservations(
  context: ReportContext,
  area: Area,
  evidence: AreaEvidence,
  carried: CarriedReservations,
): Paragraph[] {
  const isMissing = ({ voice }: AreaEvidence['opposers'][number]) => !carried.has(voice.id);
  const missing = {
    qualifiers: evidence.qualifiers.filter(isMissing),
    opposers: evidence.opposers.filter(isMissing),
  };
  const voices = [...missing.qualifiers, ...missing.opposers];
  const clause = reservationsPhrase(context, missing);
  if (clause === null) return [];
  const { findings, texts } = context;
  findings.push({
    code: 'reservations-added',
    areaId: area.id,
    lead: area.lead,
    voices: voices.length,
  });
  const pointIds = decisivePointIds(voices);
  const substance = pointIds.map((id) => substanceOf(context, id)).filter(Boolean);
  return [
    {
      type: 'paragraph',
      key: `area/${area.id}/reservations`,
      runs: [{ text: texts.withSubstance(clause, substance) }],
      evidence: { areaId: area.id, pointIds },
      origin: computed,
    },
  ];
}

function substanceOf({ index, texts }: ReportContext, id: EvidenceRef['pointIds'][number]): string {
  const point = index.points.get(id);
  if (!point) return '';
  const text = point.text.trim().replace(/[.;]$/, '');
  return point.isVerbatim ? texts.quoted(text) : text;
}

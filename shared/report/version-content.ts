import type { DialogueData } from '../domain/dialogue-data';
import type { DialogueIndex } from '../domain/dialogue-index';
import { areaEvidence, type VoiceEvidence } from '../domain/evidence';
import type { Area } from '../domain/synthesis';
import type { AreaBasis, VersionContent } from './draft-version';
import { quantifierPhrase } from './evidence-wording';
import type { NamingContext } from './naming';
import { reportTexts } from './output-language';
import type { Report } from './report';

/** What is kept of a draft when it is circulated: the text as printed, and what its areas rested on. */
export function versionContent(
  report: Report,
  { data, index }: { data: DialogueData; index: DialogueIndex },
): VersionContent {
  const printed = new Set(areaKeys(report));
  const texts = reportTexts(report.properties.language);
  const context = { texts, names: null, attribution: report.attribution };
  const areas = data.areas
    .map((area) => [`area/${area.id}`, area] as const)
    .filter(([key]) => printed.has(key))
    .map(([key, area]) => [key, areaBasis(context, index, area)] as const);
  return {
    report: { ...report, annex: null, record: null, comments: [], findings: [] },
    areas: Object.fromEntries(areas),
  };
}

/** Whichever way areas are set, one of the blocks has the area's own key. */
function areaKeys({ sections }: Report): string[] {
  const keys = sections.flatMap(({ blocks }) => blocks.map(({ key }) => key));
  return keys.filter((key) => key.startsWith('area/'));
}

function areaBasis(context: NamingContext, index: DialogueIndex, area: Area): AreaBasis {
  const evidence = areaEvidence(index, area);
  const phrase =
    evidence.supporters.length === 0 ? null : quantifierPhrase(context, evidence, 'delegation');
  return {
    lead: area.lead,
    wording: phrase === null ? '' : context.texts.sentenceCase(phrase),
    supporters: names(evidence.supporters),
    qualifiers: names(evidence.qualifiers),
    opposers: names(evidence.opposers),
    points: evidence.items.filter(({ voice }) => voice !== null).length,
  };
}

function names(voices: readonly VoiceEvidence[]): string[] {
  return voices.map(({ voice }) => voice.name);
}

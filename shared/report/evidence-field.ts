import {
  areaEvidence,
  type AreaEvidence,
  type Voice,
  type VoiceEvidence,
} from '../domain/evidence';
import type { Area } from '../domain/synthesis';
import type { EvidenceField } from '../notes/narrative';
import { computed, type ReportContext } from './context';
import {
  bracketPhrase,
  decisivePointIds,
  quantifierPhrase,
  voicesPhrase,
} from './evidence-wording';
import type { Run } from './report';

/** Voices whose reservations a field has carried into the text. */
export type CarriedReservations = Set<Voice['id']>;

/**
 * The words that stand for a field, or null where nothing is to be said: a bracket of people who may not be named.
 * @param before the paragraph up to the field; decides whether the words begin a sentence
 * @param carried is added to
 */
export function fieldRun(
  context: ReportContext,
  area: Area,
  field: EvidenceField,
  before: string,
  carried: CarriedReservations,
): Run | null {
  const evidence = areaEvidence(context.index, area, field);
  const voices = voicesOfField(field, evidence);
  if (field.form === 'reservations') voices.forEach(({ voice }) => carried.add(voice.id));
  if (voices.length === 0) {
    const { id: areaId, lead } = area;
    context.findings.push({ code: 'no-evidence', areaId, lead, field: true });
    return { text: context.texts.noEvidence, marker: 'no-evidence', origin: computed };
  }
  const words = wordsOfField(context, field, evidence, voices);
  if (words === null) return null;
  return {
    text: beginsSentence(before) ? context.texts.sentenceCase(words) : words,
    evidence: { areaId: area.id, pointIds: decisivePointIds(voices) },
    origin: computed,
  };
}

function voicesOfField(field: EvidenceField, evidence: AreaEvidence): VoiceEvidence[] {
  return field.form === 'reservations'
    ? [...evidence.qualifiers, ...evidence.opposers]
    : evidence.supporters;
}

function wordsOfField(
  context: ReportContext,
  { form, naming }: EvidenceField,
  evidence: AreaEvidence,
  voices: readonly VoiceEvidence[],
): string | null {
  switch (form) {
    case 'quantifier':
      return quantifierPhrase(context, evidence, naming);
    case 'supporters':
    case 'reservations':
      return voicesPhrase(context, voices, naming);
    case 'bracket':
      return bracketPhrase(context, voices, naming);
  }
}

/** At the start of a paragraph, and after a full stop, a question mark or their closing quotation mark. */
function beginsSentence(before: string): boolean {
  const text = before.trimEnd();
  return text === '' || (text !== before && /[.!?…]["”’)\]]*$/u.test(text));
}

import { areaEvidence, type AreaEvidence, type VoiceEvidence } from '../domain/evidence';
import type { Voice } from '../domain/voice';
import type { Area } from '../domain/synthesis';
import type { EvidenceField } from '../notes/narrative';
import { computed, type ReportContext } from './context';
import { namedVoices, pinnedClaimsElse } from './pinned-words';
import {
  bracketPhrase,
  decisivePointIds,
  quantifierPhrase,
  voicesPhrase,
} from './evidence-wording';
import type { Run } from './report';

/** Voices whose reservations a field has carried into the text. */
export type CarriedReservations = Set<Voice['id']>;

/** What the words of a field are made from. */
export type FieldContext = Pick<
  ReportContext,
  'index' | 'texts' | 'names' | 'attribution' | 'findings'
>;

/**
 * The words that stand for a field, or null where nothing is to be said: a bracket of people who may not be named.
 * Pinned words stand as they are, and are written by a person; a finding says where the evidence says something else.
 * @param before the paragraph up to the field; decides whether the words begin a sentence
 * @param carried is added to
 */
export function fieldRun(
  context: FieldContext,
  area: Area,
  field: EvidenceField,
  before: string,
  carried: CarriedReservations,
): Run | null {
  const evidence = areaEvidence(context.index, area, field);
  const voices = voicesOfField(field, evidence);
  if (field.pinned !== null)
    return pinnedRun(context, area, { ...field, voices, evidence }, carried);
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

/** What the evidence says now in place of pinned words, and whether that is something else. */
export interface PinnedComparison {
  /** Null where the evidence carries nothing. */
  readonly computed: string | null;
  readonly differs: boolean;
}

/** Holds pinned words against the evidence, with the names that the record allows, whatever an output asks for. */
export function comparePinned(
  context: FieldContext,
  area: Area,
  field: EvidenceField,
  evidence: AreaEvidence = areaEvidence(context.index, area, field),
): PinnedComparison {
  const { attribution } = context.index.data.dialogue;
  const voices = voicesOfField(field, evidence);
  const wordsIn = (names: FieldContext['names']) =>
    voices.length === 0
      ? null
      : wordsOfField({ ...context, attribution, names }, field, evidence, voices);
  const computed = wordsIn(context.names);
  // Whoever pinned the words knew the names as the dialogue has them.
  const differs = pinnedClaimsElse(context, field.pinned ?? '', wordsIn(null), voices);
  return { computed, differs };
}

interface CountedField extends EvidenceField {
  readonly voices: VoiceEvidence[];
  readonly evidence: AreaEvidence;
}

function pinnedRun(
  context: FieldContext,
  area: Area,
  field: CountedField,
  carried: CarriedReservations,
): Run {
  const pinned = field.pinned ?? '';
  const { computed: now, differs } = comparePinned(context, area, field, field.evidence);
  if (differs) {
    const { id: areaId, lead } = area;
    context.findings.push({ code: 'pinned-differs', areaId, lead, pinned, computed: now });
  }
  if (field.form === 'reservations') {
    // Whoever has been added since must not be lost with the words that do not name them.
    const said = differs ? namedVoices(pinned, field.voices) : field.voices;
    said.forEach(({ voice }) => carried.add(voice.id));
  }
  // Without an origin: it is written, as the paragraph is.
  if (field.voices.length === 0) return { text: pinned };
  return {
    text: pinned,
    evidence: { areaId: area.id, pointIds: decisivePointIds(field.voices) },
  };
}

function voicesOfField(field: EvidenceField, evidence: AreaEvidence): VoiceEvidence[] {
  return field.form === 'reservations'
    ? [...evidence.qualifiers, ...evidence.opposers]
    : evidence.supporters;
}

function wordsOfField(
  context: FieldContext,
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
export function beginsSentence(before: string): boolean {
  const text = before.trimEnd();
  return text === '' || (text !== before && /[.!?…]["”’)\]]*$/u.test(text));
}

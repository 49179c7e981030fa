import {
  areaEvidence,
  decisiveItems,
  type AreaEvidence,
  type VoiceEvidence,
} from '../domain/evidence';
import { consensusOf } from '../domain/consensus';
import type { DialogueIndex } from '../domain/dialogue-index';
import type { CountedVoice, EvidenceSummary } from '../domain/evidence-summary';
import type { PointId } from '../domain/ids';
import { quantify } from '../domain/quantifier';
import type { Area } from '../domain/synthesis';
import type { FieldNaming } from '../notes/narrative';
import {
  delegationSortKey,
  nameOrder,
  revealedNoun,
  voiceName,
  type NamingContext,
} from './naming';
import { outputLanguageOf, reportTexts } from './output-language';

/** "many States", the delegation's name where it stands alone, or null without support. In lower case. */
export function quantifierPhrase(
  context: NamingContext,
  { supporters, quantifier }: Pick<AreaEvidence, 'supporters' | 'quantifier'>,
  naming: FieldNaming,
): string | null {
  const [only] = supporters;
  if (supporters.length === 1 && only) {
    const name = voiceName(context, only, naming);
    if (name) return name;
  }
  return context.texts.quantified(quantifier, revealedNoun(context, supporters));
}

/** "several speakers", the name of a single one where it may be told; null for nobody known. In lower case. */
export function amongVoices(
  context: NamingContext & { index: DialogueIndex },
  voices: readonly VoiceEvidence[],
): string | null {
  const supporters = [...voices];
  const counted = {
    supporters: voices.length,
    opposers: 0,
    tookFloor: 0,
    isAgreementConfirmed: false,
  };
  const quantifier = quantify(counted, context.index.data.dialogue.ladder);
  return quantifierPhrase(context, { supporters, quantifier }, 'delegation');
}

/** "Italy, Ecuador and two other States"; null for nobody. Names are sorted; the unnamed are counted. */
export function voicesPhrase(
  context: NamingContext,
  voices: readonly VoiceEvidence[],
  naming: FieldNaming,
): string | null {
  if (voices.length === 0) return null;
  const { texts } = context;
  const { names, unnamed } = splitNamed(context, voices, naming, 'running');
  if (unnamed.length === 0) return texts.list(names);
  const noun = revealedNoun(context, unnamed);
  if (names.length > 0) return texts.list([...names, texts.others(unnamed.length, noun)]);
  return texts.quantified({ word: 'count', count: unnamed.length }, noun);
}

/** "[Costa Rica, Egypt, Nigeria]"; null where nobody may be named: the words before it count them already. */
export function bracketPhrase(
  context: NamingContext,
  voices: readonly VoiceEvidence[],
  naming: FieldNaming,
): string | null {
  const { names, unnamed } = splitNamed(context, voices, naming, 'listed');
  if (names.length === 0) return null;
  const entries =
    unnamed.length > 0
      ? [...names, context.texts.others(unnamed.length, revealedNoun(context, unnamed))]
      : names;
  return `[${entries.join(entries.some((entry) => entry.includes(',')) ? `${context.texts.semicolon} ` : ', ')}]`;
}

/** A clause such as "Canada qualified this view"; null where nobody does. In lower case. */
export function reservationsPhrase(
  context: NamingContext,
  evidence: Pick<AreaEvidence, 'qualifiers' | 'opposers'>,
): string | null {
  const qualifiers = voicesPhrase(context, evidence.qualifiers, 'delegation');
  const opposers = voicesPhrase(context, evidence.opposers, 'delegation');
  if (qualifiers === null && opposers === null) return null;
  return context.texts.reservations(qualifiers ?? '', opposers ?? '');
}

function splitNamed(
  context: NamingContext,
  voices: readonly VoiceEvidence[],
  naming: FieldNaming,
  form: 'running' | 'listed',
): { names: string[]; unnamed: VoiceEvidence[] } {
  const byName = nameOrder(context.texts);
  const entries = voices
    .map((voice) => ({
      voice,
      name: voiceName(context, voice, naming, form),
      key: sortKeyOf(context, voice),
    }))
    .toSorted((a, b) => byName(a.key, b.key));
  return {
    names: entries.flatMap(({ name }) => name ?? []),
    unnamed: entries.filter(({ name }) => name === null).map(({ voice }) => voice),
  };
}

function sortKeyOf(context: NamingContext, { voice }: VoiceEvidence): string {
  return voice.delegation ? delegationSortKey(context, voice.delegation) : voice.name;
}

/** Points of the voices that carry their stances: what a statement about them rests on. */
export function decisivePointIds(voices: readonly VoiceEvidence[]): PointId[] {
  return voices.flatMap((voice) => decisiveItems(voice).map(({ point }) => point.id));
}

/** The evidence of an area as a screen shows it: with names, in the wording of the dialogue's language. */
export function summarizeArea(index: DialogueIndex, area: Area): EvidenceSummary {
  const evidence = areaEvidence(index, area);
  const { language, attribution } = index.data.dialogue;
  const texts = reportTexts(outputLanguageOf(language));
  const phrase = quantifierPhrase({ texts, names: null, attribution }, evidence, 'delegation');
  return {
    supporters: evidence.supporters.map(countedVoice),
    qualifiers: evidence.qualifiers.map(countedVoice),
    opposers: evidence.opposers.map(countedVoice),
    categories: evidence.categories,
    regions: evidence.regions,
    panels: evidence.panels,
    silentCategories: evidence.silentCategories,
    wording: phrase === null ? null : texts.sentenceCase(phrase),
    quantifier: evidence.quantifier,
    tookFloor: evidence.tookFloor.length,
    consensus: consensusOf(evidence),
    points: evidence.items.length,
    uncountedPoints: evidence.items.filter(({ voice }) => voice === null).length,
  };
}

function countedVoice({ voice, items }: VoiceEvidence): CountedVoice {
  const { id, name, category, region } = voice;
  return { id, name, category, region, pointIds: items.map(({ point }) => point.id) };
}

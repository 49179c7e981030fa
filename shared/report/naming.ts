import { effectiveAttribution, reveals } from '../domain/attribution';
import { decisiveItems, type VoiceEvidence } from '../domain/evidence';
import { nounOf, type VoiceNoun } from '../domain/voice';
import type { Delegation, Participant } from '../domain/participants';
import type { Attribution } from '../domain/vocabulary';
import type { FieldNaming } from '../notes/narrative';
import type { OutputNames } from './output-names';
import type { ReportTexts } from './texts';

/** What naming needs to know of a report. */
export interface NamingContext {
  texts: ReportTexts;
  /** Names in the output language; null leaves them as the dialogue has them. */
  names: OutputNames | null;
  /** The level of the output as a whole. */
  attribution: Attribution;
}

/** What naming a delegation takes, whatever the level. */
export type Names = Pick<NamingContext, 'texts' | 'names'>;

/** As it stands within a sentence, in the output language: "the Gambia", "le Saint-Siège", "the African Group". */
export function delegationName({ texts, names }: Names, delegation: Delegation): string {
  const named = names?.(delegation);
  if (named?.running) return named.running;
  const name = named?.listed ?? delegation.name;
  if (delegation.isGroup) return texts.theGroup(name);
  return texts.delegation(name, delegation.state !== null);
}

/** As it stands in brackets, lists and tables, in the output language: "Gambia", "Iran (Islamic Republic of)". */
export function listedName(context: Names, delegation: Delegation): string {
  return context.names?.(delegation)?.listed ?? delegationName(context, delegation);
}

/** What the delegation is filed under, see {@link nameOrder}. */
export function delegationSortKey({ names }: Names, delegation: Delegation): string {
  return names?.(delegation)?.sortKey ?? delegation.name;
}

/**
 * Abbreviation where there is one; for tight places beside a person's name. Abbreviations belong to a language: a
 * name that was put into the output language stands in full.
 */
export function shortDelegationName(context: Names, delegation: Delegation): string {
  const listed = context.names?.(delegation)?.listed;
  const isTranslated = listed !== undefined && listed !== delegation.name;
  if (isTranslated || !delegation.shortName) return delegationName(context, delegation);
  // A body of a State may be known by the State alone: "Belgium (local authority)".
  return (
    context.names?.({ name: delegation.shortName, state: null })?.running || delegation.shortName
  );
}

export function personName({ title, name }: Participant): string {
  return title ? `${title} ${name}` : name;
}

/** "Director General of IOM"; empty where the position is not known. */
export function office(context: Names, person: Participant, delegation: Delegation | null): string {
  const { texts } = context;
  const { position } = person;
  if (!position || !delegation) return position;
  const says = (name: string) => name !== '' && position.toLowerCase().includes(name.toLowerCase());
  const isComplete = says(texts.withoutArticle(delegation.name)) || says(delegation.shortName);
  return isComplete ? position : texts.officeOf(position, shortDelegationName(context, delegation));
}

/**
 * Items that may be traced that far. Only those that carry the voice's stance: a delegation that supports by name and
 * opposes without attribution must not be named as opposing.
 */
function itemsAt(context: NamingContext, voice: VoiceEvidence, needed: Attribution) {
  return decisiveItems(voice).filter(({ attribution }) =>
    reveals(effectiveAttribution(context.attribution, attribution), needed),
  );
}

/** The voice as a sentence or a list names it, or null where its level keeps it unnamed. */
export function voiceName(
  context: NamingContext,
  voice: VoiceEvidence,
  naming: FieldNaming,
  form: 'running' | 'listed' = 'running',
): string | null {
  const { delegation, person } = voice.voice;
  if (person) return itemsAt(context, voice, 'name').length > 0 ? personName(person) : null;
  if (!delegation || itemsAt(context, voice, 'delegation').length === 0) return null;
  if (naming === 'delegation')
    return (form === 'listed' ? listedName : delegationName)(context, delegation);
  return namedPersons(context, voice, delegation);
}

function namedPersons(
  context: NamingContext,
  voice: VoiceEvidence,
  delegation: Delegation,
): string {
  const { texts } = context;
  const items = itemsAt(context, voice, 'name').filter(({ speaker }) => speaker?.isIdentified);
  const names = [...new Set(items.flatMap(({ speaker }) => (speaker ? personName(speaker) : [])))];
  if (names.length === 0) return texts.representativeOf(delegationName(context, delegation));
  const isForOthers = items.every(
    ({ intervention }) => intervention.onBehalfOfId === delegation.id,
  );
  const persons = texts.list(names);
  return delegation.isGroup || isForOthers
    ? texts.personOnBehalfOf(persons, delegationName(context, delegation))
    : texts.personFrom(persons, shortDelegationName(context, delegation));
}

/** What the voices are called together; no closer than each of their levels allows. */
export function revealedNoun(context: NamingContext, voices: readonly VoiceEvidence[]): VoiceNoun {
  const isRevealed = voices.every((voice) => itemsAt(context, voice, 'category').length > 0);
  return isRevealed ? nounOf(voices.map(({ voice }) => voice)) : 'speaker';
}

/** One for each language: to make a collator takes longer than to sort a list with it. */
const collators = new Map<string, Intl.Collator>();

/** Compares names in the order of the output language, without their article. */
export function nameOrder(texts: ReportTexts): (a: string, b: string) => number {
  const { language } = texts;
  const collator =
    collators.get(language) ?? new Intl.Collator(language, { ignorePunctuation: true });
  collators.set(language, collator);
  return (a, b) => collator.compare(texts.withoutArticle(a), texts.withoutArticle(b));
}

import type { BuiltInProfileKey, OutputLanguage } from '../domain/draft';
import type { LabelTexts } from './label-texts';
import type { SectionKey } from './profile';
import type { EventPhrase, ProfileTexts } from './profile-texts';
import type { VoiceNoun } from '../domain/voice';
import type { Quantifier } from '../domain/quantifier';
import type { Category, Region, TotalQualifier } from '../domain/vocabulary';

export interface Noun {
  one: string;
  other: string;
}

interface StructurePhrases {
  /** Empty except where several events are covered. */
  place: string;
  /** Zero where there are none. */
  panels: number;
  panelsWithQuestions: number;
  /** "35 speakers"; empty where nobody is counted. */
  speakers: string;
  /** Null where the number is not known. */
  women: number | null;
  regions: readonly Region[];
}

interface AttendancePhrases {
  event: EventPhrase;
  /** Whether a sentence about the event stands before it. */
  isSecond: boolean;
  /** "over 300 participants"; empty where nobody is counted. */
  participants: string;
  /** "60 countries"; empty where none are stated. */
  countries: string;
  categories: readonly Category[];
}

/**
 * Every fixed phrase of a report in one output language. Sentences come whole and with their full stop; phrases come
 * in lower case, for {@link ReportTexts.sentenceCase} to raise where they begin a sentence.
 */
export interface ReportTexts extends LabelTexts, ProfileTexts {
  language: OutputLanguage;
  /** What kind of document it is; may be empty. */
  kinds: Readonly<Record<BuiltInProfileKey, string>>;
  /** Headings of sections where the profile has none of its own; empty for none. */
  headings: Readonly<Record<BuiltInProfileKey, Readonly<Partial<Record<SectionKey, string>>>>>;
  contentsHeading: string;
  /** "Original: English". @param written BCP 47 of the language that the document was first written in */
  original(written: string): string;
  /** "paragraph 12". */
  paragraphReference(number: number): string;
  /** "area 3". */
  areaReference(number: number): string;
  brokenReference: string;
  /** Whether the mark of a footnote stands before the punctuation (French, Spanish) or after it (English). */
  isFootnoteBeforePunctuation: boolean;
  /** The mark of an item: "(a)" in English, "a)" in French and Spanish. @param index from 0 */
  letterMark(index: number): string;
  /** With `{page}` and `{pages}`. */
  pageLabel: string;
  noEvidence: string;

  /** In words below ten. */
  number(value: number): string;
  /** "18–19 April 2017"; days are `YYYY-MM-DD`. */
  dateRange(first: string, last: string): string;
  /** "a, b and c"; commas within an item turn the separators into semicolons. */
  list(items: readonly string[]): string;
  quoted(text: string): string;
  /** With the space that the language sets before them: ":", "\u00a0:". */
  colon: string;
  semicolon: string;
  /**
   * Words of a field and the text that they follow, as the language lets them meet: "de" and "le Canada" become "du
   * Canada". What stands before changes in its last word at most.
   */
  joined(before: string, words: string): { before: string; words: string };
  sentenceCase(text: string): string;
  /** Text as a sentence of its own: raised, with a full stop where it has no mark. */
  sentence(text: string): string;
  /** A name as it sorts: without its leading article. */
  withoutArticle(name: string): string;
  /** A delegation as it stands within a sentence: "the Netherlands", "the NGO Committee on Migration". */
  delegation(name: string, isState: boolean): string;

  /** One person of the category, with an article, and several. */
  persons: Record<Category | 'speaker', Noun>;

  /** "many States", "two speakers"; null for no support. */
  quantified(quantifier: Quantifier, noun: VoiceNoun): string | null;
  /** "two other speakers", after names. */
  others(count: number, noun: VoiceNoun): string;
  /** "two speakers", "a government representative". */
  counted(count: number, noun: Category | 'speaker'): string;
  representativeOf(delegation: string): string;
  personFrom(person: string, delegation: string): string;
  personOnBehalfOf(person: string, group: string): string;
  officeOf(position: string, delegation: string): string;
  theOffice(office: string): string;
  /** "the African Group". */
  theGroup(group: string): string;
  personWithOffice(person: string, office: string): string;

  /** "over 300 participants". */
  total(
    qualifier: TotalQualifier,
    value: number,
    noun: 'participants' | 'speakers' | 'panellists' | 'countries',
  ): string;
  attendance(phrases: AttendancePhrases): string;
  /** @param isSecond whether a sentence about the event stands before it */
  openedAndClosed(
    event: EventPhrase,
    openers: readonly string[],
    closers: readonly string[],
    isSecond: boolean,
  ): string;
  remarks(session: 'opening' | 'closing', speaker: string | null, points: number): string;
  structure(phrases: StructurePhrases): string;
  themes(event: EventPhrase, titles: readonly string[]): string;
  scope(days: number | null): string;
  convergence(areas: number): string;
  goodPractices(): string;
  /** @param event null where several are covered */
  furtherAction(event: EventPhrase | null, hasGoodPractices: boolean): string;
  /** A clause without full stop: "Canada qualified this view and Mexico opposed it". */
  reservations(qualifiers: string, opposers: string): string;
  withSubstance(clause: string, points: readonly string[]): string;
}

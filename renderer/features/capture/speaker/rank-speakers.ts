import fuzzysort from 'fuzzysort';
import { meaningOfSign } from '../editor/point-signs';
import type { DelegationId, ParticipantId } from '../../../../shared/domain/ids';

/** Somebody, or a delegation, that may take the floor. */
export interface SpeakerCandidate {
  readonly kind: 'participant' | 'delegation';
  readonly id: ParticipantId | DelegationId;
  readonly name: string;
  readonly position: string;
  readonly delegationName: string;
  readonly delegationShortName: string;
  /** Place among the panel members of the session, from 0; null for the others. */
  readonly panelPlace: number | null;
  /** How many other people have spoken since, from 0; null for who has not spoken here. */
  readonly lastSpoke: number | null;
}

/** Candidates made ready for many searches. */
export type SpeakerIndex = readonly IndexedCandidate[];

interface IndexedCandidate {
  readonly candidate: SpeakerCandidate;
  readonly texts: readonly string[];
  readonly boost: number;
}

const searchedTexts = 4;
const panelBoost = 0.12;
const recentBoost = 0.08;
/** A person before the delegation that they speak for. */
const personBoost = 0.03;

/** Prepares the candidates; texts are compared without accents. */
export function indexSpeakers(candidates: readonly SpeakerCandidate[]): SpeakerIndex {
  return candidates.map((candidate) => ({
    candidate,
    texts: [
      candidate.name,
      candidate.delegationName,
      candidate.delegationShortName,
      candidate.position,
    ].map(fold),
    boost: boostOf(candidate),
  }));
}

/** Best first. Without text: panel members in their order, then who spoke last, then everybody by name. */
export function rankSpeakers(index: SpeakerIndex, text: string, limit: number): SpeakerCandidate[] {
  const query = fold(text.trim());
  if (query === '')
    return [...index]
      .sort(byHabit)
      .slice(0, limit)
      .map((each) => each.candidate);
  const keys = Array.from(
    { length: searchedTexts },
    (_unused, place) => (each: IndexedCandidate) => each.texts[place] ?? '',
  );
  return fuzzysort
    .go(query, index, {
      keys,
      limit,
      threshold: 0.4,
      scoreFn: ({ score, obj }) => score && score + obj.boost,
    })
    .map(({ obj }) => obj.candidate);
}

/** Lower case without accents, so that `cote` finds Côte d’Ivoire. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const describingWords =
  /\b(row|seat|woman|man|lady|gentleman|delegate|someone|somebody|unknown|front|back|left|right)\b/iu;

/** Whether the words describe somebody rather than name them: "woman, third row". */
export function isDescription(text: string): boolean {
  return describingWords.test(text);
}

const fewestWordsOfSpeech = 7;

/** Whether the words are what somebody says rather than who they are: a sign in front, or a whole sentence. */
export function isSpeech(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '') return false;
  return (
    meaningOfSign([...trimmed][0] ?? '') !== null ||
    trimmed.split(/\s+/u).length >= fewestWordsOfSpeech
  );
}

function boostOf({ kind, panelPlace, lastSpoke }: SpeakerCandidate): number {
  const ofPanel = panelPlace === null ? 0 : panelBoost;
  const ofRecent = lastSpoke === null ? 0 : recentBoost / (1 + lastSpoke);
  return ofPanel + ofRecent + (kind === 'participant' ? personBoost : 0);
}

function byHabit({ candidate: a }: IndexedCandidate, { candidate: b }: IndexedCandidate): number {
  return (
    compareNullable(a.panelPlace, b.panelPlace) ||
    compareNullable(a.lastSpoke, b.lastSpoke) ||
    a.name.localeCompare(b.name)
  );
}

function compareNullable(a: number | null, b: number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  return b === null ? -1 : a - b;
}

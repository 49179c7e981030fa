import type { PlacedPoint, PreparedCorpus } from './prepared-corpus';
import type { Term } from './terms';

/** A run of words that several points of a group have, as most of them write it. */
export interface Phrase {
  readonly text: string;
  /** Stems of its words, stop words left out. */
  readonly keys: readonly string[];
  readonly weight: number;
  /** Of how many points. */
  readonly points: number;
}

const longestPhrase = 4;
const mostWords = 6;
const longestLabel = 60;

/** A few phrases that tell the group from the rest, at most two of them, none with a word of another. */
export function labelOf(phrases: readonly Phrase[]): string {
  const chosen: Phrase[] = [];
  for (const phrase of phrases) {
    const length = [...chosen, phrase].reduce((sum, { text }) => sum + text.length + 2, 0);
    if (chosen.length === 2) break;
    if (chosen.length > 0 && length > longestLabel) continue;
    if (chosen.every(({ keys }) => !keys.some((key) => phrase.keys.includes(key)))) {
      chosen.push(phrase);
    }
  }
  return chosen.map(({ text }) => text).join(', ');
}

/** Single words that many points of the group share, weightiest first. */
export function wordsOfMany(phrases: readonly Phrase[], groupSize: number): Phrase[] {
  return phrases.filter(
    ({ keys, points }) => keys.length === 1 && points >= Math.max(2, groupSize / 5),
  );
}

/** The weightiest of them, as most points write them. */
export function sharedWords(phrases: readonly Phrase[], groupSize: number): string[] {
  return wordsOfMany(phrases, groupSize)
    .slice(0, mostWords)
    .map(({ text }) => text);
}

/**
 * Phrases of a group by how well they tell it from the other points (class-based TF-IDF), best first. Where no word is
 * in two points, those of the first one.
 */
export function phrasesOf(corpus: PreparedCorpus, members: readonly PlacedPoint[]): Phrase[] {
  const found = new Map<string, PhraseCount>();
  for (const member of members) countPhrases(corpus, member, found);
  const sizes = new Map<string, number>();
  for (const { part } of members) sizes.set(part.language, (sizes.get(part.language) ?? 0) + 1);
  const all = [...found.values()];
  const shared = all.filter(({ points }) => points >= 2);
  return (shared.length > 0 ? shared : all)
    .map((count) => ({
      text: mostCommon(count.texts),
      keys: count.keys,
      points: count.points,
      weight: weightOf(count, found, sizes.get(count.member.part.language) ?? 1),
    }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1));
}

interface PhraseCount {
  keys: readonly string[];
  /** As they are written, with how often. */
  texts: Map<string, number>;
  points: number;
  /** The last one that has it. */
  member: PlacedPoint;
}

function countPhrases(
  corpus: PreparedCorpus,
  member: PlacedPoint,
  found: Map<string, PhraseCount>,
): void {
  const { text } = member.point;
  const terms = corpus.read(member);
  const seen = new Set<string>();
  for (const [from, first] of terms.entries()) {
    if (first.isStop) continue;
    for (let to = from; to < Math.min(terms.length, from + longestPhrase); to += 1) {
      const last = terms[to]!;
      if (to > from && !isAdjoining(text, terms[to - 1]!, last)) break;
      if (last.isStop) continue;
      const keys = terms.slice(from, to + 1).filter(({ isStop }) => !isStop);
      const id = `${member.part.language} ${keys.map(({ key }) => key).join(' ')}`;
      const written = text.slice(first.start, last.end);
      const count: PhraseCount = found.get(id) ?? {
        keys: keys.map(({ key }) => key),
        texts: new Map(),
        points: 0,
        member,
      };
      found.set(id, count);
      if (!seen.has(id)) count.points += 1;
      seen.add(id);
      count.member = member;
      count.texts.set(written, (count.texts.get(written) ?? 0) + 1);
    }
  }
}

const isAdjoining = (text: string, before: Term, after: Term): boolean =>
  /^[\s\-–'’ʼ]*$/u.test(text.slice(before.end, after.start));

/** More words say more, where as many points have them; a word that the rest has as well says little. */
function weightOf(
  { keys, points, member }: PhraseCount,
  all: ReadonlyMap<string, PhraseCount>,
  groupSize: number,
): number {
  const { index, language } = member.part;
  const contrasts = keys.map((key) => {
    const inGroup = all.get(`${language} ${key}`)?.points ?? points;
    const outside = Math.max(0, index.frequencyOf(key) - inGroup);
    const share = (outside + 1) / (index.size - groupSize + 1);
    return Math.log(1 + inGroup / groupSize / share);
  });
  const contrast = contrasts.reduce((sum, each) => sum + each, 0) / keys.length;
  return points * contrast * (1 + 0.5 * (keys.length - 1));
}

/** The first of the most frequent. */
function mostCommon(texts: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [text, count] of texts) if (count > (texts.get(best) ?? 0)) best = text;
  return best;
}

import { areaChanges } from './area-changes';
import { countWords, diffWords, likeness } from './diff-words';
import type { BlockChange, ChangesSince, VersionContent } from './draft-version';
import { reportPassages, type Passage } from './report-passages';

/**
 * What is different between a circulated version and the draft now: passages in the order of the draft, those that are
 * gone where they stood, and areas whose evidence or wording moved. Nothing is said of what is the same.
 */
export function changesSince(before: VersionContent, now: VersionContent): ChangesSince {
  return {
    blocks: passageChanges(reportPassages(before.report), reportPassages(now.report)),
    areas: areaChanges(before.areas, now.areas),
  };
}

function passageChanges(before: readonly Passage[], now: readonly Passage[]): BlockChange[] {
  const partners = pairUp(before, now);
  const moved = movedPlaces(partners);
  const taken = new Set(partners.filter((place) => place !== null));
  const changes: BlockChange[] = [];
  let at = 0;
  const sayRemovedUpTo = (end: number) => {
    for (; at < end; at += 1) {
      const passage = before[at]!;
      if (!taken.has(at)) changes.push(oneSided('removed', passage));
    }
  };
  now.forEach((passage, index) => {
    const place = partners[index] ?? null;
    if (place === null) {
      changes.push(oneSided('added', passage));
      return;
    }
    if (!moved.has(place)) sayRemovedUpTo(place + 1);
    const parts = diffWords(before[place]!.text, passage.text);
    if (moved.has(place)) changes.push({ key: passage.key, change: 'moved', parts });
    else if (parts.some(({ change }) => change !== 'same'))
      changes.push({ key: passage.key, change: 'changed', parts });
  });
  sayRemovedUpTo(before.length);
  return changes;
}

function oneSided(change: 'added' | 'removed', { key, text }: Passage): BlockChange {
  return { key, change, parts: [{ change, text }] };
}

/** For each passage now, the place of what it was before; null for a new one. By key, then by what it says. */
function pairUp(before: readonly Passage[], now: readonly Passage[]): (number | null)[] {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const partners = now.map(({ key }) => places.get(key) ?? null);
  const known = new Set(partners);
  const left = before.flatMap(({ text }, place) => (known.has(place) ? [] : [{ place, text }]));
  const alone = partners.flatMap((partner, place) =>
    partner === null ? [{ place, text: now[place]!.text }] : [],
  );
  for (const [then, later] of pairByWords(left, alone)) partners[later] = then;
  return partners;
}

interface Unpaired {
  place: number;
  text: string;
}

/** Passages that share less than this of their words are two different ones. */
const leastLikeness = 0.5;
/** Looking for what a passage became goes no further than this among candidates that share rare words with it. */
const mostCandidates = 20;

/** The likest first. Candidates share one of the passage's rarest words, so that long drafts stay quick. */
function pairByWords(
  left: readonly Unpaired[],
  alone: readonly Unpaired[],
): (readonly [number, number])[] {
  if (left.length === 0 || alone.length === 0) return [];
  const then = left.map(({ text }) => countWords(text));
  const byWord = new Map<string, number[]>();
  then.forEach(({ counts }, index) => {
    for (const word of counts.keys()) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  });
  const found = alone.flatMap(({ text }, later) => {
    const counts = countWords(text);
    const holders = [...counts.counts.keys()]
      .map((word) => byWord.get(word) ?? [])
      .toSorted((a, b) => a.length - b.length);
    const candidates = [...new Set(holders.flat())].slice(0, mostCandidates);
    return candidates
      .map((index) => ({ index, later, like: likeness(then[index]!, counts) }))
      .filter(({ like }) => like >= leastLikeness);
  });
  const [taken, given] = [new Set<number>(), new Set<number>()];
  return found
    .toSorted((a, b) => b.like - a.like)
    .flatMap(({ index, later }) => {
      if (taken.has(index) || given.has(later)) return [];
      taken.add(index);
      given.add(later);
      return [[left[index]!.place, alone[later]!.place] as const];
    });
}

/** Places before whose order is not kept: all but a longest rising sequence. */
function movedPlaces(partners: readonly (number | null)[]): ReadonlySet<number> {
  const places = partners.filter((place) => place !== null);
  const tails: number[] = [];
  const previous: (number | null)[] = [];
  places.forEach((place, index) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (places[tails[half]!]! < place) low = half + 1;
      else high = half;
    }
    previous.push(low === 0 ? null : tails[low - 1]!);
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let index: number | null = tails.at(-1) ?? null; index !== null; index = previous[index]!)
    kept.add(places[index]!);
  return new Set(places.filter((place) => !kept.has(place)));
}

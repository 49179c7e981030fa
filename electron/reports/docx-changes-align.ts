import { diffSequences } from '../../shared/report/diff-sequences';
import { countWords, likeness, type WordCounts } from '../../shared/report/diff-words';
import { printedText } from './docx-changes-tokens';
import { childOf, xmlOf, type XmlElement } from './xml-tree';

/** A paragraph or table before and what became of it; one of them is missing where it came or went. */
export interface BlockPair {
  before: XmlElement | null;
  now: XmlElement | null;
}

/** Blocks less alike than this are not one changed but one gone and one come. */
const leastLikeness = 0.4;
/** So many blocks on both sides of one difference are compared each with each; more are taken as they come. */
const mostCompared = 150;

/** Pairs the blocks of two documents in their order: in tracked changes, nothing moves. */
export function alignBlocks(
  before: readonly XmlElement[],
  now: readonly XmlElement[],
): BlockPair[] {
  const pairs: BlockPair[] = [];
  let removed: XmlElement[] = [];
  const flush = (added: readonly XmlElement[]) => {
    pairs.push(...alignReplaced(removed, added));
    removed = [];
  };
  for (const { change, ...at } of diffSequences(before.map(signature), now.map(signature))) {
    if (change === 'removed') removed = before.slice(at.before.from, at.before.to);
    else if (change === 'added') flush(now.slice(at.now.from, at.now.to));
    else {
      flush([]);
      for (let step = 0; step < at.now.to - at.now.from; step += 1)
        pairs.push({ before: before[at.before.from + step]!, now: now[at.now.from + step]! });
    }
  }
  flush([]);
  return pairs;
}

function signature(block: XmlElement): string {
  const style = block.name === 'w:p' ? childOf(childOf(block, 'w:pPr'), 'w:pStyle') : undefined;
  return `${block.name} ${style ? xmlOf(style) : ''} ${printedText(block)}`;
}

/** Pairs what is likest, keeping the order: the best sum of likenesses over all ways. */
function alignReplaced(before: readonly XmlElement[], now: readonly XmlElement[]): BlockPair[] {
  const apart = () => [
    ...before.map((block): BlockPair => ({ before: block, now: null })),
    ...now.map((block): BlockPair => ({ before: null, now: block })),
  ];
  if (before.length === 0 || now.length === 0) return apart();
  if (before.length * now.length > mostCompared ** 2) return apart();
  const then = before.map((block) => countWords(printedText(block)));
  const later = now.map((block) => countWords(printedText(block)));
  const like = (i: number, j: number) => likenessOf(before[i]!, now[j]!, then[i]!, later[j]!);
  const best = bestSums(before.length, now.length, like);
  const pairs: BlockPair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < now.length) {
    const here = best[i]![j]!;
    if (i < before.length && here === best[i + 1]![j]!) {
      pairs.push({ before: before[i]!, now: null });
      i += 1;
    } else if (j < now.length && here === best[i]![j + 1]!) {
      pairs.push({ before: null, now: now[j]! });
      j += 1;
    } else {
      pairs.push({ before: before[i]!, now: now[j]! });
      [i, j] = [i + 1, j + 1];
    }
  }
  return pairs;
}

/** For each place in both lists, the best sum from there to the end. */
function bestSums(
  rows: number,
  columns: number,
  like: (i: number, j: number) => number,
): Float64Array[] {
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const alike = like(i, j);
      const paired = alike > 0 ? alike + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, paired);
    }
  }
  return best;
}

/** 0 for what cannot be paired. */
function likenessOf(
  before: XmlElement,
  now: XmlElement,
  then: WordCounts,
  later: WordCounts,
): number {
  if (before.name !== now.name) return 0;
  const alike = likeness(then, later);
  return alike < leastLikeness ? 0 : alike;
}

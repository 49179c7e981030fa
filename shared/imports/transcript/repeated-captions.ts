import type { Cue } from '../import-source';

/** Words compared at most; captions are two lines long. */
const overlapLimit = 60;
/** Fewer words than this repeat by chance ("thank you"), unless they are all that one of the cues says. */
const telling = 3;
/** Share of neighbours that repeat each other, from which on the file is made of rolling captions. */
const rollingShare = 0.3;
/** Silence between two cues that still show the same line, in milliseconds. */
const rollingGap = 2000;

/**
 * Takes out what rolling captions show twice: each cue opens with the line that the one before it ended with. Files
 * that do not roll stay as they are, so that somebody who says the same twice is not cut. Cues left without text go;
 * their time is added to the one before.
 */
export function dropRepeatedText(cues: Cue[]): Cue[] {
  const overlaps = cues.map((cue, at) => wordsRepeated(cues[at - 1], cue));
  const repeating = overlaps.filter((words) => words > 0).length;
  if (repeating === 0 || repeating < (cues.length - 1) * rollingShare) return cues;
  const kept: Cue[] = [];
  cues.forEach((cue, at) => {
    const words = overlaps[at] ?? 0;
    const text = words === 0 ? cue.text : cue.text.split(' ').slice(words).join(' ');
    const before = kept.at(-1);
    if (text !== '') kept.push({ ...cue, text });
    else if (before)
      kept[kept.length - 1] = { ...before, endsAt: later(before.endsAt, cue.endsAt) };
  });
  return kept;
}

/** How many words at the start of the cue are the last ones of the cue before it. */
function wordsRepeated(before: Cue | undefined, cue: Cue): number {
  if (!before || before.label !== cue.label || before.text === '') return 0;
  if (before.startsAt === null || cue.startsAt === null) return 0;
  if (cue.startsAt - (before.endsAt ?? before.startsAt) > rollingGap) return 0;
  const last = before.text.split(' ');
  const first = cue.text.split(' ');
  const most = Math.min(last.length, first.length, overlapLimit);
  for (let count = most; count > 0; count -= 1) {
    const isWhole = count === last.length || count === first.length;
    if (count < telling && !(isWhole && count > 1)) return 0;
    const offset = last.length - count;
    if (first.slice(0, count).every((word, at) => word === last[offset + at])) return count;
  }
  return 0;
}

function later(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.max(a, b);
}

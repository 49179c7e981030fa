import type { Cue } from '../import-source';
import { foldLabel, joinText, plainText } from './cue-text';
import { labelShape, startsLikeName, type LabelShape } from './label-shape';
import type { TimedBlock } from './timed-blocks';

/** Share of cues that begin with a label, above which labels are the habit of the file. */
const habitShare = 0.2;
/** Share above which nearly every cue is labelled, so that a label need not recur to be one. */
const everyCueShare = 0.8;

interface Line {
  text: string;
  /** What may be a label at the start of the line, and what follows it. */
  candidate: { label: string; rest: string; shape: LabelShape } | null;
}

interface Tally {
  shape: LabelShape;
  count: number;
  /** Stood at the start of a cue, not only of a line within one. */
  opens: boolean;
}

/**
 * Cues of files that write the speaker into the text: "Name: …", "[Name]: …", or "(Name)" on a line of its own. What
 * stands before a colon is a label when the file as a whole shows it, see {@link acceptedLabels}; otherwise it stays
 * text.
 */
export function cuesWithPrefixes(blocks: TimedBlock[]): Cue[] {
  const read = blocks.map((block) => ({
    block,
    lines: block.lines.map(readLine).filter(saysSomething),
  }));
  const accepted = acceptedLabels(read.map(({ lines }) => lines));
  const cues: Cue[] = [];
  // A label alone in its cue belongs to the cue after it.
  let pending = '';
  for (const { block, lines } of read) {
    const { startsAt, endsAt } = block;
    let cue: Cue = { label: pending, text: '', startsAt, endsAt };
    for (const { text, candidate } of lines) {
      if (candidate && accepted.has(candidate.label)) {
        if (cue.text !== '') cues.push(cue);
        pending = candidate.label;
        cue = { label: candidate.label, text: candidate.rest, startsAt, endsAt };
      } else {
        cue.text = joinText(cue.text, text);
      }
    }
    if (cue.text !== '') {
      cues.push(cue);
      pending = '';
    }
  }
  return cues;
}

/**
 * The labels out of all candidates. A name counts when it recurs, or once where labels are the habit of the file.
 * Anything less like a name must recur too; where nearly every cue has a label, each is one ("iPhone", "john.doe").
 */
function acceptedLabels(cues: Line[][]): Set<string> {
  const tallies = new Map<string, Tally>();
  let labelled = 0;
  for (const lines of cues) {
    if (lines[0]?.candidate && mayStandOnce(lines[0].candidate.label)) labelled += 1;
    for (const [at, { candidate }] of lines.entries()) {
      if (!candidate) continue;
      const before = tallies.get(candidate.label);
      tallies.set(candidate.label, {
        shape: candidate.shape,
        count: (before?.count ?? 0) + 1,
        opens: at === 0 || before?.opens === true,
      });
    }
  }
  const share = cues.length === 0 ? 0 : labelled / cues.length;
  const namesRecur = [...tallies.values()].some(
    ({ shape, count }) => shape === 'name' && count > 1,
  );
  const isLabel = (label: string, { shape, count, opens }: Tally): boolean => {
    if (share >= everyCueShare && opens && (count > 1 || mayStandOnce(label))) return true;
    if (shape === 'name') return count > 1 || namesRecur || share >= habitShare;
    return count > 1 && share >= habitShare && startsLikeName(label);
  };
  return new Set(
    [...tallies].filter(([label, tally]) => isLabel(label, tally)).map(([label]) => label),
  );
}

/** A label of several words that begins with a small letter is a sentence, unless it recurs. */
function mayStandOnce(label: string): boolean {
  return startsLikeName(label) || !label.includes(' ');
}

function saysSomething({ text }: Line): boolean {
  return text !== '';
}

function readLine(markup: string): Line {
  const text = plainText(markup);
  return { text, candidate: candidateOf(text) };
}

function candidateOf(text: string): Line['candidate'] {
  const colon = /^(?:>+ ?|[-–] )?([^:：]{1,100}?) ?(?:：|:(?= |$)) ?(.*)$/u.exec(text);
  if (colon) return candidate(colon[1], colon[2]);
  const alone = /^\(([^()]+)\)$/u.exec(text);
  return alone && candidate(alone[1], '');
}

function candidate(label: string | undefined, rest: string | undefined): Line['candidate'] {
  const folded = foldLabel((label ?? '').replace(/^\[(.*)\]$/u, '$1'));
  const shape = labelShape(folded);
  return shape === 'none' ? null : { label: folded, rest: rest ?? '', shape };
}

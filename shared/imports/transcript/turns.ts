import type { Cue } from '../import-source';
import { joinText } from './cue-text';
import { paragraphsOf } from './paragraphs';
import { dropRepeatedText } from './repeated-captions';
import { countWords } from './words';

/**
 * Silence after which the same speaker has taken the floor anew, in milliseconds: longer than looking for a page or
 * waiting for the interpreter, shorter than a film that is shown.
 */
export const newTurnAfter = 90_000;
/** Longest text of one turn in characters: half of what an intervention can hold. A longer one goes on in a next turn. */
export const turnTextLimit = 50_000;
/** Where nobody is named, a turn is cut after about five minutes of speech, in characters, so that it can be assigned. */
export const unlabelledTurnLimit = 4_000;

/** What one speaker said without another coming in between. */
export interface Turn {
  /** Empty where the transcript says nobody. */
  label: string;
  /** Milliseconds from the start of the recording; null where the file gives no times. */
  startsAt: number | null;
  /** Never before `startsAt`. */
  endsAt: number | null;
  paragraphs: string[];
  words: number;
}

interface OpenTurn {
  label: string;
  startsAt: number | null;
  endsAt: number | null;
  /** Start of the last cue. */
  lastStart: number | null;
  lines: string[];
  length: number;
}

/**
 * Joins cues to turns: neighbours of one label, unless a long silence lies between. A cue without a label goes on
 * with the speaker before it, but not after such a silence: nobody knows then who came back. All text appears once
 * and in order, except what rolling captions repeat.
 */
export function turnsOfCues(cues: Cue[]): Turn[] {
  const turns: OpenTurn[] = [];
  for (const cue of dropRepeatedText(cues).flatMap(withoutOverlongText)) {
    if (cue.text.trim() === '') continue;
    const current = turns.at(-1);
    const isPaused = current !== undefined && pauseBefore(current, cue) >= newTurnAfter;
    const label = cue.label === '' && current && !isPaused ? current.label : cue.label;
    if (!current || isPaused || label !== current.label || isFull(current, cue)) {
      turns.push(opened(label, cue));
    } else {
      extend(current, cue);
    }
  }
  return turns.map(closed);
}

function pauseBefore({ endsAt, lastStart }: OpenTurn, cue: Cue): number {
  const end = endsAt ?? lastStart;
  return end === null || cue.startsAt === null ? 0 : cue.startsAt - end;
}

function isFull({ label, length }: OpenTurn, cue: Cue): boolean {
  return length + cue.text.length > limitOf(label);
}

function limitOf(label: string): number {
  return label === '' ? unlabelledTurnLimit : turnTextLimit;
}

function opened(label: string, cue: Cue): OpenTurn {
  const { startsAt, endsAt, text } = cue;
  return {
    label,
    startsAt,
    endsAt,
    lastStart: startsAt,
    lines: text.split('\n'),
    length: text.length,
  };
}

function extend(turn: OpenTurn, cue: Cue): void {
  const [first = '', ...rest] = cue.text.split('\n');
  const last = turn.lines.pop() ?? '';
  turn.lines.push(joinText(last, first), ...rest);
  turn.length += cue.text.length + 1;
  turn.startsAt = earlier(turn.startsAt, cue.startsAt);
  turn.endsAt = later(turn.endsAt, cue.endsAt);
  turn.lastStart = later(turn.lastStart, cue.startsAt);
}

function closed({ label, startsAt, endsAt, lastStart, lines }: OpenTurn): Turn {
  const paragraphs = lines.flatMap(paragraphsOf);
  return {
    label,
    startsAt,
    endsAt: endsAt === null ? null : later(endsAt, lastStart),
    paragraphs,
    words: countWords(paragraphs.join(' ')),
  };
}

/** A cue longer than a turn may be, in pieces of a paragraph each. */
function withoutOverlongText(cue: Cue): Cue[] {
  if (cue.text.length <= limitOf(cue.label)) return [cue];
  return cue.text
    .split('\n')
    .flatMap(paragraphsOf)
    .map((text) => ({ ...cue, text }));
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

function later(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

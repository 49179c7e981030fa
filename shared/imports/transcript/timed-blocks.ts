import type { SourceRemark } from '../import-source';
import { parseTimeRange, type TimeRange } from './timestamps';

/** A cue of a caption file before its text is read. */
export interface TimedBlock extends TimeRange {
  /** Lines below the times, with their markup; blank lines are left out. */
  lines: string[];
}

export interface TimedBlocks {
  /** By start; cues with the same start in the order of the file. */
  blocks: TimedBlock[];
  remarks: SourceRemark[];
}

interface Scan {
  blocks: TimedBlock[];
  current: TimedBlock | null;
  /** Inside a comment, a style or a cue that cannot be read: lines up to the next blank one say nothing. */
  isSkipping: boolean;
  /** Index of the line that opened the present run of lines without blanks. */
  runStart: number;
  unreadable: number[];
}

/**
 * Finds the cues of WebVTT and SRT alike. Forgives what such files have wrong: cue numbers missing or set apart, no
 * blank line between cues, blank lines within a text, a header that is not there. A cue with times that cannot be
 * read is left out and remarked.
 */
export function timedBlocks(lines: string[], options: { skipsComments: boolean }): TimedBlocks {
  const scan: Scan = { blocks: [], current: null, isSkipping: false, runStart: 0, unreadable: [] };
  lines.forEach((line, at) => {
    if (line.trim() === '') {
      scan.isSkipping = false;
      scan.runStart = at + 1;
      return;
    }
    const range = parseTimeRange(line);
    if (range) {
      openBlock(scan, lines, at, range);
    } else if (isBrokenTimes(lines, at, scan.runStart)) {
      takeBackIdentifier(scan, lines, at);
      scan.unreadable.push(at + 1);
      scan.current = null;
      scan.isSkipping = true;
    } else if (
      options.skipsComments &&
      at === scan.runStart &&
      /^(NOTE|STYLE|REGION)(\s|$)/.test(line)
    ) {
      scan.isSkipping = true;
    } else if (!scan.isSkipping && !isLoneNumber(lines, at, scan.runStart)) {
      scan.current?.lines.push(line);
    }
  });
  return { blocks: inOrderOfTime(scan.blocks), remarks: remarksOn(scan) };
}

function openBlock(scan: Scan, lines: string[], at: number, range: TimeRange): void {
  takeBackIdentifier(scan, lines, at);
  scan.current = { ...range, lines: [] };
  scan.blocks.push(scan.current);
  scan.isSkipping = false;
}

/** The line above the times is the cue's identifier when it opened its run, or is a number; it is no text. */
function takeBackIdentifier(scan: Scan, lines: string[], at: number): void {
  const before = at - 1;
  if (before < scan.runStart || scan.isSkipping || !scan.current) return;
  if (parseTimeRange(lines[before] ?? '')) return;
  if (before === scan.runStart || /^\s*\d+\s*$/.test(lines[before] ?? '')) scan.current.lines.pop();
}

/** An arrow where times belong: first of its run, or below an identifier. An arrow further down is text. */
function isBrokenTimes(lines: string[], at: number, runStart: number): boolean {
  if (!(lines[at] ?? '').includes('-->')) return false;
  return at === runStart || (at === runStart + 1 && !parseTimeRange(lines[runStart] ?? ''));
}

/** A cue number that blank lines set apart from its cue, or that ends the file. */
function isLoneNumber(lines: string[], at: number, runStart: number): boolean {
  return (
    at === runStart && /^\s*\d+\s*$/.test(lines[at] ?? '') && (lines[at + 1] ?? '').trim() === ''
  );
}

function inOrderOfTime(blocks: TimedBlock[]): TimedBlock[] {
  return blocks.toSorted((a, b) => a.startsAt - b.startsAt);
}

function remarksOn({ blocks, unreadable }: Scan): SourceRemark[] {
  const remarks: SourceRemark[] = [];
  const overlaps = blocks.filter((block, at) => {
    const before = blocks[at - 1];
    return before !== undefined && block.startsAt < before.endsAt;
  });
  if (overlaps.length > 0) remarks.push({ code: 'overlapping-times', count: overlaps.length });
  const [firstLine] = unreadable;
  if (firstLine !== undefined) {
    remarks.push({ code: 'unreadable-cues', count: unreadable.length, firstLine });
  }
  return remarks;
}

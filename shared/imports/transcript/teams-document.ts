import { foldLine } from '../../domain/text';
import { groupBy } from '../../domain/group-by';
import type { DocumentBlock, TranscriptSource } from '../import-source';
import { foldLabel } from './cue-text';
import { labelShape } from './label-shape';
import { readsAsTranscript, transcriptOfEntries, type SpokenEntry } from './spoken-entries';
import { parseClock, parseTimeRange, withoutDirectionMarks } from './timestamps';

/** "Name  0:03". The name ends before the first of the spaces, so that each run of them is looked at once. */
const spacedHeader = /^(\S(?:.*?\S)?)(?:\s{2,}|\t)(\d{1,3}:[\d:]+)$/u;
/** The same where a reader folded the spaces; only used where no header has them, as a text may end with a time. */
const foldedHeader = /^(\S(?:.*?\S)?)\s+(\d{1,3}:[\d:]+)$/u;
/** The line break behind the time got lost. */
const headerWithText = /^(\S.{0,79}?)(?:\s{2,}|\t)(\d{1,3}:[\d:]+)\s+(\S.*)$/u;

/**
 * The transcript that Teams saves as a Word file, in the shapes it had over the years: "Name  0:03" above the text;
 * times with an arrow above name and text; name, time and text as lines of one paragraph. Null for other documents.
 */
export function parseTeamsDocument(blocks: DocumentBlock[]): TranscriptSource | null {
  const lines = blocks.flatMap((block) =>
    block.type === 'paragraph' ? block.text.split(/\r\n|\r|\n|\u2028/u) : [],
  );
  const spoken = lines.filter((line) => line.trim() !== '' && !isNotice(line));
  const arrows = spoken.filter(isArrow).length;
  const entries = arrows > 0 ? arrowEntries(spoken) : headedEntries(spoken);
  if (arrows === 0 && !readsAsTranscript(entries)) return null;
  const hasText = entries.some(({ paragraphs }) => paragraphs.length > 0);
  return hasText ? transcriptOfEntries('teams-docx', entries) : null;
}

function isNotice(line: string): boolean {
  return /^.{1,120} (?:started|stopped) transcription$/u.test(foldLine(line));
}

function isArrow(line: string): boolean {
  return parseTimeRange(line) !== null;
}

/** Below the times the name, then the text; a lone line below them is text of nobody known. */
function arrowEntries(lines: string[]): SpokenEntry[] {
  const entries: SpokenEntry[] = [];
  for (const line of lines) {
    const times = parseTimeRange(line);
    if (times) entries.push({ label: '', ...times, paragraphs: [] });
    else entries.at(-1)?.paragraphs.push(foldLine(line));
  }
  return entries.map(({ startsAt, endsAt, paragraphs: [first = '', ...rest] }) => {
    const isName = rest.length > 0 && labelShape(foldLabel(first)) !== 'none';
    const paragraphs = isName ? rest : [first, ...rest].filter((text) => text !== '');
    return { label: isName ? foldLabel(first) : '', startsAt, endsAt, paragraphs };
  });
}

function headedEntries(lines: string[]): SpokenEntry[] {
  const headers = headersOf(lines);
  const entries: SpokenEntry[] = [];
  lines.forEach((line, at) => {
    const entry =
      headers[at] ?? headerOf(line, headerWithText) ?? headerOverTwoLines(line, lines[at + 1]);
    if (entry) entries.push(entry);
    // The second line of such a header is its time.
    else if (parseClock(foldLabel(line)) === null) entries.at(-1)?.paragraphs.push(foldLine(line));
  });
  return entries;
}

/** By line. Where the spaces are folded, only a name or what recurs is a label: "We meet at 10:30" is text. */
function headersOf(lines: string[]): (SpokenEntry | null)[] {
  const spaced = lines.map((line) => headerOf(line, spacedHeader));
  if (spaced.some((entry) => entry !== null)) return spaced;
  const folded = lines.map((line) => headerOf(line, foldedHeader));
  const byLabel = groupBy(folded, (entry) => entry?.label);
  return folded.map((entry) => {
    if (!entry || labelShape(entry.label) === 'name') return entry;
    return (byLabel.get(entry.label)?.length ?? 0) > 1 ? entry : null;
  });
}

function headerOf(line: string, pattern: RegExp): SpokenEntry | null {
  const parts = pattern.exec(withoutDirectionMarks(line).trim());
  return parts && entryOf(parts[1], parts[2], parts[3]);
}

function headerOverTwoLines(line: string, next: string | undefined): SpokenEntry | null {
  return next === undefined ? null : entryOf(line, foldLabel(next), undefined);
}

function entryOf(
  name: string | undefined,
  time: string | undefined,
  text: string | undefined,
): SpokenEntry | null {
  const label = foldLabel(name ?? '');
  const startsAt = parseClock(time ?? '');
  if (startsAt === null || labelShape(label) === 'none') return null;
  return { label, startsAt, endsAt: null, paragraphs: text === undefined ? [] : [foldLine(text)] };
}

import type { DocumentBlock, TranscriptSource } from '../import-source';
import { foldLabel, foldSpace } from './cue-text';
import { labelShape } from './label-shape';
import { readsAsTranscript, transcriptOfEntries, type SpokenEntry } from './spoken-entries';
import { parseClock, parseTimeRange, withoutDirectionMarks } from './timestamps';

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
  return /^.{1,120} (?:started|stopped) transcription$/u.test(foldSpace(line));
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
    else entries.at(-1)?.paragraphs.push(foldSpace(line));
  }
  return entries.map(({ startsAt, endsAt, paragraphs: [first = '', ...rest] }) => {
    const isName = rest.length > 0 && labelShape(foldLabel(first)) !== 'none';
    const paragraphs = isName ? rest : [first, ...rest].filter((text) => text !== '');
    return { label: isName ? foldLabel(first) : '', startsAt, endsAt, paragraphs };
  });
}

function headedEntries(lines: string[]): SpokenEntry[] {
  const entries: SpokenEntry[] = [];
  lines.forEach((line, at) => {
    const header = headerOf(line) ?? headerOverTwoLines(line, lines[at + 1]);
    if (header) entries.push(header);
    // The second line of such a header is its time.
    else if (parseClock(foldLabel(line)) === null) entries.at(-1)?.paragraphs.push(foldSpace(line));
  });
  return entries;
}

/** "Name  0:03"; where the line break got lost, the text follows after the time. */
function headerOf(line: string): SpokenEntry | null {
  const bare = withoutDirectionMarks(line).trim();
  const parts =
    /^(\S.*?)\s+(\d{1,3}:[\d:]+)$/u.exec(bare) ??
    /^(\S.{0,79}?)(?:\s{2,}|\t)(\d{1,3}:[\d:]+)\s+(\S.*)$/u.exec(bare);
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
  return { label, startsAt, endsAt: null, paragraphs: text === undefined ? [] : [foldSpace(text)] };
}

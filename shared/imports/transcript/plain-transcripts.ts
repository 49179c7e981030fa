import { foldLine } from '../../domain/text';
import type { TranscriptSource } from '../import-source';
import { foldLabel } from './cue-text';
import { labelShape } from './label-shape';
import {
  isRound,
  readsAsTranscript,
  transcriptOfEntries,
  type SpokenEntry,
} from './spoken-entries';
import { parseClock, withoutDirectionMarks } from './timestamps';

/** A recording does not begin with an hour of silence; later first times are the time of day. */
const hour = 3_600_000;
const day = 24 * hour;
/** Share of lines that must have the shape of the format. */
const tableShare = 0.8;

/** Otter's TXT: `Name  H:MM:SS` (two spaces or a tab), paragraphs below, a blank line between; null for other text. */
export function parseOtter(lines: string[]): TranscriptSource | null {
  const entries: SpokenEntry[] = [];
  let hasTrailer = false;
  for (const line of lines) {
    const text = foldLine(line);
    if (text === '') continue;
    if (/^Transcribed by https:\/\/otter\.ai\/?$/i.test(text)) {
      hasTrailer = true;
      continue;
    }
    const header = otterHeader(line);
    if (header) entries.push(header);
    else entries.at(-1)?.paragraphs.push(text);
  }
  const isOtter = entries.length > 0 && (hasTrailer || readsAsTranscript(entries));
  return isOtter ? transcriptOfEntries('otter', entries) : null;
}

function otterHeader(line: string): SpokenEntry | null {
  // The name ends before the first of the spaces, so that each run of them is looked at once.
  const parts = /^(\S(?:.*?\S)?)(?:\s{2,}|\t)(\d[\d:]*)$/u.exec(
    withoutDirectionMarks(line).trimEnd(),
  );
  const startsAt = parseClock(parts?.[2] ?? '');
  const label = foldLabel(parts?.[1] ?? '');
  if (startsAt === null || labelShape(label) === 'none') return null;
  return { label, startsAt, endsAt: null, paragraphs: [] };
}

/** Zoom's TXT as a table of time, speaker and text parted by tabs; null for other text, a programme among them. */
export function parseZoomTable(lines: string[]): TranscriptSource | null {
  const filled = lines.filter((line) => line.trim() !== '');
  // The titles of the columns.
  if (/^[^\d\t]+\t[^\d\t]+\t/u.test(filled[0] ?? '')) filled.shift();
  const entries: SpokenEntry[] = [];
  let matching = 0;
  for (const line of filled) {
    const [time, speaker, ...rest] = line.split('\t');
    const startsAt = parseClock(foldLabel(time ?? '').replace(/^\[(.*)\]$/, '$1'));
    const text = foldLine(rest.join(' '));
    if (startsAt !== null && speaker !== undefined && rest.length > 0) {
      const label = foldLabel(speaker).replace(/ ?:$/, '');
      entries.push({ label, startsAt, endsAt: null, paragraphs: text === '' ? [] : [text] });
      matching += 1;
    } else if (!line.includes('\t')) {
      entries.at(-1)?.paragraphs.push(foldLine(line));
      matching += 0.5;
    }
  }
  if (matching < filled.length * tableShare || isRound(entries)) return null;
  const fromStart = countedFromStart(entries);
  return readsAsTranscript(fromStart) ? transcriptOfEntries('zoom-txt', fromStart) : null;
}

/** Zoom's TXT with `[Name] HH:MM:SS` above each text; null for other text. */
export function parseZoomHeaders(lines: string[]): TranscriptSource | null {
  const entries: SpokenEntry[] = [];
  for (const line of lines) {
    const text = foldLine(line);
    if (text === '') continue;
    const header = /^\[([^[\]]{1,200})\] ?(\d{1,3}:\d{2}(?::\d{2})?)$/u.exec(foldLabel(line));
    const startsAt = parseClock(header?.[2] ?? '');
    if (startsAt === null) entries.at(-1)?.paragraphs.push(text);
    else entries.push({ label: header?.[1] ?? '', startsAt, endsAt: null, paragraphs: [] });
  }
  if (!entries.some(({ paragraphs }) => paragraphs.length > 0)) return null;
  return transcriptOfEntries('zoom-txt', countedFromStart(entries));
}

/** Times of day become times since the first entry, over midnight too. */
function countedFromStart(entries: SpokenEntry[]): SpokenEntry[] {
  const first = entries[0]?.startsAt ?? 0;
  if (first < hour) return entries;
  return entries.map((entry) => {
    const since = entry.startsAt - first;
    return { ...entry, startsAt: since < -day / 2 ? since + day : Math.max(0, since) };
  });
}

import { foldLine } from '../../domain/text';
import type { Cue, TranscriptSource } from '../import-source';
import { foldLabel } from './cue-text';
import { labelShape } from './label-shape';

/** A header that names the speaker and the time, with the paragraphs below it. */
export interface SpokenEntry {
  label: string;
  /** Milliseconds from the start of the recording, or from the first entry where the file has clock times. */
  startsAt: number;
  /** Null where the file gives only the start. */
  endsAt: number | null;
  paragraphs: string[];
}

/** A recording's first words come within this time of its start, in milliseconds. */
const firstWordsLimit = 5 * 60_000;
/** Share of entries that must have text below them. */
const spokenShare = 0.5;

/**
 * Whether entries with times are a transcript and not a programme, which looks much alike ("Panel 2  10:30"). A
 * programme's times are round, start in the morning, and its titles do not recur.
 */
export function readsAsTranscript(entries: SpokenEntry[]): boolean {
  const [first] = entries;
  if (!first) return false;
  if (entries.some(({ label }) => label !== '' && labelShape(label) === 'none')) return false;
  if (entries.some(({ startsAt }, at) => startsAt < (entries[at - 1]?.startsAt ?? 0))) return false;
  const spoken = entries.filter(({ paragraphs }) => paragraphs.length > 0).length;
  if (spoken < entries.length * spokenShare) return false;
  if (first.startsAt < 60_000) return true;
  const labels = new Set(entries.map(({ label }) => label));
  const recurs = labels.size < entries.length;
  return !isRound(entries) && (recurs || first.startsAt < firstWordsLimit);
}

/** Whether all times stand on multiples of five, in their last part, as those of a programme do. */
export function isRound(entries: SpokenEntry[]): boolean {
  return entries.every(({ startsAt }) => (startsAt / 1000) % 5 === 0);
}

/** Entries as a source: each ends where the next one starts, unless it says when; paragraphs are kept as lines. */
export function transcriptOfEntries(
  format: TranscriptSource['format'],
  entries: SpokenEntry[],
): TranscriptSource {
  const spoken = entries.filter(({ paragraphs }) => paragraphs.length > 0);
  const cues = spoken.map(({ label, startsAt, endsAt, paragraphs }, at): Cue => {
    const next = spoken[at + 1]?.startsAt ?? null;
    const end = endsAt ?? (next !== null && next >= startsAt ? next : null);
    return {
      label: foldLabel(label),
      text: paragraphs.map(foldLine).join('\n'),
      startsAt,
      endsAt: end,
    };
  });
  const count = cues.filter((cue, at) => overlaps(cues[at - 1], cue)).length;
  const remarks: TranscriptSource['remarks'] =
    count > 0 ? [{ code: 'overlapping-times', count }] : [];
  return { type: 'transcript', format, cues, remarks };
}

function overlaps(before: Cue | undefined, cue: Cue): boolean {
  if (!before) return false;
  return cue.startsAt !== null && before.endsAt !== null && cue.startsAt < before.endsAt;
}

import { groupBy } from '../../domain/group-by';
import type { InterventionId, SessionId } from '../../domain/ids';
import { noteBeside, type PlacedTurn } from './align-turns';

export interface RecordedTurn extends PlacedTurn {
  readonly sessionId: SessionId;
}

interface Place {
  /** Index of the note that it stands below; -1 before the first. */
  readonly note: number;
  /** Epoch milliseconds; without a time of its own, that of the turn before. */
  readonly at: number;
}

/**
 * The record with each turn of a transcript below the note that it stands beside, or else below the last note that
 * had begun by then. Notes keep their order; turns below one note follow the time. A transcript of a panel goes among
 * the notes of the panel's parts.
 * @param entries in the order of the record
 * @param panelOf the session at the top of the one given
 */
export function besideNotes<Turn extends RecordedTurn>(
  entries: readonly Turn[],
  panelOf: (id: SessionId) => SessionId,
): readonly Turn[] {
  if (!entries.some(isTranscript)) return entries;
  const panels = groupBy(entries, ({ sessionId }) => panelOf(sessionId));
  return [...panels.values()].flatMap(inPanel);
}

function inPanel<Turn extends RecordedTurn>(entries: Turn[]): Turn[] {
  if (!entries.some(isTranscript)) return entries;
  const notes = entries.filter((entry) => !isTranscript(entry));
  const placeOf = places(entries, notes);
  return entries
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .toSorted((a, b) => a.place.note - b.place.note || a.place.at - b.place.at)
    .map(({ entry }) => entry);
}

/** To be asked in the order of the record. */
function places(entries: RecordedTurn[], notes: RecordedTurn[]): (entry: RecordedTurn) => Place {
  const indexes = new Map<InterventionId, number>(notes.map(({ id }, index) => [id, index]));
  const besideOf = noteBeside(entries);
  const begunBy = lastBegun(notes);
  let last: Place = { note: -1, at: -Infinity };
  return (entry) => {
    if (!isTranscript(entry)) {
      const note = indexes.get(entry.id) ?? -1;
      last = { note, at: -Infinity };
      return last;
    }
    const beside = besideOf(entry);
    const known = beside === null ? undefined : indexes.get(beside);
    const timed = entry.startedAt === null ? undefined : begunBy(entry.startedAt);
    last = { note: known ?? timed ?? last.note, at: entry.startedAt ?? last.at };
    return last;
  };
}

/** Finds the note furthest down that had begun at a time; -1 where none had, undefined where no note has a time. */
function lastBegun(notes: RecordedTurn[]): (at: number) => number | undefined {
  const begun = notes
    .flatMap(({ startedAt }, note) => (startedAt === null ? [] : [{ startedAt, note }]))
    .toSorted((a, b) => a.startedAt - b.startedAt);
  let furthest = -1;
  for (const each of begun) {
    furthest = Math.max(furthest, each.note);
    each.note = furthest;
  }
  return (at) => {
    if (begun.length === 0) return undefined;
    let low = 0;
    let high = begun.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = begun[middle]?.startedAt ?? Infinity;
      if (start <= at) low = middle + 1;
      else high = middle;
    }
    return begun[low - 1]?.note ?? -1;
  };
}

function isTranscript({ source }: RecordedTurn): boolean {
  return source === 'transcript';
}

import { useMemo } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { SessionId } from '../../../../shared/domain/ids';
import type { Session } from '../../../../shared/domain/programme';
import { isCounted } from '../../../../shared/domain/record';
import { besideNotes } from '../../../../shared/imports/transcript/beside-notes';
import { useIsTranscriptShown } from './transcript-view';

export interface Transcripts {
  /** The record as it is shown; undefined until it was read. */
  readonly entries: readonly RecordEntry[] | undefined;
  /** Turns that the switch is about: those of which nobody has made a point. */
  readonly uncounted: number;
}

/**
 * Lays the turns of transcripts beside the notes, or leaves them out. A turn with a point is part of the record and
 * always there.
 */
export function useTranscripts(
  entries: readonly RecordEntry[] | undefined,
  sessions: readonly Session[],
): Transcripts {
  const isShown = useIsTranscriptShown();
  const panelOf = useMemo(() => panelFinder(sessions), [sessions]);
  return useMemo(() => {
    const counted = countedEntries(entries);
    if (entries === undefined || counted === undefined) return { entries, uncounted: 0 };
    const shown = besideNotes(isShown ? entries : counted, panelOf);
    return { entries: shown, uncounted: entries.length - counted.length };
  }, [entries, isShown, panelOf]);
}

/** What counts as having been said; the same array where that is everything. */
export function countedEntries(
  entries: readonly RecordEntry[] | undefined,
): readonly RecordEntry[] | undefined {
  const counts = (entry: RecordEntry) => isCounted(entry, entry.points.length);
  return entries?.every(counts) === false ? entries.filter(counts) : entries;
}

function panelFinder(sessions: readonly Session[]): (id: SessionId) => SessionId {
  const tops = new Map<SessionId, SessionId>();
  // Depth-first: a parent always comes before its parts.
  for (const { id, parentId } of sessions)
    tops.set(id, parentId === null ? id : (tops.get(parentId) ?? parentId));
  return (id) => tops.get(id) ?? id;
}

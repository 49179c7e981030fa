import type { RecordEntry } from '../../shared/contract/record';
import type { SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import type { Point } from '../../shared/domain/record';
import type { readRecord } from '../persistence/record-repository';

interface SessionTitles {
  title: string;
  panelTitle: string;
}

/** Of every session, its own title and that of the panel above it. */
export function sessionTitles(sessions: readonly Session[]): Map<SessionId, SessionTitles> {
  const titles = new Map<SessionId, SessionTitles>();
  for (const session of sessions) {
    const panelTitle =
      (session.parentId && titles.get(session.parentId)?.panelTitle) ?? session.title;
    titles.set(session.id, { title: session.title, panelTitle });
  }
  return titles;
}

type EntryRow = ReturnType<typeof readRecord>[number];

/** An intervention as the running record shows it. */
export function asEntry(
  row: EntryRow,
  titles: Map<SessionId, SessionTitles>,
  points: Point[],
): RecordEntry {
  const { title = '', panelTitle = '' } = titles.get(row.sessionId) ?? {};
  return {
    ...row,
    isSpeakerIdentified: row.isSpeakerIdentified ?? false,
    speakerPosition: row.speakerPosition ?? '',
    sessionTitle: title,
    panelTitle,
    points,
  };
}

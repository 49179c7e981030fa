import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { SessionId } from '../../../../shared/domain/ids';
import type { Event, Session } from '../../../../shared/domain/programme';
import { formatClock, formatDay } from '../../../ui/format-time';
import { Picker } from '../../../ui/Picker';

export interface Programme {
  readonly events: readonly Event[];
  /** Depth-first. */
  readonly sessions: readonly Session[];
}

interface SessionFieldProps {
  readonly programme: Programme;
  readonly value: SessionId | null;
  readonly onChange: (id: SessionId) => void;
}

/**
 * The session that was recorded: all of them, event by event. It has the focus at the start: the wrong session is the
 * dearest mistake, and from the button that closes the dialog the key that imports would close it.
 */
export function SessionField({ programme, value, onChange }: SessionFieldProps) {
  const options = useMemo(() => sessionOptions(programme), [programme]);
  return (
    <Picker
      label={t`Session that was recorded`}
      placeholder={t`Choose a session`}
      autoFocus
      options={options}
      value={value}
      onChange={(id) => {
        if (id !== null && id !== value) onChange(id);
      }}
    />
  );
}

function sessionOptions({ events, sessions }: Programme) {
  const byId = new Map(sessions.map((session) => [session.id, session]));
  return events.flatMap((event) =>
    sessions
      .filter(({ eventId, kind }) => eventId === event.id && kind !== 'break')
      .map((session) => ({
        id: session.id,
        label: titlePath(session, byId),
        detail: [event.title, timeOf(session, event.timeZone)].filter(Boolean).join(' · '),
      })),
  );
}

/** Titles of the panel and its part: "Panel 2 › Questions and answers". */
function titlePath(session: Session, byId: ReadonlyMap<SessionId, Session>): string {
  const parent = session.parentId === null ? undefined : byId.get(session.parentId);
  return parent === undefined ? session.title : `${titlePath(parent, byId)} › ${session.title}`;
}

function timeOf({ startsAt }: Session, timeZone: string): string {
  if (startsAt === null) return '';
  return `${formatDay(startsAt, timeZone)}, ${formatClock(startsAt, timeZone)}`;
}

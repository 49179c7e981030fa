import { t } from '@lingui/core/macro';
import type { z } from 'zod';
import type { dialogues } from '../../shared/contract/dialogues';
import type { SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import { Menu } from '../ui/Menu';

export type DialogueOverview = z.output<(typeof dialogues.overview)['output']>;

interface SessionMenuProps {
  readonly overview: DialogueOverview;
  readonly current: Session | null;
  readonly onChoose: (id: SessionId) => void;
}

/** The session that one is in, and the way to another, in the order of the programme. */
export function SessionMenu({ overview, current, onChoose }: SessionMenuProps) {
  const { events, sessions } = overview;
  const hasSeveralEvents = events.length > 1;
  const entries = events.flatMap((event) =>
    sessions
      .filter(({ eventId }) => eventId === event.id)
      .map((session) => ({
        id: session.id,
        label: hasSeveralEvents ? `${event.title} › ${session.title}` : session.title,
        onAction: () => {
          onChoose(session.id);
        },
      })),
  );
  if (entries.length === 0) return null;
  return (
    <Menu
      label={current === null ? t`Choose a session` : t`Session: ${current.title}`}
      trigger={<span>› {current?.title ?? t`Choose a session`}</span>}
      entries={entries}
    />
  );
}

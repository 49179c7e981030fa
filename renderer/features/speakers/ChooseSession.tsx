import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { SessionId } from '../../../shared/domain/ids';
import type { Session } from '../../../shared/domain/programme';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { formatClock, formatDay } from '../../ui/format-time';
import { List } from '../../ui/List';
import { Region } from '../../ui/Region';
import { sessionKindWord } from '../../ui/words';
import styles from './Speakers.module.css';

export interface ChooseSessionProps {
  readonly onChoose: (id: SessionId) => void;
  readonly onProgramme: () => void;
}

/** Every session has a list of its own; without one chosen, this asks for it. */
export function ChooseSession({ onChoose, onProgramme }: ChooseSessionProps) {
  const { data, error, retry } = useEndpointQuery('programme.tree', {});
  if (error !== null) {
    const again = (
      <Button variant="primary" onPress={retry}>
        <Trans>Try again</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={again} />;
  }
  if (data === undefined) return null;
  const zoneOf = new Map(data.events.map(({ id, timeZone }) => [id, timeZone]));
  const sessions = data.sessions.filter(
    ({ parentId, kind }) => parentId === null && kind !== 'break',
  );
  return (
    <Region label={t`Speakers`} className={styles.choose}>
      {sessions.length > 0 && (
        <p>
          <Trans>Every session has its own speaker list. Whose?</Trans>
        </p>
      )}
      <List
        label={t`Sessions`}
        items={sessions}
        textOf={({ title }) => title}
        autoFocus
        onAction={(id) => onChoose(id as SessionId)}
        renderItem={(session) => (
          <SessionText session={session} timeZone={zoneOf.get(session.eventId) ?? 'UTC'} />
        )}
        emptyState={<NoSession onProgramme={onProgramme} />}
      />
    </Region>
  );
}

function SessionText({
  session,
  timeZone,
}: {
  readonly session: Session;
  readonly timeZone: string;
}) {
  const { title, kind, startsAt } = session;
  const when =
    startsAt !== null && `${formatDay(startsAt, timeZone)}, ${formatClock(startsAt, timeZone)}`;
  return (
    <>
      <bdi>{title}</bdi>{' '}
      <span className={styles.muted}>
        {[sessionKindWord(kind), when].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function NoSession({ onProgramme }: Pick<ChooseSessionProps, 'onProgramme'>) {
  return (
    <EmptyState
      action={
        <Button variant="primary" onPress={onProgramme}>
          <Trans>Programme</Trans>
        </Button>
      }
    >
      <Trans>
        There is no session yet. Enter one in the programme; its speaker list is then here.
      </Trans>
    </EmptyState>
  );
}

import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { memo, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { DelegationId, ThemeId } from '../../../../shared/domain/ids';
import type { GuidingQuestion, Session } from '../../../../shared/domain/programme';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { Region } from '../../../ui/Region';
import { usePointSigns } from '../../../ui/point-signs';
import { signWord } from '../../../ui/point-words';
import { roleWord, sessionKindWord } from '../words';
import type { SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import type { ThemeIndex } from '../themes';
import { Part } from './Part';
import { startKeys } from './start-keys';
import { mostUsedThemes, notYetSpoken, type RoleHolder } from './session-facts';
import styles from './SessionSide.module.css';

interface SessionSideProps {
  readonly session: Session;
  readonly timeZone: string;
  readonly questions: readonly GuidingQuestion[];
  readonly holders: readonly RoleHolder[];
  readonly entries: readonly RecordEntry[];
  readonly themes: ThemeIndex;
  readonly delegations: readonly Delegation[];
  readonly onStart: (choice: SpeakerChoice) => void;
  readonly onTheme: (id: ThemeId) => void;
  /** Who has the floor and who is next. */
  readonly floor: ReactNode;
}

interface Delegation {
  readonly id: DelegationId;
  readonly name: string;
  readonly participants: number;
}

const mostThemes = 10;

/** What one wants to have in view about the session while writing. */
export const SessionSide = memo(function SessionSide(props: SessionSideProps) {
  const { session, timeZone, questions, holders, entries, themes, delegations, onStart, onTheme } =
    props;
  const { floor } = props;
  return (
    <Region label={t`About the session`} className={styles.side}>
      {floor}
      <section>
        <h2 className={styles.title} dir="auto">
          {session.title}
        </h2>
        <p className={styles.muted}>
          {sessionKindWord(session.kind)} <SessionTime session={session} timeZone={timeZone} />
        </p>
        {questions.length > 0 && (
          <ol className={styles.questions} aria-label={t`Guiding questions`}>
            {questions.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        )}
      </section>
      {holders.length > 0 && <Holders {...{ holders, entries, onStart }} />}
      <Themes {...{ entries, themes, onTheme }} />
      <NotYetSpoken {...{ delegations, entries, onStart }} />
      <Signs />
    </Region>
  );
});

function SessionTime({
  session,
  timeZone,
}: {
  readonly session: Session;
  readonly timeZone: string;
}) {
  const { startsAt, endsAt } = session;
  if (startsAt === null) return null;
  return (
    <>
      · <EventTime at={startsAt} timeZone={timeZone} />
      {endsAt !== null && (
        <>
          –<EventTime at={endsAt} timeZone={timeZone} />
        </>
      )}
    </>
  );
}

function Holders({
  holders,
  entries,
  onStart,
}: Pick<SessionSideProps, 'holders' | 'entries' | 'onStart'>) {
  const spoken = useMemo(() => new Set(entries.map(({ speakerId }) => speakerId)), [entries]);
  return (
    <Part title={t`Start their turn`}>
      <ul>
        {holders.map(({ participantId, participantName, delegationName, role }, index) => (
          <li key={participantId}>
            <Button
              variant="quiet"
              {...(index < 9 && { keys: startKeys(index) })}
              onPress={() => onStart({ kind: 'participant', id: participantId })}
            >
              <span className={styles.holder} dir="auto">
                {participantName}{' '}
                <span className={styles.muted}>
                  {[delegationName, roleWord(role), spoken.has(participantId) && t`has spoken`]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Themes({
  entries,
  themes,
  onTheme,
}: Pick<SessionSideProps, 'entries' | 'themes' | 'onTheme'>) {
  const used = useMemo(() => mostUsedThemes(entries, mostThemes), [entries]);
  return (
    <Part title={t`Themes used most here`}>
      {used.length === 0 && (
        <p className={styles.muted}>
          <Trans>None yet. # in a point adds one.</Trans>
        </p>
      )}
      <ul className={styles.themes}>
        {used.map(({ id, points }) => {
          const theme = themes.get(id);
          if (theme === undefined) return null;
          return (
            <li key={id}>
              <Button variant="quiet" onPress={() => onTheme(id)}>
                <span
                  className={styles.tag}
                  style={{ '--hue': theme.colour } as CSSProperties}
                  dir="auto"
                >
                  #{theme.name}
                </span>{' '}
                <span className={styles.muted}>{points}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function NotYetSpoken(props: Pick<SessionSideProps, 'delegations' | 'entries' | 'onStart'>) {
  const { delegations, entries, onStart } = props;
  const silent = useMemo(() => notYetSpoken(delegations, entries), [delegations, entries]);
  // Hundreds of buttons that nobody sees would cost more than all the rest of the screen.
  const [isOpen, setIsOpen] = useState(false);
  if (silent.length === 0) return null;
  return (
    <details className={styles.part} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.heading}>
        <Plural
          value={silent.length}
          one="# delegation not yet spoken"
          other="# delegations not yet spoken"
        />
      </summary>
      <ul>
        {(isOpen ? silent : []).map(({ id, name }) => (
          <li key={id}>
            <Button variant="quiet" onPress={() => onStart({ kind: 'delegation', id })}>
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Signs() {
  const signs = usePointSigns();
  return (
    <details className={styles.part}>
      <summary className={styles.heading}>
        <Trans>Signs at the start of a point</Trans>
      </summary>
      <dl className={styles.signs}>
        {signs
          .filter(({ sign }) => sign !== '')
          .map(({ name, sign }) => (
            <div key={name}>
              <dt>{sign}</dt>
              <dd>{signWord(name)}</dd>
            </div>
          ))}
      </dl>
    </details>
  );
}

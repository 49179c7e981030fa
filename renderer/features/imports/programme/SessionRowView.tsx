import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type {
  PlannedPerson,
  PlannedSession,
} from '../../../../shared/imports/programme/programme-plan';
import { classNames } from '../../../ui/class-names';
import { formatCalendarDay } from '../../../ui/format-time';
import { roleWord, sessionKindWord } from '../../../ui/words';
import { StatusMark } from '../StatusMark';
import type { KnownPeople } from '../use-known-people';
import { describeSessionNote, outcomeWord, statusOf } from './programme-words';
import type { SessionRow } from './plan-rows';
import styles from './ProgrammeImport.module.css';

interface SessionRowViewProps {
  readonly row: SessionRow;
  readonly people: KnownPeople;
  /** As asked for; the plan may not have heard of it yet. */
  readonly isLeftOut: boolean;
  /** Shown below while the item is corrected. */
  readonly editor: ReactNode;
}

/** One item of the programme: when, what, what becomes of it, and who does what in it. */
export function SessionRowView({ row, people, isLeftOut, editor }: SessionRowViewProps) {
  const { session, depth, beginsDay } = row;
  const status = isLeftOut ? 'left-out' : statusOf(session);
  return (
    <>
      {beginsDay !== null && <h3 className={styles.day}>{formatCalendarDay(beginsDay)}</h3>}
      <article
        className={classNames(styles.item, isLeftOut && styles.leftOut)}
        aria-label={depth > 0 ? t`Segment: ${session.title}` : session.title}
        style={{ '--depth': depth } as React.CSSProperties}
      >
        <span className={styles.time}>{timeOf(session)}</span>
        <div className={styles.what}>
          <header className={styles.head}>
            <bdi className={styles.title}>{session.title || t`Without a title`}</bdi>
            <span className={styles.outcome}>
              {sessionKindWord(session.kind)} · <StatusMark status={status} />{' '}
              {isLeftOut ? t`left out` : outcomeWord(session)}
            </span>
          </header>
          <People session={session} people={people} />
          {session.guidingQuestions.map((question) => (
            <p key={question} className={styles.question} dir="auto">
              ? {question}
            </p>
          ))}
          {editor ?? <Notes session={session} />}
        </div>
      </article>
    </>
  );
}

function timeOf({ startsAt, endsAt, endDay }: PlannedSession): string {
  if (startsAt === null) return endsAt === null ? '–' : `–${endsAt}`;
  if (endsAt === null) return startsAt;
  return `${startsAt}–${endsAt}${endDay === null ? '' : ' +1'}`;
}

function People({
  session,
  people,
}: Pick<SessionRowViewProps, 'people'> & { session: PlannedSession }) {
  if (session.people.length === 0) return null;
  return (
    <p className={styles.people} dir="auto">
      {session.people.map((person, index) => (
        <span key={person.key}>
          {index > 0 && '; '}
          <span className={styles.muted}>{roleWord(person.role)}</span>{' '}
          <PersonName person={person} people={people} />
        </span>
      ))}
    </p>
  );
}

function PersonName({ person, people }: { person: PlannedPerson; people: KnownPeople }) {
  const { choice, name, match, isThere } = person;
  if (match === 'ambiguous')
    return (
      <span className={styles.asks}>
        <bdi>{name}</bdi> <StatusMark status="warning" /> {t`who?`}
      </span>
    );
  switch (choice.type) {
    case 'none':
      return (
        <span className={styles.nobody}>
          <bdi>{name}</bdi>
        </span>
      );
    case 'new':
      return (
        <span>
          <bdi>{choice.name}</bdi> <span className={styles.new}>{t`new person`}</span>
        </span>
      );
    case 'existing':
      return (
        <span>
          <bdi>{people.optionOf(choice.id)?.label ?? name}</bdi>
          {isThere && <span className={styles.muted}> {t`is there`}</span>}
        </span>
      );
  }
}

function Notes({ session }: { readonly session: PlannedSession }) {
  const { notes, aside } = session;
  if (notes.length === 0 && aside.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note, index) => (
        <li key={index} className={styles[note.severity]}>
          {note.severity !== 'hint' && <StatusMark status={note.severity} />}{' '}
          {describeSessionNote(note)}
        </li>
      ))}
      {aside.map((line, index) => (
        <li key={`aside ${index}`} dir="auto">
          {t`Not taken: ${line}`}
        </li>
      ))}
    </ul>
  );
}

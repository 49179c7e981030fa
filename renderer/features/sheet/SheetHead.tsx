import { Plural, Trans } from '@lingui/react/macro';
import type { Sheet } from '../../../shared/speakers/sheet';
import { formatCalendarDays, formatClock, formatDay, formatOffset } from '../../ui/format-time';
import styles from './Sheet.module.css';

/** Which session, and when by the programme. */
export function SheetHead({ sheet }: { readonly sheet: Sheet }) {
  const { dialogueTitle, eventTitle, sessionTitle, startsOn, endsOn, timeZone } = sheet;
  const days = formatCalendarDays(startsOn, endsOn);
  const at = firstInstant(sheet);
  return (
    <header>
      <h3 className={styles.title} dir="auto">
        {sessionTitle}
      </h3>
      <p className={styles.muted}>
        <bdi>{dialogueTitle}</bdi> · <bdi>{eventTitle}</bdi>
        {days !== '' && ` · ${days}`}
      </p>
      <p className={styles.muted}>
        <ProgrammeTimes sheet={sheet} />
        {at === undefined ? timeZone : formatOffset(at, timeZone)}
      </p>
      <Unfinished sheet={sheet} />
    </header>
  );
}

function ProgrammeTimes({ sheet: { startsAt, endsAt, timeZone } }: { readonly sheet: Sheet }) {
  if (startsAt === null) return null;
  const day = formatDay(startsAt, timeZone);
  const from = formatClock(startsAt, timeZone);
  const to = endsAt === null ? '' : `–${formatClock(endsAt, timeZone)}`;
  return (
    <>
      <Trans>
        Programme: {day}, {from}
        {to}
      </Trans>{' '}
      ·{' '}
    </>
  );
}

/** A sheet may be signed before its end; one should know that it is. */
function Unfinished({ sheet: { turns, requests } }: { readonly sheet: Sheet }) {
  const isSpeaking = turns.some(({ state }) => state === 'speaking');
  const waiting = requests.filter(
    ({ state }) => state === 'requested' || state === 'called',
  ).length;
  if (!isSpeaking && waiting === 0) return null;
  return (
    <p className={styles.warning}>
      {isSpeaking && <Trans>Somebody still has the floor.</Trans>}{' '}
      {waiting > 0 && (
        <Plural value={waiting} one="One request still waits." other="# requests still wait." />
      )}
    </p>
  );
}

/** Decides the offset that is shown; the zone's rules change over the year. */
function firstInstant({ startsAt, turns, requests }: Sheet): number | undefined {
  const entries = [...turns, ...requests].map((each) => each.startedAt ?? each.requestedAt);
  return [startsAt, ...entries].flatMap((at) => at ?? [])[0];
}

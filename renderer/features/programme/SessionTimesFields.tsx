import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Event, Session } from '../../../shared/domain/programme';
import { faultOf } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { DateField } from '../../ui/DateField';
import { formatOffset } from '../../ui/format-time';
import { TimeField } from '../../ui/TimeField';
import { SavedField } from '../../ui/SavedField';
import { toSessionInstants, toSessionTimes, type SessionTimes } from './session-times';
import styles from './Programme.module.css';

interface SessionTimesFieldsProps {
  readonly event: Event;
  readonly session: Session;
}

/** Day, start and end in the event's local time. What cannot be stored yet stays in the fields, with the reason. */
export function SessionTimesFields({ event, session }: SessionTimesFieldsProps) {
  const { times, faults, save } = useSessionTimes(event, session);
  const [hasEndDay, setHasEndDay] = useState(false);
  const showsEndDay = hasEndDay || times.endDay !== null;
  const noon = toSessionInstants({ ...times, start: '12:00' }, event.timeZone);
  const zone = formatOffset(session.startsAt ?? noon?.startsAt ?? Date.now(), event.timeZone);
  return (
    <div className={styles.section}>
      <div className={styles.times}>
        <SavedField stored={times.day} onSave={(day) => save({ day })}>
          {(control) => <DateField label={t`Day`} {...control} error={faults.day} />}
        </SavedField>
        <TimeField
          label={t`Start`}
          value={times.start}
          onChange={(start) => void save({ start })}
        />
        {showsEndDay && (
          <SavedField stored={times.endDay} onSave={(endDay) => save({ endDay })}>
            {(control) => <DateField label={t`Day of the end`} {...control} error={undefined} />}
          </SavedField>
        )}
        <TimeField
          label={t`End`}
          value={times.end}
          error={faults.end}
          onChange={(end) => void save({ end })}
        />
      </div>
      <div className={styles.hint}>
        <Trans>Local time of the event: {zone}</Trans>{' '}
        {!showsEndDay && faults.end !== undefined && (
          <Button variant="quiet" onPress={() => setHasEndDay(true)}>
            <Trans>Ends on another day</Trans>
          </Button>
        )}
      </div>
    </div>
  );
}

interface Faults {
  readonly day?: string | undefined;
  readonly end?: string | undefined;
}

function useSessionTimes(event: Event, session: Session) {
  const { run } = useCommand('programme.editSession');
  const stored = toSessionTimes(session, event.timeZone);
  // Kept while it differs from what is stored: a day without a time, or an end before the start.
  const [draft, setDraft] = useState<SessionTimes | null>(null);
  const [faults, setFaults] = useState<Faults>({});
  const times = draft ?? { ...stored, day: stored.day ?? event.startsOn };
  const save = async (change: Partial<SessionTimes>): Promise<null> => {
    const next = { ...times, ...change };
    setDraft(next);
    const instants = toSessionInstants(next, event.timeZone);
    if (instants === null) {
      setFaults({ day: t`Write the day as well.` });
      return null;
    }
    const result = await run({ ...instants, id: session.id });
    setFaults(result.ok ? {} : { end: faultOf(result) ?? undefined });
    const isDayAlone = next.start === null && next.end === null;
    if (result.ok && !isDayAlone) setDraft(null);
    return null;
  };
  return { times, faults, save };
}

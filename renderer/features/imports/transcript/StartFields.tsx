import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { DateField } from '../../../ui/DateField';
import { formatOffset } from '../../../ui/format-time';
import { TimeField } from '../../../ui/TimeField';
import { toRecordingStart, toStartInstant, type RecordingStart } from './recording-start';
import styles from './TranscriptImport.module.css';

interface StartFieldsProps {
  readonly startsAt: number | null;
  /** When the session begins in the programme; null where it does not say. */
  readonly sessionStart: number | null;
  readonly timeZone: string;
  readonly onChange: (startsAt: number | null) => void;
}

/** When the recording began: what turns offsets into times of day. Empty, turns keep their order and get no times. */
export function StartFields({ startsAt, sessionStart, timeZone, onChange }: StartFieldsProps) {
  // A day without a time is no instant yet.
  const [half, setHalf] = useState<RecordingStart | null>(null);
  const start = half ?? toRecordingStart(startsAt, timeZone);
  const set = (next: RecordingStart) => {
    const instant = toStartInstant(next, timeZone);
    const isEmpty = next.day === null && next.time === null;
    setHalf(instant === null && !isEmpty ? next : null);
    if (instant !== startsAt && (instant !== null || startsAt !== null)) onChange(instant);
  };
  const setTo = (instant: number | null) => {
    setHalf(null);
    onChange(instant);
  };
  const at = startsAt ?? sessionStart;
  return (
    <fieldset className={styles.start}>
      <legend>
        <Trans>Start of the recording</Trans>
      </legend>
      <div className={styles.fields}>
        <DateField label={t`Date`} value={start.day} onChange={(day) => set({ ...start, day })} />
        <TimeField
          label={t`Time`}
          value={start.time}
          onChange={(time) => set({ ...start, time })}
        />
        {startsAt !== null || half !== null ? (
          <Button variant="quiet" onPress={() => setTo(null)}>
            <Trans>Without times</Trans>
          </Button>
        ) : (
          sessionStart !== null && (
            <Button variant="quiet" onPress={() => setTo(sessionStart)}>
              <Trans>With the session</Trans>
            </Button>
          )
        )}
      </div>
      <p className={styles.hint}>
        {startsAt === null ? (
          <Trans>Without a start, turns keep their order, and stand beside no note.</Trans>
        ) : (
          at !== null && formatOffset(at, timeZone)
        )}
      </p>
    </fieldset>
  );
}

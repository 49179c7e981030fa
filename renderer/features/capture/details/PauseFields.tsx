import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Pause } from '../../../../shared/domain/record';
import { Button } from '../../../ui/Button';
import { TimeField } from '../../../ui/TimeField';
import { atTimeOfDay, timeOfDay } from './local-time';
import styles from './TurnDialog.module.css';

interface PauseFieldsProps {
  readonly pauses: readonly Pause[];
  readonly timeZone: string;
  readonly onChange: (pauses: readonly Pause[]) => void;
}

/** The pauses of a turn, each with its two times; one that was none can be taken out. */
export function PauseFields({ pauses, timeZone, onChange }: PauseFieldsProps) {
  const change = (index: number, times: Partial<Pause>) =>
    onChange(pauses.map((pause, at) => (at === index ? { ...pause, ...times } : pause)));
  return pauses.map(({ from, to }, index) => (
    <div key={from} className={styles.pair}>
      <TimeField
        label={t`Paused`}
        value={timeOfDay(from, timeZone)}
        onChange={(time) =>
          time !== null && change(index, { from: atTimeOfDay(time, from, timeZone) })
        }
      />
      {to !== null && (
        <TimeField
          label={t`Went on`}
          value={timeOfDay(to, timeZone)}
          onChange={(time) =>
            time !== null && change(index, { to: atTimeOfDay(time, to, timeZone) })
          }
        />
      )}
      <Button variant="quiet" onPress={() => onChange(pauses.filter((_pause, at) => at !== index))}>
        <Trans>There was no pause</Trans>
      </Button>
    </div>
  ));
}

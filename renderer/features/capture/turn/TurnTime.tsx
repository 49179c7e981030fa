import { t } from '@lingui/core/macro';
import { limitOf, type ListSettings } from '../../../../shared/domain/speaker-list';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { classNames } from '../../../ui/class-names';
import { formatDuration } from '../../../ui/format-time';
import { useTurnClock, type TurnClock } from '../../../ui/turn-clock';
import styles from './TurnTime.module.css';

interface TurnTimeProps {
  readonly turn: Pick<ListEntry, 'type' | 'startedAt' | 'endedAt' | 'pauses' | 'hasFloor'>;
  readonly settings: ListSettings;
  readonly showsBar?: boolean;
}

/** How long somebody has spoken, of how much. Renders every second, and nothing around it. */
export function TurnTime({ turn, settings, showsBar = false }: TurnTimeProps) {
  const limit = limitOf(settings, turn.type);
  const clock = useTurnClock(turn, { limit, warnsAt: settings.warnsAt });
  const spoken = formatDuration(clock.spoken);
  const whole = limit === null ? null : formatDuration(limit * 1000);
  const word = wordOf(clock, turn.hasFloor);
  return (
    <span className={classNames(styles.time, turn.hasFloor && styles[clock.pressure])} role="timer">
      <span className={styles.clock}>{whole === null ? spoken : t`${spoken} of ${whole}`}</span>
      {word !== null && <span className={styles.word}> {word}</span>}
      {showsBar && limit !== null && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ inlineSize: `${Math.min(100, clock.spoken / (limit * 10))}%` }} />
        </span>
      )}
    </span>
  );
}

function wordOf({ isPaused, pressure, left }: TurnClock, hasFloor: boolean): string | null {
  if (!hasFloor) return t`has spoken`;
  if (isPaused) return t`paused`;
  if (pressure === 'ending') return t`ending`;
  if (pressure === 'over' && left !== null) return t`over by ${formatDuration(-left)}`;
  return null;
}

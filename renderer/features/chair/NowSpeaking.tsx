import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { limitOf } from '../../../shared/domain/speaker-list';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { Button } from '../../ui/Button';
import { classNames } from '../../ui/class-names';
import { formatDuration } from '../../ui/format-time';
import { formatLeft, useTurnClock, type TurnClock } from '../../ui/turn-clock';
import { EntryMarks } from './EntryMarks';
import type { ShownPerson } from './shown-person';
import type { ChairList } from './use-chair-list';
import styles from './NowSpeaking.module.css';

interface NowSpeakingProps {
  readonly turn: ListEntry;
  readonly person: ShownPerson;
  readonly settings: ChairList['settings'];
}

/** Who has the floor, and for how long. */
export function NowSpeaking({ turn, person, settings }: NowSpeakingProps) {
  const isOffTheRecord = turn.attribution === 'off-the-record';
  return (
    <div className={classNames(styles.now, isOffTheRecord && styles.offTheRecord)}>
      {isOffTheRecord && (
        <p className={styles.offTheRecordText}>
          <Trans>Off the record: nothing of this turn goes into any report.</Trans>
        </p>
      )}
      <h2 className={classNames(styles.name, person.name.length > 48 && styles.long)}>
        <bdi title={person.name}>{person.name}</bdi>
      </h2>
      {(person.capacity !== '' || turn.type !== 'statement') && (
        <p className={styles.capacity}>
          <EntryMarks entry={turn} /> <bdi>{person.capacity}</bdi>
        </p>
      )}
      <Clock turn={turn} settings={settings} />
    </div>
  );
}

function Clock({ turn, settings }: Pick<NowSpeakingProps, 'turn' | 'settings'>) {
  const limit = limitOf(settings, turn.type);
  const clock = useTurnClock(turn, { limit, warnsAt: settings.warnsAt });
  const share = limit === null ? null : Math.min(1, clock.spoken / (limit * 1000));
  return (
    <div className={classNames(styles.clock, styles[clock.pressure])} role="timer" aria-live="off">
      <time className={styles.time}>{formatDuration(clock.spoken)}</time>
      <div className={styles.against}>
        {clock.isPaused && (
          <strong className={styles.paused}>
            <Trans>Paused</Trans>
          </strong>
        )}
        <span className={styles.left}>{leftText(clock)}</span>
        {limit !== null && (
          <span className={styles.limit}>
            <Trans>of {formatDuration(limit * 1000)}</Trans>
          </span>
        )}
      </div>
      {share !== null && (
        <span className={styles.track} aria-hidden="true">
          <span className={styles.bar} style={{ inlineSize: `${share * 100}%` }} />
        </span>
      )}
    </div>
  );
}

/** The time that is left, in words. */
function leftText({ left, pressure }: TurnClock): string {
  if (left === null) return t`no time limit`;
  const rest = formatLeft(left);
  const beyond = formatDuration(-left);
  switch (pressure) {
    case 'over':
      return t`Over time by ${beyond}`;
    case 'ending':
      return t`Ending: ${rest} left`;
    default:
      return t`${rest} left`;
  }
}

interface NobodySpeakingProps {
  /** Who is next; null where nobody waits. */
  readonly next: ShownPerson | null;
  readonly onNext: () => void;
}

/** In place of the speaker: what to do. */
export function NobodySpeaking({ next, onNext }: NobodySpeakingProps) {
  return (
    <div className={classNames(styles.now, styles.free)}>
      <h2 className={styles.nobody}>
        <Trans>Nobody has the floor</Trans>
      </h2>
      {next === null ? (
        <p className={styles.hint}>
          <Trans>
            Nobody waits either. Requests are put on the list in the main window; O takes a point of
            order here.
          </Trans>
        </p>
      ) : (
        <p className={styles.hint}>
          <Button variant="primary" keys="Enter" preventFocusOnPress onPress={onNext}>
            <Trans>Give the floor</Trans>
          </Button>{' '}
          <bdi title={next.name}>{next.name}</bdi>
        </p>
      )}
    </div>
  );
}

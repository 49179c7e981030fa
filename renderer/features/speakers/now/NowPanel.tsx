import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect } from 'react';
import { limitOf } from '../../../../shared/domain/speaker-list';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { isPaused } from '../../../../shared/speakers/speaking-time';
import { announce } from '../../../ui/announce';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { entryCapacity, entryName } from '../../../ui/entry-words';
import { formatDuration } from '../../../ui/format-time';
import { Region } from '../../../ui/Region';
import { formatLeft, useTurnClock, type TurnClock } from '../../../ui/turn-clock';
import { interventionTypeWord } from '../../../ui/words';
import { timesWord } from '../entry-facts';
import { useSpeakers, type SpeakerList } from '../speaker-list';
import styles from './NowPanel.module.css';

interface NowPanelProps {
  readonly onNext: () => void;
  readonly onTimes: (entry: ListEntry) => void;
}

/** Who has the floor, for how long, and who is next. */
export function NowPanel({ onNext, onTimes }: NowPanelProps) {
  const { list, queue, actions } = useSpeakers();
  const { speaking } = list;
  const last = speaking === null ? lastFinished(list) : null;
  return (
    <Region label={t`Now`} className={styles.now}>
      <div className={styles.turn}>
        <h2 className={styles.heading}>
          <Trans>Now</Trans>
        </h2>
        {speaking === null ? (
          <p className={styles.nobody}>
            <Trans>Nobody has the floor.</Trans>
          </p>
        ) : (
          <Speaking entry={speaking} />
        )}
      </div>
      <div className={styles.actions}>
        {queue[0] && (
          <Button variant="primary" keys="Mod+Enter" onPress={onNext}>
            <span className={styles.next} dir="auto">
              <Trans>Next: {entryName(queue[0])}</Trans>
            </span>
          </Button>
        )}
        {speaking?.interventionId && (
          <TurnButtons entry={speaking} id={speaking.interventionId} onTimes={onTimes} />
        )}
        {last?.interventionId && (
          <Button
            keys="F8"
            onPress={() => last.interventionId && void actions.resume(last.interventionId)}
          >
            <Trans>Go on with {entryName(last)}</Trans>
          </Button>
        )}
      </div>
    </Region>
  );
}

/** The last to have had the floor, who may go on while nobody has it. */
export function lastFinished({ past }: Pick<SpeakerList, 'past'>): ListEntry | null {
  return past.findLast(({ state, endedAt }) => state === 'spoken' && endedAt !== null) ?? null;
}

function Speaking({ entry }: { readonly entry: ListEntry }) {
  const { list } = useSpeakers();
  return (
    <div className={styles.speaking}>
      <div className={styles.who}>
        <p className={styles.name} dir="auto" title={entryName(entry)}>
          {entryName(entry)}
        </p>
        <p className={styles.facts} dir="auto">
          {[entryCapacity(entry), interventionTypeWord(entry.type), timesWord(entry)]
            .filter(Boolean)
            .join(' · ')}
          {entry.startedAt !== null && (
            <>
              {' · '}
              <Trans>
                since <EventTime at={entry.startedAt} timeZone={list.timeZone} withSeconds />
              </Trans>
            </>
          )}
        </p>
      </div>
      <ClockText key={entry.key} entry={entry} />
    </div>
  );
}

// A component of its own: it is drawn anew every second, and nothing else is.
function ClockText({ entry }: { readonly entry: ListEntry }) {
  const { settings } = useSpeakers().list;
  const limit = limitOf(settings, entry.type);
  const clock = useTurnClock(entry, { limit, warnsAt: settings.warnsAt });
  const words = pressureWords(clock);
  const { pressure } = clock;
  useEffect(() => {
    // The figures change every second; said aloud is only that it begins to end, and that it is over.
    if (pressure === 'ending') announce(t`The time is nearly over.`);
    if (pressure === 'over') announce(t`The time is over.`);
  }, [pressure]);
  return (
    <div
      className={styles.clock}
      role="timer"
      aria-label={t`Speaking time`}
      data-pressure={pressure}
    >
      <span className={styles.time}>{formatDuration(clock.spoken)}</span>
      {limit !== null && (
        <span className={styles.limit}>
          <Trans>of {formatDuration(limit * 1000)}</Trans>
        </span>
      )}
      {clock.isPaused && <Badge tone="warn">{t`paused`}</Badge>}
      {words !== null && <span className={styles.words}>{words}</span>}
    </div>
  );
}

function pressureWords({ pressure, left }: TurnClock): string | null {
  if (left === null) return null;
  const rest = formatLeft(left);
  if (pressure === 'over') {
    const over = formatDuration(-left);
    return t`over by ${over}`;
  }
  return t`${rest} left`;
}

interface TurnButtonsProps {
  readonly entry: ListEntry;
  readonly id: NonNullable<ListEntry['interventionId']>;
  readonly onTimes: (entry: ListEntry) => void;
}

function TurnButtons({ entry, id, onTimes }: TurnButtonsProps) {
  const { actions } = useSpeakers();
  return (
    <>
      {isPaused(entry) ? (
        <Button keys="F8" onPress={() => void actions.resume(id)}>
          <Trans>Go on</Trans>
        </Button>
      ) : (
        <Button keys="F8" onPress={() => void actions.pause(id)}>
          <Trans>Pause</Trans>
        </Button>
      )}
      <Button keys="F9" onPress={() => void actions.stop(id)}>
        <Trans>Stop</Trans>
      </Button>
      <Button variant="quiet" keys="F4" onPress={() => onTimes(entry)}>
        <Trans>Started earlier…</Trans>
      </Button>
    </>
  );
}

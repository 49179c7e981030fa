import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { SessionId } from '../../../../shared/domain/ids';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { standingOf } from '../../../../shared/speakers/queue-order';
import { isPaused } from '../../../../shared/speakers/speaking-time';
import { Button } from '../../../ui/Button';
import { entryCapacity, entryName, floorStateWord } from '../../../ui/entry-words';
import { interventionTypeWord } from '../../../ui/words';
import { floorKeys } from '../turn/floor-keys';
import { TurnTime } from '../turn/TurnTime';
import type { FloorActions } from '../turn/use-floor';
import { useSpeakersList, type SpeakersList } from '../turn/use-list';
import { Part } from './Part';
import styles from './FloorParts.module.css';

interface FloorPartsProps {
  readonly sessionId: SessionId;
  readonly actions: FloorActions;
}

/** So many who wait are shown; the whole list has a screen of its own. */
const mostShown = 4;

/** Who has the floor and who is next. Asks for itself, so that the rest of the column stays as it is. */
export function FloorParts({ sessionId, actions }: FloorPartsProps) {
  const list = useSpeakersList(sessionId);
  if (list === undefined) return null;
  return (
    <>
      <Part title={t`Now`}>
        <Now list={list} actions={actions} />
      </Part>
      <Part title={t`Next`} keys={list.queue.length > 0 ? floorKeys.startNext : undefined}>
        <Queue list={list} onStart={actions.start} />
      </Part>
    </>
  );
}

interface NowProps {
  readonly list: SpeakersList;
  readonly actions: FloorActions;
}

function Now({ list, actions }: NowProps) {
  const { speaking, settings } = list;
  if (speaking === null) {
    return (
      <p className={styles.muted}>
        <Trans>Nobody has the floor.</Trans>
      </p>
    );
  }
  return (
    <div className={styles.now}>
      <p className={styles.who} dir="auto">
        <strong>{entryName(speaking)}</strong>{' '}
        <span className={styles.muted}>{entryCapacity(speaking)}</span>
        <TypeMark entry={speaking} />
      </p>
      <TurnTime turn={speaking} settings={settings} showsBar />
      <div className={styles.actions}>
        <Button variant="quiet" keys={floorKeys.pause} onPress={actions.pauseOrResume}>
          {isPaused(speaking) ? <Trans>Go on</Trans> : <Trans>Pause</Trans>}
        </Button>
        <Button variant="quiet" keys={floorKeys.stop} onPress={actions.stop}>
          <Trans>Stop</Trans>
        </Button>
      </div>
    </div>
  );
}

interface QueueProps {
  readonly list: SpeakersList;
  readonly onStart: (entry: ListEntry) => void;
}

function Queue({ list: { queue, closedAt }, onStart }: QueueProps) {
  const more = queue.length - mostShown;
  return (
    <>
      {queue.length === 0 && (
        <p className={styles.muted}>
          <Trans>Nobody waits for the floor.</Trans>
        </p>
      )}
      <ol className={styles.queue}>
        {queue.slice(0, mostShown).map((entry, index) => (
          <li key={entry.key}>
            <Button variant="quiet" onPress={() => onStart(entry)}>
              <span className={styles.place}>{index + 1}</span>
              <span className={styles.who} dir="auto">
                {entryName(entry)}{' '}
                <span className={styles.muted}>
                  {/* Positions are long, and this column is narrow. */}
                  {entryCapacity({ ...entry, speakerPosition: '' })}
                </span>
                <TypeMark entry={entry} />
                {entry.state === 'called' && (
                  <span className={styles.muted}> {floorStateWord(entry.state)}</span>
                )}
              </span>
            </Button>
          </li>
        ))}
      </ol>
      {more > 0 && (
        <p className={styles.muted}>
          <Plural value={more} one="# more waits" other="# more wait" />
        </p>
      )}
      {closedAt !== null && (
        <p className={styles.muted}>
          <Trans>The list is closed.</Trans>
        </p>
      )}
    </>
  );
}

/** What is no ordinary statement says so; what interrupts or replies stands out. */
function TypeMark({ entry: { type } }: { readonly entry: ListEntry }) {
  if (type === 'statement') return null;
  return (
    <>
      {' '}
      <span className={standingOf(type) === 'ordinary' ? styles.muted : styles.standing}>
        {interventionTypeWord(type)}
      </span>
    </>
  );
}

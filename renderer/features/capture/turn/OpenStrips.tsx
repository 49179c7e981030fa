import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import { Button } from '../../../ui/Button';
import { entryCapacity, entryName } from '../../../ui/entry-words';
import { EventTime } from '../../../ui/EventTime';
import { interventionTypeWord } from '../../../ui/words';
import { AttributionMark } from './AttributionMark';
import type { CurrentTurn } from './current-turn';
import { floorKeys } from './floor-keys';
import { TurnTime } from './TurnTime';
import { useWaitingTurns } from './use-current-turn';
import { useSpeakersList } from './use-list';
import styles from './OpenStrips.module.css';

interface OpenStripsProps {
  readonly turn: CurrentTurn;
  readonly sessionId: SessionId;
  readonly timeZone: string;
  readonly onGoTo: (id: InterventionId) => void;
}

/** Turns that have begun, or are over, while one still writes another: each is written when one gets to it. */
export function OpenStrips({ turn, sessionId, timeZone, onGoTo }: OpenStripsProps) {
  const waiting = useWaitingTurns(turn);
  const list = useSpeakersList(sessionId);
  if (waiting.length === 0 || list === undefined) return null;
  const open = new Map(
    [list.speaking, ...list.open].flatMap((entry) =>
      entry?.interventionId ? [[entry.interventionId, entry]] : [],
    ),
  );
  return (
    <ul className={styles.strips} aria-label={t`Open turns`}>
      {waiting.map((id, index) => {
        const entry = open.get(id);
        if (entry === undefined) return null;
        return (
          <li key={id} className={styles.strip}>
            <span className={styles.at}>
              {entry.startedAt !== null && <EventTime at={entry.startedAt} timeZone={timeZone} />}
            </span>
            <span className={styles.who} dir="auto">
              <strong>{entryName(entry)}</strong>{' '}
              <span className={styles.muted}>
                {entryCapacity({ ...entry, speakerPosition: '' })}
              </span>
            </span>
            {entry.type !== 'statement' && (
              <span className={styles.muted}>{interventionTypeWord(entry.type)}</span>
            )}
            <AttributionMark level={entry.attribution} />
            {entry.startedAt !== null && <TurnTime turn={entry} settings={list.settings} />}
            <Button
              variant="quiet"
              {...(index === 0 && { keys: floorKeys.nextOpen })}
              onPress={() => onGoTo(id)}
            >
              <Trans>Write</Trans>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

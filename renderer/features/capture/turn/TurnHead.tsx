import { Trans } from '@lingui/react/macro';
import type { SessionId } from '../../../../shared/domain/ids';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { Kbd } from '../../../ui/Kbd';
import { interventionTypeWord } from '../../../ui/words';
import { SpeakerLine } from '../record/SpeakerLine';
import type { DocumentSession } from '../saving/document-session';
import { AttributionMark } from './AttributionMark';
import { heardWords } from './heard-words';
import { TurnTime } from './TurnTime';
import { useSpeakersList } from './use-list';
import styles from './TurnLine.module.css';

interface TurnHeadProps {
  readonly session: DocumentSession;
  readonly scopeId: SessionId;
  readonly timeZone: string;
  readonly onName: () => void;
}

/** Who speaks in the turn at the foot, since when, and what sets it apart. */
export function TurnHead({ session, scopeId, timeZone, onName }: TurnHeadProps) {
  const { id, hasBegun } = session;
  // The id is only used where there is one.
  const { data: entry } = useEndpointQuery(
    'record.get',
    { id: id ?? '' },
    { enabled: id !== null },
  );
  const list = useSpeakersList(scopeId);
  if (!hasBegun) return null;
  const listed = [list?.speaking, ...(list?.open ?? [])].find(
    (each) => each?.interventionId === id,
  );
  return (
    <header className={styles.head}>
      <span className={styles.time}>
        {id !== null && entry?.startedAt && <EventTime at={entry.startedAt} timeZone={timeZone} />}
      </span>
      {id !== null && entry !== undefined && (
        <>
          <SpeakerLine entry={entry} />
          <span className={styles.about}>
            {[entry.type !== 'statement' && interventionTypeWord(entry.type), heardWords(entry)]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <AttributionMark level={listed?.attribution ?? entry.attribution} />
        </>
      )}
      {id !== null && listed && list && listed.startedAt !== null && (
        <span className={styles.about}>
          <TurnTime turn={listed} settings={list.settings} />
        </span>
      )}
      <Button variant="quiet" onPress={onName}>
        {!entry?.speakerName ? <Trans>Name the speaker</Trans> : <Trans>Change</Trans>}{' '}
        <Kbd keys="@" />
      </Button>
    </header>
  );
}

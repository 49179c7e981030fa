import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Region } from '../../ui/Region';
import { useChairCommands } from './chair-commands';
import { ChairBar } from './ChairBar';
import { ChairHeader } from './ChairHeader';
import { ChairSide, type Span } from './ChairSide';
import { NobodySpeaking, NowSpeaking } from './NowSpeaking';
import { PointOfOrderDialog } from './PointOfOrderDialog';
import { QueueList } from './QueueList';
import { useActs } from './use-acts';
import { useCalmBalance, type ChairBalance, type ChairList } from './use-chair-list';
import { useListActs } from './use-list-acts';
import { useShownPeople, type ShownPeople } from './use-shown-people';
import styles from './ChairScreen.module.css';

interface ChairScreenProps {
  readonly sessionId: SessionId;
  readonly onShowKeys: () => void;
}

/** The speaker list for the chair: to be read from the other end of the table, and to be led with single keys. */
export function ChairScreen({ sessionId, onShowKeys }: ChairScreenProps) {
  const { data, error, retry } = useEndpointQuery('speakers.list', {
    sessionId,
    isQueueOnly: true,
  });
  const balance = useCalmBalance(sessionId, data);
  // The clock of a list that was deleted must not run on; undo brings it back here as well.
  const isGone = error?.code === 'not-found';
  if (data !== undefined && !isGone) {
    return <ListView list={data} balance={balance} onShowKeys={onShowKeys} />;
  }
  if (error === null) return null;
  return (
    <ErrorPanel
      {...describeError(error)}
      actions={
        <Button onPress={retry}>
          <Trans>Try again</Trans>
        </Button>
      }
    />
  );
}

interface ListViewProps {
  readonly list: ChairList;
  readonly balance: ChairBalance | null;
  readonly onShowKeys: () => void;
}

function ListView({ list, balance, onShowKeys }: ListViewProps) {
  const chair = useChair(list, onShowKeys);
  const { acts, people, chosen } = chair;
  return (
    <main className={styles.screen}>
      <div className={styles.inner}>
        <ChairHeader list={list} people={people} />
        <div className={styles.body}>
          <div className={styles.floor}>
            <Floor list={list} personOf={people.personOf} onNext={acts.next} />
            <Region label={t`Waiting`} className={styles.waiting}>
              <Counts list={list} balance={balance} />
              {list.queue.length > 0 && (
                <QueueList
                  queue={list.queue}
                  personOf={people.personOf}
                  onMoveTo={acts.moveTo}
                  {...chair.rows}
                />
              )}
            </Region>
          </div>
          <ChairSide
            {...{ balance, ...chair.spanned }}
            namesDelegations={people.namesDelegations}
          />
        </div>
        <ChairBar
          {...{ list, notice: chair.notice }}
          hasChosen={chosen >= 0}
          hidesNames={people.hidesNames}
        />
      </div>
      {chair.asksWho && (
        <PointOfOrderDialog
          {...{ list, balance }}
          onRaise={acts.raisePointOfOrder}
          onClose={chair.stopAsking}
        />
      )}
    </main>
  );
}

/** What the window holds for itself: the chosen row, what it said last, and whether it asks something. */
function useChair(list: ChairList, onShowKeys: () => void) {
  const listRef = useRef<HTMLOListElement>(null);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [asksWho, setAsksWho] = useState(false);
  const [span, setSpan] = useState<Span>('session');
  const saying = useActs();
  const acts = useListActs(list, saying);
  const people = useShownPeople(list, acts.saveHidesNames);
  const { queue } = list;
  const { notice } = saying;
  const chosen = queue.findIndex(({ key }) => key === chosenKey);
  useFloorAnnounced(list, people);
  useFirstInView(listRef, list.speaking?.key ?? null);
  const onChangeSpan = () => setSpan(span === 'session' ? 'event' : 'session');
  useChairCommands({
    ...{ list, acts, chosen, onShowKeys, onChangeSpan },
    onAskWho: () => (people.namesDelegations ? setAsksWho(true) : acts.raisePointOfOrder(null)),
    onToggleNames: people.toggle,
    onEnterList: () => {
      listRef.current?.focus();
      setChosenKey(queue[0]?.key ?? null);
    },
    onStepBack: () => {
      setChosenKey(null);
      saying.say(null);
      return chosen >= 0 || notice !== null;
    },
  });
  const rows = { chosenKey, listRef, onChoose: setChosenKey };
  const spanned = { span, onChangeSpan };
  const stopAsking = () => setAsksWho(false);
  return { acts, people, chosen, notice, rows, spanned, asksWho, stopAsking };
}

interface FloorProps extends Pick<ShownPeople, 'personOf'> {
  readonly list: ChairList;
  readonly onNext: () => void;
}

function Floor({ list: { speaking, queue, settings }, personOf, onNext }: FloorProps) {
  const [first] = queue;
  return (
    <Region label={t`Has the floor`} className={styles.now}>
      {speaking === null ? (
        <NobodySpeaking next={first ? personOf(first) : null} onNext={onNext} />
      ) : (
        <NowSpeaking turn={speaking} person={personOf(speaking)} settings={settings} />
      )}
    </Region>
  );
}

function Counts({ list: { queue }, balance }: Pick<ListViewProps, 'list' | 'balance'>) {
  return (
    <h2 className={styles.counts}>
      {queue.length === 0 ? (
        <Trans>Nobody waits</Trans>
      ) : (
        <Plural value={queue.length} one="# waits" other="# wait" />
      )}
      {balance !== null && (
        <span>
          {' · '}
          <Plural value={balance.session.turns} one="# turn so far" other="# turns so far" />
          {' · '}
          <Plural
            value={balance.session.silent.length}
            one="# delegation not yet heard"
            other="# delegations not yet heard"
          />
        </span>
      )}
    </h2>
  );
}

/** Those who hear the screen are told when the floor passes on. */
function useFloorAnnounced({ speaking }: ChairList, { personOf }: ShownPeople): void {
  const key = speaking?.key ?? null;
  const name = speaking === null ? null : personOf(speaking).name;
  const said = useRef(key);
  useEffect(() => {
    if (said.current === key) return;
    said.current = key;
    announce(name === null ? t`Nobody has the floor.` : t`${name} has the floor.`);
  }, [key, name]);
}

/** Who is next comes back into view when the floor passes on. */
function useFirstInView(
  list: React.RefObject<HTMLOListElement | null>,
  speakingKey: string | null,
): void {
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [list, speakingKey]);
}

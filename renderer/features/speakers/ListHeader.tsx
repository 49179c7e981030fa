import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { InterventionType } from '../../../shared/domain/vocabulary';
import { Button } from '../../ui/Button';
import { EventTime } from '../../ui/EventTime';
import { formatDuration } from '../../ui/format-time';
import { Menu } from '../../ui/Menu';
import { interventionTypeWord } from '../../ui/words';
import { useSpeakers } from './speaker-list';
import styles from './Speakers.module.css';

interface ListHeaderProps {
  readonly onSheet: (() => void) | undefined;
  readonly onSettings: () => void;
}

/** Of which session the list is, whether it takes requests, and what limits hold. */
export function ListHeader(props: ListHeaderProps) {
  const { list } = useSpeakers();
  return (
    <header className={styles.header}>
      <h1 className={styles.title} dir="auto">
        {list.sessionTitle}
      </h1>
      <OpenState />
      <Tools {...props} />
    </header>
  );
}

function OpenState() {
  const { list, actions } = useSpeakers();
  const { closedAt, timeZone } = list;
  const toggle = () => void (closedAt === null ? actions.close() : actions.open());
  return (
    <p className={styles.state}>
      {closedAt === null ? (
        <strong>
          <Trans>List open</Trans>
        </strong>
      ) : (
        <strong className={styles.closed}>
          <Trans>
            List closed <EventTime at={closedAt} timeZone={timeZone} />
          </Trans>
        </strong>
      )}
      <Button keys="Alt+O" onPress={toggle}>
        {closedAt === null ? <Trans>Close</Trans> : <Trans>Open</Trans>}
      </Button>
      <span className={styles.muted}>
        <LimitWords />
      </span>
    </p>
  );
}

function Tools({ onSheet, onSettings }: ListHeaderProps) {
  const { actions } = useSpeakers();
  return (
    <div className={styles.tools}>
      <Button keys="F7" onPress={() => void actions.showChairWindow()}>
        <Trans>Chair’s window</Trans>
      </Button>
      {onSheet && (
        <Button keys="Mod+Shift+S" onPress={onSheet}>
          <Trans>Sheet and files</Trans>
        </Button>
      )}
      <Button keys="Alt+S" onPress={onSettings}>
        <Trans>Settings</Trans>
      </Button>
      <Menu
        label={t`More`}
        entries={[
          {
            id: 'panel',
            label: t`Put the panel on the list`,
            keys: 'Alt+P',
            onAction: () => void actions.addPanel(),
          },
          {
            id: 'again',
            label: t`Put the last speaker on the list again`,
            keys: 'Alt+R',
            onAction: () => void actions.addLastAgain(),
          },
        ]}
      />
    </div>
  );
}

function LimitWords() {
  const { timeLimit, timeLimits } = useSpeakers().list.settings;
  const own = Object.entries(timeLimits)
    .map(([type, seconds]) => {
      const length = formatDuration(seconds * 1000);
      return `${interventionTypeWord(type as InterventionType)} ${length}`;
    })
    .join(', ');
  return (
    <>
      {timeLimit === null ? (
        <Trans>no limit</Trans>
      ) : (
        <Trans>{formatDuration(timeLimit * 1000)} each</Trans>
      )}
      {own !== '' && `; ${own}`}
    </>
  );
}

/** How many wait, and what ending the session would do with them. */
export function ListFoot() {
  const { queue, list, actions } = useSpeakers();
  const count = queue.length;
  if (count === 0) return null;
  return (
    <footer className={styles.foot}>
      <span>
        <Plural value={count} one="# waits" other="# wait" />
      </span>
      <span className={styles.spacer} />
      <span className={styles.muted}>
        {list.closedAt === null ? (
          <Plural
            value={count}
            one="Marks the one who waits as not reached and closes the list."
            other="Marks all # who wait as not reached and closes the list."
          />
        ) : (
          <Plural
            value={count}
            one="Marks the one who waits as not reached."
            other="Marks all # who wait as not reached."
          />
        )}
      </span>
      <Button onPress={() => void actions.finish()}>
        <Trans>Finish</Trans>
      </Button>
    </footer>
  );
}

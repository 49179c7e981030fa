import { Trans } from '@lingui/react/macro';
import { formatClock } from '../../ui/format-time';
import { useNow } from '../../ui/use-now';
import type { ChairList } from './use-chair-list';
import type { ShownPeople } from './use-shown-people';
import styles from './ChairHeader.module.css';

interface ChairHeaderProps {
  readonly list: ChairList;
  readonly people: ShownPeople;
}

/** Which list this is, whether requests are taken, and whether names may be read here. */
export function ChairHeader({ list, people }: ChairHeaderProps) {
  const { sessionTitle, eventTitle, closedAt, timeZone } = list;
  return (
    <header className={styles.header}>
      <h1 title={sessionTitle}>
        <bdi>{sessionTitle}</bdi>
      </h1>
      <span className={styles.event} title={eventTitle}>
        <bdi>{eventTitle}</bdi>
      </span>
      <span className={styles.states}>
        <NamesState people={people} />
        <strong>
          {closedAt === null ? (
            <Trans>List open</Trans>
          ) : (
            <Trans>List closed at {formatClock(closedAt, timeZone)}</Trans>
          )}
        </strong>
        <TimeOfDay timeZone={timeZone} />
      </span>
    </header>
  );
}

function NamesState({ people: { hidesNames, isUnattributed } }: { readonly people: ShownPeople }) {
  if (hidesNames) return <Trans>Names hidden</Trans>;
  return isUnattributed ? (
    <Trans>Not for attribution; names shown in this window only</Trans>
  ) : null;
}

function TimeOfDay({ timeZone }: { readonly timeZone: string }) {
  return <time>{formatClock(useNow(), timeZone)}</time>;
}

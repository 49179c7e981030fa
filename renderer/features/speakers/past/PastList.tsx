import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { EndpointAt, Output } from '../../../../shared/contract/contract';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { spokenSeconds } from '../../../../shared/speakers/speaking-time';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { Badge } from '../../../ui/Badge';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { EventTime } from '../../../ui/EventTime';
import { entryCapacity, entryName, floorStateWord } from '../../../ui/entry-words';
import { formatClock, formatDuration } from '../../../ui/format-time';
import { VirtualList } from '../../../ui/VirtualList';
import { interventionTypeWord } from '../../../ui/words';
import { useSpeakers } from '../speaker-list';
import styles from '../Speakers.module.css';

type Corrections = Output<EndpointAt<'speakers.sheet'>>['sheet']['corrections'];

interface PastListProps {
  readonly onTimes: (entry: ListEntry) => void;
  readonly onOpen: (entry: ListEntry) => void;
}

/** Who has spoken when and for how long, newest first, and who withdrew or was not reached. */
export function PastList({ onTimes, onOpen }: PastListProps) {
  const { list, sessionId } = useSpeakers();
  const { data } = useEndpointQuery('speakers.sheet', { sessionId });
  const corrected = useMemo(() => byEntry(data?.sheet.corrections ?? []), [data]);
  const newestFirst = useMemo(() => list.past.toReversed(), [list.past]);
  const total = list.past.reduce((sum, entry) => sum + spokenSeconds(entry), 0);
  return (
    <div className={styles.pane}>
      {newestFirst.length > 0 && (
        <p className={styles.muted}>
          <Trans>Speaking time together: {formatDuration(total * 1000)}</Trans>
        </p>
      )}
      <VirtualList
        label={t`Past`}
        items={newestFirst}
        keyOf={({ key }) => key}
        estimatedHeight={46}
        onAction={(entry) => entry.interventionId !== null && onTimes(entry)}
        renderItem={(entry) => (
          <PastRow
            entry={entry}
            corrections={corrected.get(entry.key) ?? []}
            onTimes={onTimes}
            onOpen={onOpen}
          />
        )}
        emptyState={
          <EmptyState>
            <Trans>Nobody has spoken yet.</Trans>
          </EmptyState>
        }
      />
    </div>
  );
}

function byEntry(corrections: Corrections): Map<string, Corrections> {
  const map = new Map<string, Corrections>();
  for (const each of corrections) map.set(each.key, [...(map.get(each.key) ?? []), each]);
  return map;
}

interface PastRowProps extends PastListProps {
  readonly entry: ListEntry;
  readonly corrections: Corrections;
}

function PastRow({ entry, corrections, onTimes, onOpen }: PastRowProps) {
  const { actions } = useSpeakers();
  return (
    <div className={styles.past}>
      <div>
        <bdi className={styles.name}>{entryName(entry)}</bdi>{' '}
        {entry.type !== 'statement' && <Badge>{interventionTypeWord(entry.type)}</Badge>}{' '}
        <bdi className={styles.muted}>{entryCapacity(entry)}</bdi>
      </div>
      <div className={styles.pastLine}>
        <PastTimes entry={entry} corrections={corrections} />
        <span className={styles.spacer} />
        {entry.interventionId === null ? (
          <Button variant="quiet" onPress={() => void actions.putBack(entry)}>
            <Trans>Put back</Trans>
          </Button>
        ) : (
          <>
            <Button variant="quiet" onPress={() => onTimes(entry)}>
              <Trans>Times…</Trans>
            </Button>
            <Button variant="quiet" onPress={() => onOpen(entry)}>
              <Trans>Record</Trans>
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function PastTimes({ entry, corrections }: Pick<PastRowProps, 'entry' | 'corrections'>) {
  const { timeZone } = useSpeakers().list;
  const { startedAt, endedAt } = entry;
  const gone = entry.withdrawnAt ?? entry.notReachedAt;
  if (gone !== null) {
    return (
      <span className={styles.muted}>
        {floorStateWord(entry.state)} <EventTime at={gone} timeZone={timeZone} />
      </span>
    );
  }
  if (startedAt === null) {
    return (
      <span className={styles.muted}>
        <Trans>no times</Trans>
      </span>
    );
  }
  return (
    <span className={styles.muted}>
      <EventTime at={startedAt} timeZone={timeZone} withSeconds />
      {endedAt !== null && (
        <>
          –<EventTime at={endedAt} timeZone={timeZone} withSeconds />{' '}
          <strong>{formatDuration(spokenSeconds(entry) * 1000)}</strong>
        </>
      )}
      {corrections.length > 0 && (
        <>
          {' '}
          <Badge tone="warn">{t`corrected`}</Badge> {correctionWords(corrections, timeZone)}
        </>
      )}
    </span>
  );
}

// What was noted at first is what a chair asks for; steps between are in the history of the turn.
function correctionWords(corrections: Corrections, timeZone: string): string {
  const first = new Map<string, number | null>();
  for (const { field, before } of corrections) if (!first.has(field)) first.set(field, before);
  const clock = (at: number | null) => (at === null ? t`no time` : formatClock(at, timeZone, true));
  return [...first]
    .map(([field, before]) => {
      if (field === 'startedAt') return t`began ${clock(before)} at first`;
      if (field === 'endedAt') return t`ended ${clock(before)} at first`;
      const paused = formatDuration(before ?? 0);
      return t`pauses ${paused} at first`;
    })
    .join(', ');
}

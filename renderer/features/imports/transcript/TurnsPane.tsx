import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import { assertNever } from '../../../../shared/assert-never';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import type {
  PlannedTurn,
  TranscriptPlan,
} from '../../../../shared/imports/transcript/transcript-plan';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { classNames } from '../../../ui/class-names';
import { EmptyState } from '../../../ui/EmptyState';
import { formatClock, formatDuration } from '../../../ui/format-time';
import { VirtualList } from '../../../ui/VirtualList';
import { StatusFilter, type RowFilter } from '../StatusFilter';
import { StatusMark } from '../StatusMark';
import type { KnownPeople } from '../use-known-people';
import styles from './TranscriptImport.module.css';

interface TurnsPaneProps {
  readonly plan: TranscriptPlan;
  readonly people: KnownPeople;
  readonly sessionId: SessionId;
  readonly timeZone: string;
}

interface NumberedTurn {
  readonly number: number;
  readonly turn: PlannedTurn;
}

const turnFilters: readonly RowFilter[] = ['all', 'new', 'changed', 'same', 'left-out'];
/** Characters of a turn that are laid out: three lines of it are seen. */
const shownText = 600;

/** Every turn with its time, its speaker, what becomes of it, and the note that it will stand beside. */
export function TurnsPane({ plan, people, sessionId, timeZone }: TurnsPaneProps) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const { data } = useEndpointQuery('record.list', { sessionId });
  const notes = useMemo(() => new Map(data?.map((entry) => [entry.id, entry])), [data]);
  const all = useMemo(
    () => plan.rows.map((turn, index): NumberedTurn => ({ number: index + 1, turn })),
    [plan.rows],
  );
  const visible = useMemo(
    () => (filter === 'all' ? all : all.filter(({ turn }) => turn.status === filter)),
    [all, filter],
  );
  return (
    <section className={styles.pane} aria-label={t`Turns of the transcript`}>
      <div className={styles.filter}>
        <StatusFilter
          value={filter}
          counts={countsOf(plan)}
          filters={turnFilters}
          allLabel={t`All turns`}
          onChange={setFilter}
        />
      </div>
      <VirtualList
        label={t`Turns`}
        items={visible}
        keyOf={({ number }) => String(number)}
        estimatedHeight={72}
        emptyState={
          <EmptyState>
            <Trans>No turn is like this.</Trans>
          </EmptyState>
        }
        renderItem={({ turn }) => (
          <TurnRow turn={turn} people={people} notes={notes} timeZone={timeZone} />
        )}
      />
    </section>
  );
}

function countsOf({ counts, rows }: TranscriptPlan): Record<RowFilter, number> {
  const { added, changed, unchanged, leftOut } = counts;
  return {
    ...{ all: rows.length, new: added, changed, same: unchanged },
    ...{ 'left-out': leftOut, warning: 0, error: 0 },
  };
}

interface TurnRowProps {
  readonly turn: PlannedTurn;
  readonly people: KnownPeople;
  readonly notes: ReadonlyMap<InterventionId, RecordEntry>;
  readonly timeZone: string;
}

function TurnRow({ turn, people, notes, timeZone }: TurnRowProps) {
  const { status, startsAt, offset, text, alignedWith } = turn;
  const note = alignedWith === null ? undefined : notes.get(alignedWith);
  return (
    <article className={classNames(styles.turn, status === 'left-out' && styles.leftOut)}>
      <span className={styles.time}>
        {startsAt !== null && formatClock(startsAt, timeZone, true)}
        {startsAt === null && (offset === null ? '–' : `+${formatDuration(offset)}`)}
      </span>
      <div className={styles.turnBody}>
        <header className={styles.turnHead}>
          <Speaker turn={turn} people={people} />
          <span className={styles.status}>
            <StatusMark status={status} /> {statusWord(turn)}
          </span>
        </header>
        <p className={styles.said} dir="auto">
          {text.slice(0, shownText)}
        </p>
        {note !== undefined && <Beside note={note} timeZone={timeZone} />}
      </div>
    </article>
  );
}

function Speaker({ turn: { speaker, label }, people }: Pick<TurnRowProps, 'turn' | 'people'>) {
  if (speaker === null) {
    return (
      <span className={styles.nobody}>
        {label === '' ? <Trans>Nobody named</Trans> : <bdi>“{label}”</bdi>}
      </span>
    );
  }
  if ('newPerson' in speaker) {
    return (
      <span className={styles.name}>
        <bdi>{speaker.newPerson}</bdi> <span className={styles.hint}>{t`new person`}</span>
      </span>
    );
  }
  const option = people.optionOf(speaker.participantId);
  return (
    <span className={styles.name}>
      <bdi>{option?.label ?? label}</bdi> <span className={styles.hint}>{option?.detail}</span>
    </span>
  );
}

function Beside({ note, timeZone }: { readonly note: RecordEntry; readonly timeZone: string }) {
  const { startedAt, speakerName, delegationName, points } = note;
  const who = speakerName ?? delegationName ?? '';
  const at = startedAt === null ? '' : formatClock(startedAt, timeZone);
  const first = points[0]?.text ?? '';
  return (
    <p className={styles.beside} dir="auto">
      <span>{t`beside your note`}</span> {[at, who].filter(Boolean).join(' ')}
      {first !== '' && <>: {first}</>}
    </p>
  );
}

function statusWord({ status, changes, keepsText }: PlannedTurn): string {
  switch (status) {
    case 'new':
      return t`new`;
    case 'same':
      return keepsText ? t`same; its longer text is kept` : t`same`;
    case 'left-out':
      return t`left out`;
    case 'changed':
      return [...changes.map(changeWord), keepsText ? t`its longer text is kept` : '']
        .filter(Boolean)
        .join(', ');
    default:
      return assertNever(status);
  }
}

function changeWord(change: PlannedTurn['changes'][number]): string {
  switch (change) {
    case 'speaker':
      return t`speaker changed`;
    case 'times':
      return t`times changed`;
    case 'text':
      return t`text changed`;
    default:
      return assertNever(change);
  }
}

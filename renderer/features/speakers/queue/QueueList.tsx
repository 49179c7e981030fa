import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, type KeyboardEvent } from 'react';
import {
  Button,
  GridList,
  GridListItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import { entryCapacity, entryName } from '../../../ui/entry-words';
import { interventionTypeWord } from '../../../ui/words';
import { EmptyState } from '../../../ui/EmptyState';
import { useSpeakers, type SpeakerList } from '../speaker-list';
import type { QueueEntry } from '../queue-entry';
import { QueueRow } from './QueueRow';
import type { QueueControl } from './use-queue-control';
import rowStyles from '../../../ui/Rows.module.css';
import styles from './QueueList.module.css';

/** Pixels of a row before it was measured. Rather too much: the end of the list is then reached with one key. */
const estimatedRowHeight = 64;

/** Those who wait, in the order in which they get the floor. */
export function QueueList({ control }: { readonly control: QueueControl }) {
  const { list, queue } = useSpeakers();
  const { dragAndDropHooks } = useQueueDrag(control, queue);
  const rows = useMemo(() => rowsOf(queue), [queue]);
  return (
    <div className={styles.list} onKeyDownCapture={(event) => takeAltArrows(event, control)}>
      <Virtualizer
        layout={ListLayout}
        layoutOptions={{ estimatedRowSize: estimatedRowHeight }}
        shouldObserveItemSize
      >
        <GridList
          aria-label={t`Waiting`}
          className={rowStyles.rows}
          items={rows}
          dependencies={[list.settings, list.used, list.timeZone, control.rowActions]}
          selectionMode="multiple"
          selectionBehavior="replace"
          // Letters are keys of the list here.
          disallowTypeAhead
          escapeKeyBehavior="none"
          selectedKeys={control.chosenKeys}
          onSelectionChange={(chosen) =>
            control.choose(chosen === 'all' ? rows.map(({ id }) => id) : chosen)
          }
          onAction={(key) => control.giveByKey(String(key))}
          dragAndDropHooks={dragAndDropHooks}
          renderEmptyState={() => <NobodyWaits />}
        >
          {(row) => <Row row={row} list={list} control={control} />}
        </GridList>
      </Virtualizer>
    </div>
  );
}

interface QueueRowData {
  readonly id: string;
  readonly entry: QueueEntry;
  readonly place: number;
  readonly isUnderQuestion: boolean;
}

// A row that is the same object as before is not drawn again.
const known = new WeakMap<QueueEntry, QueueRowData>();

function rowsOf(queue: readonly QueueEntry[]): QueueRowData[] {
  const keys = new Set(queue.map(({ key }) => key));
  return queue.map((entry, index) => {
    const { key, type, questionKey } = entry;
    const isUnderQuestion = type === 'answer' && questionKey !== null && keys.has(questionKey);
    const before = known.get(entry);
    const place = index + 1;
    if (before?.place === place && before.isUnderQuestion === isUnderQuestion) return before;
    const row = { id: key, entry, place, isUnderQuestion };
    known.set(entry, row);
    return row;
  });
}

interface RowProps {
  readonly row: QueueRowData;
  readonly list: SpeakerList;
  readonly control: QueueControl;
}

function Row({ row, list, control }: RowProps) {
  const { id, entry, place, isUnderQuestion } = row;
  return (
    <GridListItem id={id} textValue={rowText(entry, place)} className={rowStyles.row ?? ''}>
      <Button slot="drag" className={rowStyles.drag} aria-label={t`Move`}>
        ⠿
      </Button>
      <QueueRow
        entry={entry}
        place={place}
        isUnderQuestion={isUnderQuestion}
        timeZone={list.timeZone}
        settings={list.settings}
        used={list.used}
        actions={control.rowActions}
      />
    </GridListItem>
  );
}

// Rows would take the arrows for themselves, whatever is held with them.
function takeAltArrows(event: KeyboardEvent, control: QueueControl): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
  if (!event.altKey || step === null) return;
  event.preventDefault();
  event.stopPropagation();
  control.moveChosen(step);
  // The row keeps the focus where it has moved to, which may be out of sight.
  requestAnimationFrame(() => document.activeElement?.scrollIntoView?.({ block: 'nearest' }));
}

function NobodyWaits() {
  const { list } = useSpeakers();
  return (
    <EmptyState keys="Mod+N">
      {list.closedAt === null ? (
        <Trans>Nobody waits. Type who asks for the floor:</Trans>
      ) : (
        <Trans>Nobody waits, and the list is closed. Points of order are taken all the same:</Trans>
      )}
    </EmptyState>
  );
}

function rowText(entry: QueueEntry, place: number): string {
  const words = [entryName(entry), entryCapacity(entry), interventionTypeWord(entry.type)];
  return `${place}. ${words.filter(Boolean).join(', ')}`;
}

function useQueueDrag(control: QueueControl, queue: readonly QueueEntry[]) {
  return useDragAndDrop<{ id: string }>({
    getItems: (keys) =>
      [...keys].map((key) => {
        const entry = queue.find((each) => each.key === key);
        return { 'text/plain': entry === undefined ? '' : entryName(entry) };
      }),
    onReorder: ({ keys, target }) => {
      const at = queue.findIndex(({ key }) => key === target.key);
      const behind = target.dropPosition === 'before' ? at : at + 1;
      const moving = new Set([...keys].map(String));
      const before = queue.slice(behind).find(({ key }) => !moving.has(key));
      control.drop([...moving], before?.key ?? null);
    },
  });
}

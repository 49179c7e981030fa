import { t } from '@lingui/core/macro';
import { Plural } from '@lingui/react/macro';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { classNames } from '../../ui/class-names';
import { EntryMarks } from './EntryMarks';
import type { ShownPerson } from './shown-person';
import styles from './QueueList.module.css';

/** So many stand large. */
const nextCount = 3;

interface QueueListProps {
  readonly queue: readonly ListEntry[];
  readonly personOf: (entry: ListEntry) => ShownPerson;
  readonly chosenKey: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly onMoveTo: (from: number, to: number) => void;
  readonly listRef: Ref<HTMLOListElement>;
}

/**
 * Who waits, in their order. The list keeps the focus whatever happens to its rows; only the choice of a row goes with
 * it, so that a key never acts on somebody who slipped into its place.
 */
export function QueueList(props: QueueListProps) {
  const { queue, personOf, chosenKey, onChoose, onMoveTo, listRef } = props;
  const id = useId();
  const drag = useRowDrag(onMoveTo);
  const chosen = queue.findIndex(({ key }) => key === chosenKey);
  const optionId = (index: number) => `${id}-${index}`;
  useRowInView(chosen < 0 ? null : optionId(chosen));
  return (
    <ol
      ref={listRef}
      role="listbox"
      aria-label={t`Waiting for the floor`}
      tabIndex={0}
      aria-activedescendant={chosen < 0 ? undefined : optionId(chosen)}
      className={styles.queue}
      onKeyDown={(event) => {
        const to = rowAfterKey(event, chosen, queue.length);
        if (to === null) return;
        event.preventDefault();
        onChoose(queue[to]?.key ?? null);
      }}
    >
      {queue.map((entry, index) => (
        <li
          key={entry.key}
          id={optionId(index)}
          role="option"
          aria-selected={index === chosen}
          className={classNames(
            styles.row,
            index < nextCount ? styles.next : styles.later,
            index === chosen && styles.chosen,
            drag.over === index && styles.dropHere,
            entry.type === 'point-of-order' && styles.interrupts,
          )}
          onClick={() => onChoose(index === chosen ? null : entry.key)}
          {...drag.rowProps(index)}
        >
          <span className={styles.place}>{index + 1}</span>
          <QueueRow entry={entry} person={personOf(entry)} />
        </li>
      ))}
    </ol>
  );
}

function QueueRow({ entry, person }: { readonly entry: ListEntry; readonly person: ShownPerson }) {
  return (
    <div className={styles.who}>
      <span className={styles.name}>
        <EntryMarks entry={entry} />
        <bdi title={person.name}>{person.name}</bdi>
      </span>
      <span className={styles.capacity}>
        {person.capacity !== '' && <bdi>{person.capacity}</bdi>}
        {entry.turnsBefore > 0 && (
          <span className={styles.before}>
            <Plural value={entry.turnsBefore} one="has spoken once" other="has spoken # times" />
          </span>
        )}
      </span>
    </div>
  );
}

/** The row that a key goes to; null where the key means nothing here. */
function rowAfterKey(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  row: number,
  count: number,
): number | null {
  if (altKey || ctrlKey || metaKey || count === 0) return null;
  const last = count - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(row + 1, last);
    case 'ArrowUp':
      return row < 0 ? last : Math.max(row - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

function useRowInView(id: string | null) {
  useEffect(() => {
    if (id !== null) document.getElementById(id)?.scrollIntoView?.({ block: 'nearest' });
  }, [id]);
}

function useRowDrag(onMoveTo: (from: number, to: number) => void) {
  const from = useRef<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const end = () => {
    from.current = null;
    setOver(null);
  };
  const rowProps = (index: number) => ({
    draggable: true,
    onDragStart: () => {
      from.current = index;
    },
    onDragOver: (event: React.DragEvent) => {
      if (from.current === null) return;
      event.preventDefault();
      setOver(index);
    },
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      if (from.current !== null) onMoveTo(from.current, index);
      end();
    },
    onDragEnd: end,
  });
  return { over, rowProps };
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { memo } from 'react';
import type { ListSettings } from '../../../../shared/domain/speaker-list';
import { entryCapacity, entryName } from '../../../ui/entry-words';
import { interventionTypeWord } from '../../../ui/words';
import { Badge } from '../../../ui/Badge';
import { classNames } from '../../../ui/class-names';
import { Menu, type MenuEntry } from '../../../ui/Menu';
import { budgetWords, timesWord, waitingWords } from '../entry-facts';
import type { QueueEntry } from '../queue-entry';
import styles from './QueueList.module.css';

/** What one can do with a row; the ids are those of the keys. */
export interface RowActions {
  readonly give: (entry: QueueEntry) => void;
  readonly call: (entry: QueueEntry) => void;
  readonly edit: (entry: QueueEntry) => void;
  readonly move: (entry: QueueEntry, step: -1 | 1) => void;
  readonly withdraw: (entry: QueueEntry) => void;
}

interface QueueRowProps {
  readonly entry: QueueEntry;
  readonly place: number;
  /** It answers an entry that stands above it. */
  readonly isUnderQuestion: boolean;
  readonly timeZone: string;
  readonly settings: ListSettings;
  readonly used: Readonly<Record<string, number>>;
  readonly actions: RowActions;
}

/** One who waits: place, who, in what capacity, what for, and since when. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { entry, place, isUnderQuestion, timeZone, settings, used, actions } = props;
  const budget = budgetWords(entry, settings, used);
  const capacity = entryCapacity(entry);
  return (
    <div className={classNames(styles.row, isUnderQuestion && styles.answer)}>
      <span className={styles.place}>{place}</span>
      <span className={styles.who}>
        <span className={styles.name} dir="auto">
          {entryName(entry)}
        </span>{' '}
        <span className={styles.capacity} dir="auto">
          {capacity}
        </span>
        {!entry.isSpeakerIdentified && entry.speakerName !== null && (
          <span className={styles.capacity}>
            {capacity !== '' && ' · '}
            <Trans>not yet named</Trans>
          </span>
        )}
      </span>
      <span className={styles.facts}>
        {entry.type !== 'statement' && (
          <Badge tone={entry.type === 'point-of-order' ? 'warn' : 'plain'}>
            {interventionTypeWord(entry.type)}
          </Badge>
        )}
        {entry.calledAt !== null && <Badge tone="accent">{t`called`}</Badge>}
        <span className={styles.quiet}>{timesWord(entry)}</span>
        {budget !== null && (
          <span className={budget.isUsedUp ? styles.usedUp : styles.quiet}>{budget.text}</span>
        )}
        <span className={styles.quiet}>{waitingWords(entry, timeZone)}</span>
      </span>
      <Menu
        label={t`What to do with this request`}
        trigger="⋯"
        entries={rowEntries(entry, actions)}
      />
    </div>
  );
});

function rowEntries(entry: QueueEntry, actions: RowActions): (MenuEntry | 'separator')[] {
  return [
    { id: 'give', label: t`Give the floor`, keys: 'Enter', onAction: () => actions.give(entry) },
    {
      id: 'call',
      label: t`Call to get ready`,
      keys: 'c',
      isDisabled: entry.calledAt !== null,
      onAction: () => actions.call(entry),
    },
    {
      id: 'edit',
      label: t`Change who or what for`,
      keys: 'F2',
      onAction: () => actions.edit(entry),
    },
    'separator',
    { id: 'up', label: t`Move up`, keys: 'Alt+ArrowUp', onAction: () => actions.move(entry, -1) },
    {
      id: 'down',
      label: t`Move down`,
      keys: 'Alt+ArrowDown',
      onAction: () => actions.move(entry, 1),
    },
    'separator',
    { id: 'withdraw', label: t`Withdraw`, keys: 'Delete', onAction: () => actions.withdraw(entry) },
  ];
}

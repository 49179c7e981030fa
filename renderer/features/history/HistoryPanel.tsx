import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import type { Origin } from '../../../shared/contract/history';
import type { CommandId, InterventionId } from '../../../shared/domain/ids';
import { describeCommandLabel } from '../../api/describe-command-label';
import { describeError, describeErrorBriefly } from '../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { EventTime } from '../../ui/EventTime';
import { formatDay } from '../../ui/format-time';
import { List } from '../../ui/List';
import styles from './HistoryPanel.module.css';

interface HistoryPanelProps {
  readonly id: InterventionId;
  readonly onClose: () => void;
}

type Changes = Output<EndpointAt<'history.ofIntervention'>>;

/** Every change of one turn, newest first, with its text after each; an earlier text can be brought back. */
export function HistoryPanel({ id, onClose }: HistoryPanelProps) {
  const { data: changes, error, retry } = useEndpointQuery('history.ofIntervention', { id });
  const [chosenId, setChosenId] = useState<CommandId | null>(null);
  const restore = useCommand('history.restorePoints');
  const chosen = changes?.find(({ commandId }) => commandId === chosenId) ?? changes?.[0];
  const bringBack = async () => {
    if (chosen === undefined) return;
    const result = await restore.run({ id, commandId: chosen.commandId });
    if (!result.ok) return;
    announce(t`The earlier text is back.`);
    onClose();
  };
  return (
    <Dialog
      title={t`History of this turn`}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          {restore.error !== null && <p role="alert">{describeErrorBriefly(restore.error)}</p>}
          <Button onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
          <Button
            variant="primary"
            isDisabled={!isEarlierText(chosen, changes)}
            onPress={() => void bringBack()}
          >
            <Trans>Bring this text back</Trans>
          </Button>
        </>
      }
    >
      {error !== null && (
        <ErrorPanel {...describeError(error)} actions={<TryAgain onPress={retry} />} />
      )}
      {changes !== undefined && (
        <div className={styles.panes}>
          <ChangeList changes={changes} chosen={chosen} onChoose={setChosenId} />
          <TextAfter points={chosen?.points ?? null} isDeleted={chosen?.isDeleted ?? false} />
        </div>
      )}
    </Dialog>
  );
}

function TryAgain({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button onPress={onPress}>
      <Trans>Try again</Trans>
    </Button>
  );
}

// What is there now cannot be brought back.
function isEarlierText(chosen: Changes[number] | undefined, changes: Changes = []): boolean {
  if (chosen === undefined || chosen.points === null) return false;
  return chosen !== changes.find(({ points }) => points !== null);
}

interface ChangeListProps {
  readonly changes: Changes;
  readonly chosen: Changes[number] | undefined;
  readonly onChoose: (id: CommandId | null) => void;
}

function ChangeList({ changes, chosen, onChoose }: ChangeListProps) {
  const timeZone = useTimeZone();
  return (
    <div className={styles.changes}>
      <List
        label={t`Changes`}
        autoFocus
        items={changes.map((change) => ({ ...change, id: change.commandId }))}
        textOf={({ label }) => describeCommandLabel(label)}
        renderItem={(change) => <Change change={change} timeZone={timeZone} />}
        emptyState={<Trans>Nothing was changed since the turn was noted.</Trans>}
        selectionMode="single"
        selectedIds={new Set(chosen === undefined ? [] : [chosen.commandId])}
        onSelectionChange={(ids) => onChoose(([...ids][0] as CommandId | undefined) ?? null)}
      />
    </div>
  );
}

interface ChangeProps {
  readonly change: { readonly at: number; readonly label: string; readonly origin: Origin };
  readonly timeZone: string;
}

function Change({ change: { at, label, origin }, timeZone }: ChangeProps) {
  return (
    <span className={styles.change}>
      <span className={styles.when}>
        {formatDay(at, timeZone)} <EventTime at={at} timeZone={timeZone} withSeconds />
      </span>
      <span>{describeChange(label, origin)}</span>
    </span>
  );
}

interface TextAfterProps {
  readonly points: readonly string[] | null;
  readonly isDeleted: boolean;
}

function TextAfter({ points, isDeleted }: TextAfterProps) {
  return (
    <section aria-label={t`Text after the change`} className={styles.text} aria-live="polite">
      {isDeleted && (
        <p className={styles.note}>
          <Trans>The turn was deleted by this change.</Trans>
        </p>
      )}
      {points === null ? (
        <p className={styles.note}>
          <Trans>This change left the text as it was.</Trans>
        </p>
      ) : (
        <ul>
          {points.map((text, index) => (
            <li key={index} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function describeChange(label: string, origin: Origin): string {
  const change = describeCommandLabel(label);
  switch (origin) {
    case 'user':
      return change;
    case 'undo':
      return t`undone: ${change}`;
    case 'redo':
      return t`redone: ${change}`;
    case 'import':
      return t`imported: ${change}`;
    case 'recovery':
      return t`recovered after a restart: ${change}`;
  }
}

function useTimeZone(): string {
  const { data } = useEndpointQuery('dialogues.overview', {});
  return data?.events[0]?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

import { t } from '@lingui/core/macro';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId } from '../../../../shared/domain/ids';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import type { MenuEntry } from '../../../ui/Menu';

export interface RowActions {
  readonly edit: (id: InterventionId) => void;
  readonly changeSpeaker: (id: InterventionId) => void;
  readonly changeDetails: (id: InterventionId) => void;
  readonly showHistory: (id: InterventionId) => void;
  readonly remove: (id: InterventionId) => void;
  /** Takes the turn up again at the foot. */
  readonly reopen: (id: InterventionId) => void;
}

/** What can be done with the current row, by its keys while the record has the focus, or from the palette. */
export function useRowCommands(currentId: InterventionId | null, actions: RowActions): void {
  const when = () => currentId !== null && isRecordFocused();
  const commands = currentId === null ? [] : rowCommands(currentId, actions);
  useKeyboardCommands(commands.map((command) => ({ ...command, when })));
}

/** The same as the entries of the row's menu. */
export function rowMenu(
  { id, endedAt }: RecordEntry,
  actions: RowActions,
): (MenuEntry | 'separator')[] {
  const entries = rowCommands(id, actions)
    .filter((command) => endedAt !== null || command.id !== 'record.reopen')
    .map(({ id: key, label, keys, run }): MenuEntry => ({
      id: key,
      label,
      onAction: run,
      ...(typeof keys === 'string' && { keys }),
    }));
  return [...entries.slice(0, -1), 'separator', ...entries.slice(-1)];
}

function rowCommands(id: InterventionId, actions: RowActions): KeyboardCommand[] {
  const group = t`Record`;
  return [
    {
      id: 'record.edit',
      label: t`Edit the points`,
      group,
      keys: 'F2',
      run: () => actions.edit(id),
    },
    {
      id: 'record.change-speaker',
      label: t`Change the speaker`,
      group,
      keys: 's',
      run: () => actions.changeSpeaker(id),
    },
    {
      id: 'record.change-details',
      label: t`Change capacity, session, type, times or attribution`,
      group,
      keys: 'e',
      run: () => actions.changeDetails(id),
    },
    {
      id: 'record.history',
      label: t`Show its history`,
      group,
      keys: 'h',
      run: () => actions.showHistory(id),
    },
    { id: 'record.reopen', label: t`Take the turn up again`, group, run: () => actions.reopen(id) },
    {
      id: 'record.delete',
      label: t`Delete the turn`,
      group,
      keys: 'Delete',
      run: () => actions.remove(id),
    },
  ];
}

// In the palette or a menu the focus is in front of the record.
function isRecordFocused(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.isContentEditable) return false;
  return focused.closest('[data-record],[role=dialog],[role=menu]') !== null;
}

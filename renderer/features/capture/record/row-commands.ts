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
  readonly takeUp: (id: InterventionId, isOpen: boolean) => void;
}

/** What can be done with the current row, by its keys while the record has the focus, or from the palette. */
export function useRowCommands(entry: RecordEntry | undefined, actions: RowActions): void {
  const commands = entry === undefined ? [] : commandsOf(entry, actions);
  useKeyboardCommands(commands.map((command) => ({ ...command, when: isRecordFocused })));
}

/** The same as the entries of the row's menu, below those that only this row has. */
export function rowMenu(
  entry: RecordEntry,
  actions: RowActions,
  more: readonly KeyboardCommand[],
): (MenuEntry | 'separator')[] {
  const commands = [...more, ...commandsOf(entry, actions)];
  const entries = commands.map(({ id: key, label, keys, run }): MenuEntry => ({
    id: key,
    label,
    onAction: run,
    ...(typeof keys === 'string' && { keys }),
  }));
  return [...entries.slice(0, -1), 'separator', ...entries.slice(-1)];
}

// A transcript is no place to write notes in.
function commandsOf(entry: RecordEntry, actions: RowActions): KeyboardCommand[] {
  const isNotes = entry.source === 'notes';
  return rowCommands(entry, actions).filter(({ id }) => isNotes || id !== 'record.reopen');
}

function rowCommands({ id, isOpen }: RecordEntry, actions: RowActions): KeyboardCommand[] {
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
    {
      id: 'record.reopen',
      label: isOpen ? t`Write it at the foot` : t`Take the turn up again`,
      group,
      run: () => actions.takeUp(id, isOpen),
    },
    {
      id: 'record.delete',
      label: t`Delete the turn`,
      group,
      keys: 'Delete',
      run: () => actions.remove(id),
    },
  ];
}

/** Whether keys go to the record; in the palette or a menu the focus is in front of it. */
export function isRecordFocused(): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || focused.isContentEditable) return false;
  return focused.closest('[data-record],[role=dialog],[role=menu]') !== null;
}

import { t } from '@lingui/core/macro';
import type { SessionId } from '../../../shared/domain/ids';
import { useKeyboardCommands, type KeyboardCommand } from '../../ui/keyboard-commands';
import { moveBy, moveIn, moveOut, type Move, type ProgrammeNode } from './programme-data';
import type { ProgrammeEditing } from './use-programme-editing';

interface ProgrammeCommands {
  readonly tree: readonly ProgrammeNode[];
  readonly selected: ProgrammeNode | null;
  readonly editing: ProgrammeEditing;
  readonly onCapture: (id: SessionId) => void;
  readonly onEdit: () => void;
}

/** The keys of the screen, which the tree needs as well where it would take them for itself. */
export function useProgrammeCommands(props: ProgrammeCommands) {
  const { tree, selected, editing, onCapture, onEdit } = props;
  const moves = moveFunctions(tree, selected);
  const moveByKey = (key: string) => {
    const move = moves[key];
    if (move === undefined || selected === null) return false;
    void editing.move(selected, move());
    return true;
  };
  const session = selected?.session ?? null;
  const hasSelection = () => selected !== null;
  useKeyboardCommands([
    ...addingCommands(props),
    ...movingCommands(moveByKey, hasSelection),
    {
      id: 'programme.capture',
      label: t`Take notes in the session`,
      group: t`Programme`,
      keys: 'Mod+Enter',
      when: () => session !== null && session.kind !== 'break',
      run: () => session !== null && onCapture(session.id),
    },
    {
      id: 'programme.edit',
      label: t`Edit the event or session`,
      group: t`Programme`,
      keys: 'F2',
      when: hasSelection,
      run: onEdit,
    },
    {
      id: 'programme.delete',
      label: t`Delete the event or session`,
      group: t`Programme`,
      keys: 'Delete',
      when: hasSelection,
      run: () => selected !== null && void editing.remove(selected),
    },
  ]);
  return { moveByKey };
}

function moveFunctions(
  tree: readonly ProgrammeNode[],
  node: ProgrammeNode | null,
): Partial<Record<string, () => Move | null>> {
  if (node === null) return {};
  return {
    ArrowUp: () => moveBy(tree, node, -1),
    ArrowDown: () => moveBy(tree, node, 1),
    ArrowRight: () => moveIn(tree, node),
    ArrowLeft: () => moveOut(tree, node),
  };
}

function movingCommands(
  moveByKey: (key: string) => boolean,
  when: () => boolean,
): KeyboardCommand[] {
  const group = t`Programme`;
  const labels = {
    ArrowUp: t`Move up`,
    ArrowDown: t`Move down`,
    ArrowRight: t`Make it part of the session above`,
    ArrowLeft: t`Make it a session of its own`,
  };
  return Object.entries(labels).map(([key, label]) => ({
    ...{ id: `programme.move-${key.slice(5).toLowerCase()}`, label, group, when },
    keys: `Alt+${key}`,
    run: () => moveByKey(key),
  }));
}

function addingCommands({ selected, editing }: ProgrammeCommands): KeyboardCommand[] {
  const group = t`Programme`;
  const when = () => selected !== null;
  const session = selected?.session ?? null;
  return [
    {
      ...{ id: 'programme.add-event', label: t`Add event`, group, keys: 'Mod+Shift+N' },
      run: () => void editing.addEvent(),
    },
    {
      ...{ id: 'programme.add-panel', label: t`Add panel`, group, keys: 'Mod+P', when },
      run: () => selected !== null && void editing.addPanel(selected),
    },
    {
      ...{ id: 'programme.add-session', label: t`Add session`, group, keys: 'Mod+N', when },
      run: () => selected !== null && void editing.addSession(selected, null),
    },
    {
      ...{ id: 'programme.add-segment', label: t`Add segment`, group, keys: 'Mod+Shift+P' },
      when: () => session !== null,
      run: () => selected !== null && void editing.addSegment(selected),
    },
  ];
}

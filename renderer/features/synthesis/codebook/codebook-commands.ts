import { t } from '@lingui/core/macro';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { moveBy, moveIn, moveOut } from './codebook-tree';
import type { Codebook, FindMove } from './use-codebook';

/**
 * The keys of the codebook. The tree needs them as well, where it would take letters and arrows for itself.
 * @returns does what a key stands for; false where it stands for nothing
 */
export function useCodebookCommands(codebook: Codebook): (keys: string) => boolean {
  const commands = [...themeCommands(codebook), ...moveCommands(codebook)];
  useKeyboardCommands(commands);
  return (keys) => {
    const command = commands.find((each) => each.keys === keys);
    if (command === undefined || command.when?.() === false) return false;
    command.run();
    return true;
  };
}

function themeCommands(codebook: Codebook): KeyboardCommand[] {
  const { selected, setNaming, setMerging, remove } = codebook;
  const group = t`Codebook`;
  const when = () => selected !== null;
  return [
    {
      ...{ id: 'codebook.new', label: t`New theme`, group, keys: 'n' },
      run: () => setNaming({ type: 'new', parentId: parentOf(codebook) }),
    },
    {
      ...{ id: 'codebook.new-below', label: t`New theme below this one`, group, when },
      keys: 'Shift+N',
      run: () => beginBelow(codebook),
    },
    {
      ...{ id: 'codebook.rename', label: t`Rename the theme`, group, keys: 'F2', when },
      run: () => selected && setNaming({ type: 'rename', id: selected.id }),
    },
    {
      ...{ id: 'codebook.merge', label: t`Merge the theme into another one`, group, keys: 'm' },
      when: () => codebook.themes.length > 1,
      run: () => setMerging(true),
    },
    {
      ...{ id: 'codebook.delete', label: t`Delete the theme`, group, keys: 'Delete', when },
      run: () => selected && remove(selected),
    },
  ];
}

function parentOf({ selected }: Codebook) {
  return selected === null || selected.depth === 0 ? null : selected.parentId;
}

function beginBelow({ selected, setNaming, folded, setFolded }: Codebook): void {
  if (selected === null) return;
  setFolded(new Set([...folded].filter((id) => id !== selected.id)));
  setNaming({ type: 'new', parentId: selected.id });
}

function moveCommands({ selected, move }: Codebook): KeyboardCommand[] {
  const group = t`Codebook`;
  const when = () => selected !== null;
  const labels = {
    ArrowUp: t`Move the theme up`,
    ArrowDown: t`Move the theme down`,
    ArrowRight: t`Put it below the theme above`,
    ArrowLeft: t`Put it beside the theme that it is below`,
  };
  const moves: Record<keyof typeof labels, FindMove> = {
    ArrowUp: (all, theme) => moveBy(all, theme, -1),
    ArrowDown: (all, theme) => moveBy(all, theme, 1),
    ArrowRight: moveIn,
    ArrowLeft: moveOut,
  };
  return (Object.keys(labels) as (keyof typeof labels)[]).map((key) => ({
    ...{ id: `codebook.move-${key.slice(5).toLowerCase()}`, label: labels[key], group, when },
    keys: `Alt+${key}`,
    run: () => selected && move(selected, moves[key]),
  }));
}

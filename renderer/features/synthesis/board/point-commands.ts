import { t } from '@lingui/core/macro';
import type { KeyboardCommand } from '../../../ui/keyboard-commands';
import { nextThinArea, thinAreas } from './accounting';
import { noFilter, setParts } from './board-filter';
import type { Board } from './use-board';

/** What the keys do to the chosen points beside linking them. */
export function gestureCommands(board: Board): KeyboardCommand[] {
  const group = t`Points`;
  const { targets } = board;
  const when = () => targets.length > 0;
  return [
    {
      id: 'synthesis.set-aside',
      label: t`Set the points aside`,
      group,
      keys: 'x',
      when,
      run: () => board.ask('set-aside'),
    },
    {
      id: 'synthesis.bring-back',
      label: t`Bring the points back that were set aside`,
      group,
      keys: 'b',
      when,
      run: () => board.bringBack(),
    },
    {
      id: 'synthesis.theme',
      label: t`Put a theme on the points`,
      group,
      keys: 't',
      when,
      run: () => board.ask('theme'),
    },
    {
      id: 'synthesis.suggestions-for-point',
      label: t`Suggestions for the point`,
      group,
      keys: '?',
      when,
      run: () => board.ask('suggestions'),
    },
    ...choiceCommands(board),
  ];
}

function choiceCommands(board: Board): KeyboardCommand[] {
  const group = t`Points`;
  return [
    {
      id: 'synthesis.choose-all',
      label: t`Choose all points shown`,
      group,
      keys: 'Mod+A',
      // The list has the key as long as one is in it; in a field it chooses the text.
      when: () => !isInField(),
      run: () => board.select({ type: 'all' }),
    },
    {
      id: 'synthesis.clear-selection',
      label: t`Choose no points`,
      group,
      keys: 'Escape',
      when: () => board.selection.selected.size > 0,
      run: () => board.select({ type: 'none' }),
    },
  ];
}

/** What the keys show of the points. */
export function filterCommands(board: Board): KeyboardCommand[] {
  const group = t`Points`;
  const { data, filter, changeFilter } = board;
  return [
    {
      id: 'synthesis.show-unlinked',
      label: t`Show unlinked points only, or all`,
      group,
      keys: 'Alt+U',
      run: () => changeFilter({ state: filter.state === 'unlinked' ? null : 'unlinked' }),
    },
    {
      id: 'synthesis.show-evidence',
      label: t`Show the points of the current area only, or all`,
      group,
      keys: 'Alt+E',
      when: () => board.currentArea !== null,
      run: () =>
        changeFilter({ areaId: filter.areaId === null ? (board.currentArea?.id ?? null) : null }),
    },
    {
      id: 'synthesis.clear-filters',
      label: t`Clear the filters of the points`,
      group,
      keys: 'c',
      when: () => setParts(filter).length > 0,
      run: () => changeFilter(noFilter),
    },
    {
      id: 'synthesis.next-thin-area',
      label: t`Go to the next area with thin evidence`,
      group,
      keys: 'Alt+T',
      when: () => thinAreas(data.areas, data.several).length > 0,
      run: () => {
        const next = nextThinArea(data.areas, data.several, board.currentArea?.id ?? null);
        if (next) board.chooseArea(next);
      },
    },
  ];
}

function isInField(): boolean {
  const { activeElement } = document;
  return (
    activeElement instanceof HTMLElement &&
    (activeElement.isContentEditable || activeElement.matches('input, textarea'))
  );
}

import { t } from '@lingui/core/macro';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { useAreaDigits } from '../board/board-commands';
import type { Board } from '../board/use-board';
import type { Candidates } from './use-candidates';

/**
 * What can be done to the current candidate from the keyboard.
 * @param onShowPoints brings its points into view where there is room for one side only
 */
export function useCandidateCommands(
  candidates: Candidates,
  board: Board,
  onShowPoints: () => void,
): void {
  const { current, mergeable, accept, addTo, dismiss, split, merge } = candidates;
  const { currentArea } = board;
  const when = () => current !== null;
  const group = t`Suggestions`;
  const command = (
    id: string,
    keys: string,
    label: string,
    run: () => void,
    isOffered = when,
  ): KeyboardCommand => ({ id: `suggestions.${id}`, label, group, keys, when: isOffered, run });
  const digits = useAreaDigits(board);
  useKeyboardCommands([
    ...digits,
    command('accept', 'a', t`Accept the candidate as an area of convergence`, () =>
      accept('convergence'),
    ),
    command('accept-action', 'f', t`Accept the candidate as an idea for further action`, () =>
      accept('further-action'),
    ),
    command('dismiss', 'd', t`Dismiss the candidate`, dismiss),
    command('split', 'x', t`Split the unchecked points off`, split),
    command(
      'merge',
      'm',
      t`Merge the chosen candidates into this one`,
      merge,
      () => mergeable.length > 0,
    ),
    command(
      'add-to-area',
      'l',
      t`Add the points to the chosen area`,
      () => currentArea && addTo(currentArea.id),
      () => current !== null && currentArea !== null,
    ),
    command('points', 'p', t`Go to the points of the candidate`, () => {
      onShowPoints();
      // They may be drawn only now.
      requestAnimationFrame(focusPoints);
    }),
  ]);
}

function focusPoints(): void {
  document.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
}

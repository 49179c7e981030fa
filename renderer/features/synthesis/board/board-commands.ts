import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { Stance } from '../../../../shared/domain/vocabulary';
import {
  useKeyboardCommands,
  usePaletteProvider,
  type KeyboardCommand,
} from '../../../ui/keyboard-commands';
import { placeOneStep } from '../areas/area-order';
import { stanceKeys } from '../stance-keys';
import { filterCommands, gestureCommands } from './point-commands';
import type { Board } from './use-board';

/** Milliseconds in which a second digit makes a number of two. */
const twoDigitPause = 700;

/** The keys of the screen, and its areas in the palette. */
export function useBoardCommands(board: Board): void {
  useKeyboardCommands([
    ...linkCommands(board),
    ...gestureCommands(board),
    ...filterCommands(board),
    ...areaCommands(board),
    ...useAreaDigits(board),
  ]);
  usePaletteProvider({
    id: 'synthesis.areas',
    search: (text) => {
      const wanted = text.toLocaleLowerCase();
      return board.data.areas
        .map((area, index) => ({ area, label: `${index + 1}  ${area.lead}` }))
        .filter(({ label }) => label.toLocaleLowerCase().includes(wanted))
        .map(({ area, label }) => ({
          id: area.id,
          label,
          group: t`Area`,
          run: () => board.chooseArea(area.id),
        }));
    },
  });
}

function linkCommands(board: Board): KeyboardCommand[] {
  const group = t`Synthesis`;
  const when = () => board.currentArea !== null && board.targets.length > 0;
  const link = (stance: Stance, label: string): KeyboardCommand => ({
    id: `synthesis.link-${stance}`,
    label,
    group,
    keys: stanceKeys[stance],
    when,
    run: () => board.link(stance),
  });
  return [
    link('supports', t`Link the points as support`),
    link('qualifies', t`Link the points as qualification`),
    link('opposes', t`Link the points as opposition`),
    {
      id: 'synthesis.unlink',
      label: t`Unlink the points`,
      group,
      keys: 'u',
      when,
      run: board.unlink,
    },
  ];
}

function areaCommands(board: Board): KeyboardCommand[] {
  const group = t`Synthesis`;
  const { currentArea: area, data, changes } = board;
  const move = (step: 'up' | 'down') => {
    const place = area && placeOneStep(data.areas, area.id, step);
    if (area && place) void changes.moveArea(area.id, place);
  };
  const when = () => area !== null;
  return [
    {
      id: 'synthesis.new-area',
      label: t`New area from the chosen points`,
      group,
      keys: 'n',
      run: () => board.beginArea(area?.section ?? 'convergence'),
    },
    {
      id: 'synthesis.move-area-up',
      label: t`Move the area up`,
      group,
      keys: 'Alt+ArrowUp',
      when,
      run: () => move('up'),
    },
    {
      id: 'synthesis.move-area-down',
      label: t`Move the area down`,
      group,
      keys: 'Alt+ArrowDown',
      when,
      run: () => move('down'),
    },
  ];
}

/** A digit chooses an area by its number; two in quick succession make a number of two digits. */
export function useAreaDigits(board: Board): KeyboardCommand[] {
  const typed = useRef({ number: 0, at: -twoDigitPause });
  const { areas } = board.data;
  const choose = (digit: number, at: number) => {
    const isSecond = at - typed.current.at < twoDigitPause;
    const joined = typed.current.number * 10 + digit;
    const number = isSecond && joined <= areas.length ? joined : digit;
    typed.current = { number, at };
    const area = areas[number - 1];
    if (area) board.chooseArea(area.id);
  };
  const digits = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0].slice(0, areas.length);
  return digits.map((digit) => ({
    id: `synthesis.choose-area-${digit}`,
    label: t`Choose area ${digit}`,
    group: t`Areas`,
    keys: String(digit),
    run: () => choose(digit, performance.now()),
  }));
}

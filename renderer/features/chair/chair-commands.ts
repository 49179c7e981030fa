import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { useKeyboardCommands, type KeyboardCommand } from '../../ui/keyboard-commands';
import type { Keys } from '../../ui/keys';
import type { ListActs } from './use-list-acts';
import type { ChairList } from './use-chair-list';

interface ChairCommandOptions {
  readonly list: ChairList;
  readonly acts: ListActs;
  /** The row that was chosen, by its place in the queue; -1 for none. */
  readonly chosen: number;
  readonly onAskWho: () => void;
  readonly onToggleNames: () => void;
  readonly onChangeSpan: () => void;
  readonly onShowKeys: () => void;
  readonly onEnterList: () => void;
  /** Esc: one step back. False where there is none but leaving full screen. */
  readonly onStepBack: () => boolean;
}

/** All that the chair can do by keys; F1 lists it. */
export function useChairCommands(options: ChairCommandOptions): void {
  const leftAt = useRef(Number.NEGATIVE_INFINITY);
  useOneActPerPress();
  useKeyboardCommands([
    ...turnCommands(options),
    ...rowCommands(options),
    ...listCommands(options),
    ...windowCommands(options, leftAt),
  ]);
}

function turnCommands({ list, acts }: ChairCommandOptions): KeyboardCommand[] {
  const group = t`The floor`;
  const hasSpeaker = () => list.speaking !== null;
  return [
    {
      id: 'chair.next',
      label: t`Give the floor to the next`,
      group,
      keys: ['Enter', ' ', 'ArrowRight'],
      run: acts.next,
    },
    {
      id: 'chair.pause',
      label: t`Pause, or go on`,
      group,
      keys: 'p',
      when: hasSpeaker,
      run: acts.pauseOrResume,
    },
    { id: 'chair.stop', label: t`Stop`, group, keys: 's', when: hasSpeaker, run: acts.stop },
    { id: 'history.undo', label: t`Undo`, group, keys: 'Mod+Z', run: acts.undo },
    { id: 'history.redo', label: t`Redo`, group, keys: ['Mod+Shift+Z', 'Mod+Y'], run: acts.redo },
  ];
}

function rowCommands({ list, acts, chosen, onEnterList }: ChairCommandOptions): KeyboardCommand[] {
  const group = t`The chosen row`;
  const { queue } = list;
  const moveBy = (rows: number) => () => {
    const to = chosen + rows;
    if (to >= 0 && to < queue.length) acts.moveTo(chosen, to);
  };
  const ofRow = (id: string, label: string, keys: Keys, run: (entry: ListEntry) => void) => ({
    ...{ id, label, group, keys },
    when: () => chosen >= 0,
    run: () => {
      const entry = queue[chosen];
      if (entry) run(entry);
    },
  });
  return [
    {
      id: 'chair.rows',
      label: t`Choose a row`,
      group,
      keys: ['ArrowDown', 'ArrowUp'],
      when: () => queue.length > 0 && document.activeElement === document.body,
      run: onEnterList,
    },
    {
      id: 'chair.call',
      label: t`Call`,
      group,
      keys: 'c',
      when: () => queue.length > 0,
      run: () => {
        const entry = queue[chosen] ?? queue.find(({ state }) => state === 'requested');
        if (entry) acts.callUp(entry);
      },
    },
    ofRow('chair.give', t`Give the floor to the chosen one`, 'g', acts.giveTo),
    ofRow('chair.withdraw', t`Withdraw the request`, 'Delete', acts.withdraw),
    ofRow('chair.up', t`Move up`, 'Alt+ArrowUp', moveBy(-1)),
    ofRow('chair.down', t`Move down`, 'Alt+ArrowDown', moveBy(1)),
  ];
}

function listCommands(options: ChairCommandOptions): KeyboardCommand[] {
  const { list, acts, onAskWho, onToggleNames, onChangeSpan } = options;
  const group = t`The list`;
  return [
    {
      id: 'chair.point-of-order',
      label: t`Take a point of order`,
      group,
      keys: 'o',
      run: onAskWho,
    },
    {
      id: 'chair.close',
      label: list.closedAt === null ? t`Close the list` : t`Open the list`,
      group,
      keys: 'l',
      run: acts.closeOrOpen,
    },
    { id: 'chair.names', label: t`Hide or show names`, group, keys: 'n', run: onToggleNames },
    {
      id: 'chair.span',
      label: t`Balance of the event, or of this session`,
      group,
      keys: 'e',
      run: onChangeSpan,
    },
  ];
}

/** Milliseconds that a window may take to leave full screen; until then its size says that it has not. */
const leavingMs = 1500;

function windowCommands(
  { acts, onShowKeys, onStepBack }: ChairCommandOptions,
  leftAt: { current: number },
): KeyboardCommand[] {
  const group = t`The window`;
  return [
    {
      id: 'chair.full-screen',
      label: t`Full screen`,
      group,
      keys: 'F11',
      run: acts.toggleFullScreen,
    },
    {
      id: 'chair.leave-full-screen',
      label: t`Back, or leave full screen`,
      group,
      keys: 'Escape',
      run: () => {
        const isLeaving = performance.now() - leftAt.current < leavingMs;
        if (onStepBack() || isLeaving || !isFullScreen()) return;
        leftAt.current = performance.now();
        acts.toggleFullScreen();
      },
    },
    { id: 'app.keys', label: t`Keys`, group, keys: 'F1', run: onShowKeys },
  ];
}

/** The window fills its screen, which nothing else does: one that is only maximized leaves room for its title. */
function isFullScreen(): boolean {
  return window.innerWidth >= screen.width && window.innerHeight >= screen.height;
}

/** A key that is held does what it does once: nobody means to give the floor thirty times a second. */
function useOneActPerPress(): void {
  useEffect(() => {
    const refuseRepeats = (event: KeyboardEvent) => {
      const movesThroughRows = ['ArrowUp', 'ArrowDown'].includes(event.key) && !event.altKey;
      const isTyping = event.target instanceof HTMLInputElement;
      if (!event.repeat || movesThroughRows || isTyping) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', refuseRepeats, true);
    return () => window.removeEventListener('keydown', refuseRepeats, true);
  }, []);
}

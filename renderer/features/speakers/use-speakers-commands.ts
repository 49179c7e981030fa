import { t } from '@lingui/core/macro';
import { isPaused } from '../../../shared/speakers/speaking-time';
import { useKeyboardCommands, type KeyboardCommand } from '../../ui/keyboard-commands';
import { lastFinished } from './now/NowPanel';
import type { SpeakersContext } from './speaker-list';

export interface ScreenCommands {
  readonly onNext: () => void;
  readonly onAdd: () => void;
  readonly onTimes: () => void;
  readonly onApply: (() => void) | null;
  readonly onSettings: () => void;
  readonly onSheet: (() => void) | undefined;
  /** Of the rows that are chosen. */
  readonly ofRows: readonly KeyboardCommand[];
}

/** Everything that the screen does, by its keys and by its name. */
export function useSpeakersCommands(context: SpeakersContext, screen: ScreenCommands): void {
  useKeyboardCommands([
    ...floorCommands(context, screen),
    ...clockCommands(context, screen),
    ...requestCommands(context, screen),
    ...listCommands(context),
    ...viewCommands(context, screen),
    ...screen.ofRows,
  ]);
}

function floorCommands(
  { list, queue, actions }: SpeakersContext,
  { onNext }: ScreenCommands,
): KeyboardCommand[] {
  const group = t`Speaker list`;
  const id = list.speaking?.interventionId ?? null;
  return [
    {
      id: 'speakers.next',
      label: t`Give the floor to the next`,
      group,
      keys: ['Mod+Enter', 'n'],
      when: () => queue.length > 0,
      run: onNext,
    },
    {
      id: 'speakers.stop',
      label: t`Stop: nobody has the floor`,
      group,
      keys: 'F9',
      when: () => id !== null,
      run: () => id !== null && void actions.stop(id),
    },
  ];
}

function clockCommands(
  { list, actions }: SpeakersContext,
  { onTimes }: ScreenCommands,
): KeyboardCommand[] {
  const group = t`Speaker list`;
  const { speaking } = list;
  const id = speaking?.interventionId ?? null;
  const last = lastFinished(list)?.interventionId ?? null;
  const isRunning = speaking !== null && id !== null && !isPaused(speaking);
  const resumable = isRunning ? null : (id ?? last);
  return [
    {
      id: 'speakers.pause',
      label: t`Pause the clock`,
      group,
      keys: ['F8', 'p'],
      when: () => isRunning,
      run: () => id !== null && void actions.pause(id),
    },
    {
      id: 'speakers.resume',
      label: t`Let the clock run again`,
      group,
      keys: ['F8', 'p'],
      when: () => resumable !== null,
      run: () => resumable !== null && void actions.resume(resumable),
    },
    {
      id: 'speakers.times',
      label: t`Correct the times of the turn`,
      group,
      keys: 'F4',
      when: () => id !== null || last !== null,
      run: onTimes,
    },
  ];
}

function requestCommands(
  { list, actions }: SpeakersContext,
  { onAdd, onApply }: ScreenCommands,
): KeyboardCommand[] {
  const group = t`Speaker list`;
  return [
    {
      id: 'speakers.add',
      label: t`Add who asks for the floor`,
      group,
      keys: ['Mod+N', 'a'],
      run: onAdd,
    },
    {
      id: 'speakers.panel',
      label: t`Put the panel on the list`,
      group,
      keys: 'Alt+P',
      run: () => void actions.addPanel(),
    },
    {
      id: 'speakers.again',
      label: t`Put the last speaker on the list again`,
      group,
      keys: 'Alt+R',
      when: () => lastFinished(list) !== null,
      run: () => void actions.addLastAgain(),
    },
    {
      id: 'speakers.apply-order',
      label: t`Apply the proposed order`,
      group,
      keys: 'Mod+Shift+Enter',
      when: () => onApply !== null,
      run: () => onApply?.(),
    },
  ];
}

function listCommands({ list, queue, actions }: SpeakersContext): KeyboardCommand[] {
  const group = t`Speaker list`;
  const isOpen = list.closedAt === null;
  return [
    {
      id: isOpen ? 'speakers.close' : 'speakers.open',
      label: isOpen ? t`Close the speaker list` : t`Open the speaker list`,
      group,
      keys: 'Alt+O',
      run: () => void (isOpen ? actions.close() : actions.open()),
    },
    {
      id: 'speakers.finish',
      label: t`Finish: mark all who wait as not reached`,
      group,
      when: () => queue.length > 0,
      run: () => void actions.finish(),
    },
  ];
}

function viewCommands(
  { actions }: SpeakersContext,
  { onSettings, onSheet }: ScreenCommands,
): KeyboardCommand[] {
  const group = t`Speaker list`;
  return [
    {
      id: 'speakers.chair',
      label: t`Show the chair’s window`,
      group,
      keys: 'F7',
      run: () => void actions.showChairWindow(),
    },
    {
      id: 'speakers.settings',
      label: t`Settings of the speaker list`,
      group,
      keys: 'Alt+S',
      run: onSettings,
    },
    {
      id: 'speakers.sheet',
      label: t`Sheet for the chair’s signature, files of the list`,
      group,
      keys: 'Mod+Shift+S',
      when: () => onSheet !== undefined,
      run: () => onSheet?.(),
    },
  ];
}

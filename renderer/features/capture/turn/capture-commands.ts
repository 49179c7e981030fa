import { t } from '@lingui/core/macro';
import type { RefObject } from 'react';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { noFilter } from '../filter/FilterBar';
import type { RecordView } from '../record/use-record-view';
import { startKeys } from '../side/start-keys';
import type { RoleHolder } from '../side/session-facts';
import type { CurrentTurn } from './current-turn';
import { floorKeys } from './floor-keys';
import type { TurnLineHandle } from './TurnLine';
import type { FloorActions } from './use-floor';

interface CaptureCommandsOptions {
  readonly turn: CurrentTurn;
  readonly floor: FloorActions;
  readonly onNameNext: () => void;
  readonly line: RefObject<TurnLineHandle | null>;
  readonly holders: readonly RoleHolder[];
  readonly view: RecordView;
  readonly nextSegment: () => void;
  readonly hasSegments: boolean;
}

/** Everything that one can do while writing, by keys and from the palette. */
export function useCaptureCommands(options: CaptureCommandsOptions): void {
  const { holders, floor } = options;
  useKeyboardCommands([
    ...lineCommands(options),
    ...floorCommands(options),
    ...viewCommands(options),
    ...holders.slice(0, 9).map(({ participantId, participantName }, index) => ({
      id: `capture.start-${index + 1}`,
      label: t`Start the turn of ${participantName}`,
      group: t`Capture`,
      keys: startKeys(index),
      run: () => floor.take({ kind: 'participant', id: participantId }),
    })),
  ]);
}

function lineCommands({ floor, line }: CaptureCommandsOptions): KeyboardCommand[] {
  const group = t`Capture`;
  return [
    {
      id: 'capture.next-speaker',
      label: t`Close the notes, then start the next speaker`,
      group,
      keys: floorKeys.close,
      run: floor.closeOrStart,
    },
    {
      id: 'capture.speaker',
      label: t`Name the speaker`,
      group,
      keys: 'Mod+Shift+S',
      run: () => line.current?.pickSpeaker(),
    },
    {
      id: 'capture.write',
      label: t`Go to the writing line`,
      group,
      keys: 'Mod+J',
      run: () => line.current?.focusText(),
    },
  ];
}

function floorCommands({ turn, floor, onNameNext }: CaptureCommandsOptions): KeyboardCommand[] {
  const group = t`Capture`;
  return [
    {
      id: 'capture.start-next',
      label: t`Start the next of the list, and keep writing`,
      group,
      keys: floorKeys.startNext,
      run: floor.startNext,
    },
    {
      id: 'capture.name-next',
      label: t`Name who has the floor now, and keep writing`,
      group,
      when: () => turn.session().hasBegun,
      run: onNameNext,
    },
    {
      id: 'capture.next-open',
      label: t`Write another open turn`,
      group,
      keys: floorKeys.nextOpen,
      when: () => turn.waiting().length > 0,
      run: () => turn.goToNext(),
    },
    {
      id: 'capture.pause',
      label: t`Pause the speaker’s clock, or let it go on`,
      group,
      keys: floorKeys.pause,
      run: floor.pauseOrResume,
    },
    {
      id: 'capture.stop',
      label: t`Stop the speaker’s clock`,
      group,
      keys: floorKeys.stop,
      run: floor.stop,
    },
  ];
}

function viewCommands({
  view,
  nextSegment,
  hasSegments,
}: CaptureCommandsOptions): KeyboardCommand[] {
  const group = t`Capture`;
  return [
    {
      id: 'capture.filter',
      label: t`Filter the record`,
      group,
      keys: 'Mod+F',
      run: () => view.setFilter(view.filter ?? noFilter),
    },
    {
      id: 'capture.whole-dialogue',
      label: view.isWhole ? t`Show this session only` : t`Show the whole dialogue`,
      group,
      keys: 'Mod+Shift+A',
      run: () => view.setIsWhole(!view.isWhole),
    },
    {
      id: 'capture.next-part',
      label: t`Write in the next part of the session`,
      group,
      keys: 'Mod+Shift+G',
      when: () => hasSegments,
      run: nextSegment,
    },
  ];
}

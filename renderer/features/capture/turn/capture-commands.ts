import { t } from '@lingui/core/macro';
import type { RefObject } from 'react';
import { interventionTypes } from '../../../../shared/domain/vocabulary';
import { useCommand } from '../../../api/use-endpoint';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { noFilter } from '../filter/FilterBar';
import type { DocumentSession } from '../saving/document-session';
import type { RecordView } from '../record/use-record-view';
import { startKeys } from '../side/start-keys';
import type { RoleHolder } from '../side/session-facts';
import type { SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import { interventionTypeWord } from '../../../ui/words';
import type { CurrentTurn } from './current-turn';
import type { TurnLineHandle } from './TurnLine';

interface CaptureCommandsOptions {
  readonly turn: CurrentTurn;
  readonly current: DocumentSession;
  readonly line: RefObject<TurnLineHandle | null>;
  readonly holders: readonly RoleHolder[];
  readonly start: (choice: SpeakerChoice) => void;
  readonly view: RecordView;
  readonly nextSegment: () => void;
  readonly hasSegments: boolean;
}

/** Everything that one can do while writing, by keys and from the palette. */
export function useCaptureCommands(options: CaptureCommandsOptions): void {
  const { holders, start } = options;
  const { run: reassign } = useCommand('record.reassign');
  const { id } = options.current;
  useKeyboardCommands([
    ...lineCommands(options),
    ...viewCommands(options),
    ...holders.slice(0, 9).map(({ participantId, participantName }, index) => ({
      id: `capture.start-${index + 1}`,
      label: t`Start the turn of ${participantName}`,
      group: t`Capture`,
      keys: startKeys(index),
      run: () => start({ kind: 'participant', id: participantId }),
    })),
    ...interventionTypes.map((type) => ({
      id: `capture.type-${type}`,
      label: t`Make the current turn a ${interventionTypeWord(type)}`,
      group: t`Capture`,
      when: () => id !== null,
      run: () => {
        if (id !== null) void reassign({ id, type });
      },
    })),
  ]);
}

function lineCommands({ turn, line }: CaptureCommandsOptions): KeyboardCommand[] {
  const group = t`Capture`;
  return [
    {
      id: 'capture.next-speaker',
      label: t`Close and open the next speaker`,
      group,
      keys: 'Mod+Enter',
      run: () => {
        void turn.close();
        line.current?.pickSpeaker();
      },
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

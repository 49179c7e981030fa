import { t } from '@lingui/core/macro';
import type { RecordEntry } from '../../../../shared/contract/record';
import { useKeyboardCommands, type KeyboardCommand } from '../../../ui/keyboard-commands';
import { isRecordFocused } from '../record/row-commands';
import { stretchSelection } from './text-selection';
import { transcriptView } from './transcript-view';
import { chooseSentence, type TakeWords } from './use-take-words';

/** What can be done with the current row where it is a transcript's. */
export function useTranscriptCommands(entry: RecordEntry | undefined, take: TakeWords): void {
  const isOne = entry?.source === 'transcript';
  const commands = isOne ? [...textCommands(entry, take), ...sentenceCommands(entry)] : [];
  useKeyboardCommands(commands.map((command) => ({ ...command, when: isRecordFocused })));
}

/** Those of them that stand in the row's menu. */
export function textCommands(entry: RecordEntry, take: TakeWords): KeyboardCommand[] {
  const group = t`Record`;
  const isOpen = transcriptView.isOpen(entry.id);
  return [
    {
      id: 'record.transcript-take',
      label: t`Make a point of the words selected`,
      group,
      keys: 'p',
      run: () => take(entry),
    },
    {
      id: 'record.transcript-open',
      label: isOpen ? t`Fold the text` : t`Show the whole text`,
      group,
      keys: 'Enter',
      run: () => toggleTurn(entry),
    },
  ];
}

/** Shows the whole text of the turn, or two lines of it. */
export function toggleTurn({ id }: RecordEntry): void {
  transcriptView.setOpen(id, !transcriptView.isOpen(id));
}

function sentenceCommands(entry: RecordEntry): KeyboardCommand[] {
  const group = t`Record`;
  return [
    {
      id: 'record.transcript-next',
      label: t`Choose the next sentence of the transcript`,
      group,
      keys: 'ArrowRight',
      run: () => chooseSentence(entry, 1),
    },
    {
      id: 'record.transcript-previous',
      label: t`Choose the sentence before`,
      group,
      keys: 'ArrowLeft',
      run: () => chooseSentence(entry, -1),
    },
    {
      id: 'record.transcript-longer',
      label: t`Choose a word more`,
      group,
      keys: 'Shift+ArrowRight',
      run: () => stretchSelection('forward'),
    },
    {
      id: 'record.transcript-shorter',
      label: t`Choose a word less`,
      group,
      keys: 'Shift+ArrowLeft',
      run: () => stretchSelection('backward'),
    },
  ];
}

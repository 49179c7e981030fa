import { t } from '@lingui/core/macro';
import type { Editor } from '@tiptap/react';
import { fieldForms, type FieldForm } from '../../../../shared/notes/narrative';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import type { AreaWords } from '../areas/use-words-of-area';
import { applyNote } from './apply-note';
import { insertField } from './edit-narrative';
import { fieldFormKeys, fieldFormWord, newField } from './field-forms';
import { findTextNotes } from './text-notes';

/** Cites points where the cursor is. */
export const citeKeys = 'Alt+C';
/** Does what the first note under a text offers. */
export const noteKeys = 'Alt+G';

interface NarrativeCommandOptions {
  /** Whether the keys are meant for this narrative. */
  readonly isCurrent: boolean;
  readonly words: AreaWords;
  readonly onCite: () => void;
}

/** The keys of the current narrative. */
export function useNarrativeCommands(editor: Editor, options: NarrativeCommandOptions): void {
  const { isCurrent, words, onCite } = options;
  const group = t`Synthesis`;
  const when = () => isCurrent;
  useKeyboardCommands([
    {
      id: 'synthesis.write-narrative',
      label: t`Write the narrative`,
      group,
      keys: 'w',
      when,
      run: () => editor.commands.focus('end'),
    },
    ...fieldForms.map((form) => ({
      id: `synthesis.insert-${form}`,
      label: insertLabel(form),
      group,
      keys: fieldFormKeys[form],
      when,
      run: () => insertField(editor, newField(form)),
    })),
    {
      id: 'synthesis.cite',
      label: t`Cite points in the narrative`,
      group,
      keys: citeKeys,
      when,
      run: onCite,
    },
    {
      id: 'synthesis.fit-narrative',
      label: t`Let the narrative say what the evidence carries`,
      group,
      keys: noteKeys,
      when,
      run: () => {
        const [first] = findTextNotes(editor.state.doc, words.ofField, words.counts);
        if (first) applyNote(editor, first);
      },
    },
  ]);
}

function insertLabel(form: FieldForm): string {
  const name = fieldFormWord(form).toLocaleLowerCase();
  return t`Insert into the narrative: ${name}`;
}

import { t } from '@lingui/core/macro';
import type { Editor } from '@tiptap/react';
import { EditorContent, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { AreaId } from '../../../../shared/domain/ids';
import {
  fieldForms,
  type EvidenceField,
  type FieldForm,
  type Narrative,
} from '../../../../shared/notes/narrative';
import { Button } from '../../../ui/Button';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { FieldPopover, type FieldChoices } from './FieldPopover';
import { FieldWordsContext, type WordsOfField } from './field-context';
import { fieldFormKeys, fieldFormWord, newField } from './field-forms';
import { fieldNodeName } from './narrative-extensions';
import { useNarrativeEditor } from './use-narrative-editor';
import styles from './Narrative.module.css';

interface NarrativeEditorProps {
  readonly area: { readonly id: AreaId; readonly narrative: Narrative };
  readonly label: string;
  readonly wordsOf: WordsOfField;
  readonly choices: FieldChoices;
  /** Whether the keys that insert fields are meant for this one. */
  readonly isCurrent: boolean;
  readonly onLeave: () => void;
}

/** What an area's numbered paragraph says after its lead: text, and fields whose words follow the evidence. */
export function NarrativeEditor(props: NarrativeEditorProps) {
  const { area, label, wordsOf, choices, isCurrent, onLeave } = props;
  const [openAt, setOpenAt] = useState<number | null>(null);
  const editor = useNarrativeEditor(area, { label, onOpenField: setOpenAt, onLeave });
  const insert = (form: FieldForm) => insertField(editor, newField(form));
  useNarrativeCommands(editor, isCurrent, insert);
  return (
    <FieldWordsContext value={wordsOf}>
      <div className={styles.editor}>
        <EditorContent editor={editor} />
      </div>
      {isCurrent && <FieldToolbar onInsert={insert} />}
      {openAt !== null && (
        <OpenField
          editor={editor}
          position={openAt}
          choices={choices}
          onClose={() => {
            setOpenAt(null);
            editor.commands.focus(openAt + 1);
          }}
        />
      )}
    </FieldWordsContext>
  );
}

function FieldToolbar({ onInsert }: { readonly onInsert: (form: FieldForm) => void }) {
  return (
    <div role="toolbar" aria-label={t`Insert`} className={styles.toolbar}>
      {fieldForms.map((form) => (
        <Button
          key={form}
          variant="quiet"
          keys={fieldFormKeys[form]}
          // The text keeps the focus, and with it the place to insert at.
          preventFocusOnPress
          onPress={() => onInsert(form)}
        >
          {fieldFormWord(form)}
        </Button>
      ))}
    </div>
  );
}

interface OpenFieldProps {
  readonly editor: Editor;
  readonly position: number;
  readonly choices: FieldChoices;
  readonly onClose: () => void;
}

function OpenField({ editor, position, choices, onClose }: OpenFieldProps) {
  const field = useEditorState({
    editor,
    selector: (snapshot) => fieldAt(snapshot.editor, position),
  });
  const anchor = editor.view.nodeDOM(position);
  if (field === null || !(anchor instanceof Element)) return null;
  return (
    <FieldPopover
      field={field}
      choices={choices}
      anchor={anchor}
      onChange={(changed) => {
        editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, changed));
      }}
      onRemove={() => {
        editor.view.dispatch(editor.state.tr.delete(position, position + 1));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

function fieldAt({ state }: Editor, position: number): EvidenceField | null {
  if (position >= state.doc.content.size) return null;
  const node = state.doc.nodeAt(position);
  return node?.type.name === fieldNodeName ? (node.attrs as EvidenceField) : null;
}

function insertField(editor: Editor, field: EvidenceField): void {
  const { isFocused } = editor;
  const chain = isFocused ? editor.chain().focus() : editor.chain().focus('end');
  chain.insertContent({ type: fieldNodeName, attrs: field }).run();
}

function useNarrativeCommands(
  editor: Editor,
  isCurrent: boolean,
  insert: (form: FieldForm) => void,
): void {
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
      run: () => insert(form),
    })),
  ]);
}

function insertLabel(form: FieldForm): string {
  const name = fieldFormWord(form).toLocaleLowerCase();
  return t`Insert into the narrative: ${name}`;
}

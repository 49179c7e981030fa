import { NodeSelection } from '@tiptap/pm/state';
import { useEditor, type Editor } from '@tiptap/react';
import { useLayoutEffect, useRef } from 'react';
import { reportTexts } from '../../../../shared/report/output-language';
import { docOfText, textOfDoc } from './draft-doc';
import { draftExtensions } from './draft-extensions';
import type { ReferenceChoice } from './references';
import type { TextEditorProps } from './TextEditor';

/** An editor of draft text. It has a history of its own as long as it is open, as every text field has. */
export function useTextEditor(props: TextEditorProps, choices: readonly ReferenceChoice[]): Editor {
  const { form, initial, label, report } = props;
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const { brokenReference } = reportTexts(report.properties.language);
  const wordsOf = (target: string) =>
    choices.find(({ id }) => id === target)?.label ?? brokenReference;
  return useEditor({
    extensions: draftExtensions(form, wordsOf),
    content: docOfText(initial, form),
    autofocus: 'end',
    // The page takes styles from its own files only.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': String(form !== 'one'),
        'aria-label': label,
        dir: 'auto',
      },
      // A paragraph of the report stays one.
      handleKeyDown: (_view, event) => event.key === 'Enter' && form === 'one',
    },
    onUpdate: ({ editor }) => latest.current.onChange(textOfDoc(editor.getJSON(), form)),
    onBlur: () => latest.current.onBlur(),
  });
}

/** A footnote of the document, as it is written. */
export interface NotePlace {
  readonly at: number;
  readonly text: string;
}

export function notesIn(editor: Editor): NotePlace[] {
  const notes: NotePlace[] = [];
  editor.state.doc.descendants((node, at) => {
    if (node.type.name === 'footnote') notes.push({ at, text: String(node.attrs.text) });
  });
  return notes;
}

/** Puts the mark of an empty footnote where the cursor is, and gives its place. */
export function insertFootnote(editor: Editor): number {
  const at = placeAfterSelection(editor);
  editor.view.dispatch(editor.state.tr.insert(at, editor.schema.nodes.footnote!.create()));
  return at;
}

export function insertReference(editor: Editor, target: string): void {
  const at = placeAfterSelection(editor);
  const node = editor.schema.nodes.reference!.create({ target });
  editor.view.dispatch(editor.state.tr.insert(at, node));
  editor.commands.focus(at + 1);
}

function placeAfterSelection({ state }: Editor): number {
  const { selection } = state;
  return selection instanceof NodeSelection ? selection.from + 1 : selection.to;
}

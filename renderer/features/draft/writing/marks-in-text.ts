import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';

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

import type { Editor } from '@tiptap/react';
import { changeField, fieldAt, replaceByField } from './edit-narrative';
import { newField } from './field-forms';
import type { TextNote } from './text-notes';

/** Does what a note offers, unless the text has changed under it. */
export function applyNote(editor: Editor, note: TextNote): void {
  if (note.type === 'says-more') {
    const { from, to, found } = note;
    const { doc } = editor.state;
    if (to > doc.content.size || doc.textBetween(from, to) !== found.words) return;
    replaceByField(editor, from, to, { ...newField('quantifier'), categories: found.categories });
    return;
  }
  const field = fieldAt(editor, note.from);
  if (field?.pinned !== note.text) return;
  changeField(editor, note.from, { ...field, pinned: note.now });
}

import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { v7 as uuidv7 } from 'uuid';

/** Gives every point an id of its own, whatever way it came into the document. */
export const PointIds = Extension.create({
  name: 'pointIds',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('pointIds'),
      appendTransaction: (transactions, _before, state) =>
        transactions.some(({ docChanged }) => docChanged) ? withOwnIds(state) : null,
    }),
  ],
});

/** Of several points with one id the first keeps it. */
function withOwnIds(state: EditorState): Transaction | null {
  const { tr } = state;
  const seen = new Set<string>();
  state.doc.forEach((point, offset) => {
    const id = point.attrs['id'] as string | null;
    if (id !== null && !seen.has(id)) seen.add(id);
    else tr.setNodeAttribute(offset, 'id', uuidv7());
  });
  return tr.docChanged ? tr : null;
}

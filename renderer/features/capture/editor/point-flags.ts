import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Mapping } from '@tiptap/pm/transform';
import { takenOver } from './taken-over';

/**
 * A point whose text goes into another, by whatever key, takes along that it is to be verified or worth quoting. Its
 * language does not: what it is in now has one.
 */
export const PointFlags = Extension.create({
  name: 'pointFlags',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('pointFlags'),
      appendTransaction: (transactions, before, state) => {
        const isTyped = transactions.some(({ docChanged }) => docChanged);
        const isForeign = transactions.some((tr) => tr.getMeta(takenOver) === true);
        return isTyped && !isForeign ? withKeptFlags(transactions, before, state) : null;
      },
    }),
  ],
});

const kept = ['verify', 'starred'] as const;

function withKeptFlags(
  transactions: readonly Transaction[],
  { doc: before }: EditorState,
  state: EditorState,
): Transaction | null {
  const flagged = placesOf(before).filter(({ point }) => kept.some((name) => point.attrs[name]));
  if (flagged.length === 0) return null;
  const ids = new Set(state.doc.children.map(({ attrs }) => attrs['id'] as string));
  const gone = flagged.filter(({ point }) => !ids.has(point.attrs['id'] as string));
  if (gone.length === 0) return null;
  const mapping = new Mapping(transactions.flatMap(({ mapping: { maps } }) => maps));
  const { tr } = state;
  for (const { point, end } of gone) {
    const { pos, deletedBefore } = mapping.mapResult(end, -1);
    if (point.content.size === 0 || deletedBefore) continue;
    const $place = state.doc.resolve(pos);
    if ($place.depth !== 1) continue;
    for (const name of kept) {
      const isMissing = point.attrs[name] === true && $place.parent.attrs[name] !== true;
      if (isMissing) tr.setNodeAttribute($place.before(), name, true);
    }
  }
  return tr.docChanged ? tr : null;
}

/** Each point with the position behind its text. */
function placesOf(doc: Node): { readonly point: Node; readonly end: number }[] {
  const places: { point: Node; end: number }[] = [];
  doc.forEach((point, offset) => places.push({ point, end: offset + 1 + point.content.size }));
  return places;
}

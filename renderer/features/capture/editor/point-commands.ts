import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { ThemeId } from '../../../../shared/domain/ids';
import { applySign, removeSign, type PointMarks } from '../../../../shared/notes/point-signs';

/** A point and where its node begins in the document. */
export interface PlacedPoint {
  readonly node: Node;
  readonly offset: number;
  readonly index: number;
}

/** The point that the cursor is in. */
export function currentPoint({ selection }: EditorState): PlacedPoint | null {
  const { $head } = selection;
  if ($head.depth !== 1) return null;
  return { node: $head.parent, offset: $head.before(), index: $head.index(0) };
}

export function marksOf({ attrs }: Node): PointMarks {
  return {
    kind: attrs['kind'] as PointMarks['kind'],
    isVerbatim: attrs['verbatim'] as boolean,
  };
}

function setMarks(tr: Transaction, { offset }: PlacedPoint, marks: PointMarks): Transaction {
  return tr
    .setNodeAttribute(offset, 'kind', marks.kind)
    .setNodeAttribute(offset, 'verbatim', marks.isVerbatim);
}

/**
 * Ends the point and starts the next. In the middle of a text what follows the cursor becomes a new point; at the very
 * start the text keeps its id, and the new, empty point stands before it.
 */
export const startNextPoint: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth !== 1) return false;
  const type = $from.parent.type;
  const isBeforeText = $from.parentOffset === 0 && $from.parent.content.size > 0;
  if (isBeforeText) tr.insert($from.before(), type.create());
  else {
    const isWithin = $from.parentOffset < $from.parent.content.size;
    const attrs = isWithin ? { ...$from.parent.attrs, id: null } : null;
    tr.split($from.pos, 1, [{ type, attrs }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** At the start of a point: takes its sign off, and without one joins it to the point before. */
export const joinOrRemoveSign: Command = (state, dispatch) => {
  const point = currentPoint(state);
  if (point === null || !state.selection.empty) return false;
  if (state.selection.$head.parentOffset !== 0) return false;
  const marks = removeSign(marksOf(point.node));
  const { tr } = state;
  if (marks !== null) setMarks(tr, point, marks);
  else if (point.index === 0) return false;
  else if (state.doc.child(point.index - 1).content.size === 0) {
    // The empty point goes, so that the text keeps its id, kind and themes.
    tr.delete(point.offset - 2, point.offset);
  } else tr.join(point.offset);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Sets the kind when a sign is typed at the start of a point; false where the character is text. */
export function typeSign(character: string): Command {
  return (state, dispatch) => {
    const point = currentPoint(state);
    if (point === null || !state.selection.empty) return false;
    if (state.selection.$head.parentOffset !== 0) return false;
    const marks = applySign(marksOf(point.node), character);
    if (marks === null) return false;
    dispatch?.(setMarks(state.tr, point, marks));
    return true;
  };
}

/** Makes the current point this kind, or an observation where it is that already. */
export function toggleMarks(change: Partial<PointMarks>): Command {
  return (state, dispatch) => {
    const point = currentPoint(state);
    if (point === null) return false;
    const before = marksOf(point.node);
    const isSet = change.kind === before.kind;
    const kind = isSet ? 'observation' : (change.kind ?? before.kind);
    const isVerbatim = change.isVerbatim === undefined ? before.isVerbatim : !before.isVerbatim;
    dispatch?.(setMarks(state.tr, point, { kind, isVerbatim }));
    return true;
  };
}

/** Moves the current point one up or down; it keeps its id, and the cursor its place in it. */
export function movePoint(step: -1 | 1): Command {
  return (state, dispatch) => {
    const point = currentPoint(state);
    if (point === null) return false;
    const other = state.doc.maybeChild(point.index + step);
    if (other === null || other === undefined) return true;
    const target = step === -1 ? point.offset - other.nodeSize : point.offset + other.nodeSize;
    const tr = state.tr.delete(point.offset, point.offset + point.node.nodeSize);
    tr.insert(target, point.node);
    const cursor = target + 1 + state.selection.$head.parentOffset;
    tr.setSelection(TextSelection.create(tr.doc, cursor));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Puts a theme on the current point, or takes it off where it is there. */
export function toggleTheme(
  state: EditorState,
  pointId: string,
  themeId: ThemeId,
): Transaction | null {
  let result: Transaction | null = null;
  state.doc.forEach((node, offset) => {
    if (node.attrs['id'] !== pointId) return;
    const themes = node.attrs['themes'] as ThemeId[];
    const changed = themes.includes(themeId)
      ? themes.filter((id) => id !== themeId)
      : [...themes, themeId];
    result = state.tr.setNodeAttribute(offset, 'themes', changed);
  });
  return result;
}

import type { Node } from '@tiptap/pm/model';
import { TextSelection, type Command, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { ThemeId } from '../../../../shared/domain/ids';
import {
  applySign,
  removeSign,
  type PointMarks,
  type PointSigns,
} from '../../../../shared/notes/point-signs';
import type { PointFlags } from '../../../../shared/notes/points-schema';

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
    isToVerify: attrs['verify'] as boolean,
    isStarred: attrs['starred'] as boolean,
  };
}

export function flagsOf({ attrs }: Node): PointFlags {
  return {
    isToVerify: attrs['verify'] as boolean,
    isStarred: attrs['starred'] as boolean,
    language: attrs['language'] as string | null,
    isInterpreted: attrs['interpreted'] as boolean | null,
  };
}

const attributeNames = {
  kind: 'kind',
  isVerbatim: 'verbatim',
  isToVerify: 'verify',
  isStarred: 'starred',
  language: 'language',
  isInterpreted: 'interpreted',
} as const satisfies Record<keyof (PointMarks & PointFlags), string>;

/** One step for each attribute that changes: no step says what is so already. */
function setOnPoint(
  tr: Transaction,
  { offset, node }: PlacedPoint,
  values: Partial<PointMarks & PointFlags>,
): Transaction {
  for (const [name, value] of Object.entries(values)) {
    const attribute = attributeNames[name as keyof typeof attributeNames];
    if (node.attrs[attribute] !== value) tr.setNodeAttribute(offset, attribute, value);
  }
  return tr;
}

/**
 * Ends the point and starts the next. In the middle of a text what follows the cursor becomes a new point, with all that
 * the whole was: nobody knows yet in which half lies what is to be verified, and a mark too many is taken off with one
 * key. Behind the end the next point is plain, but still in the language that is being spoken. At the very start the
 * text keeps its id, and the new, empty point stands before it.
 */
export const startNextPoint: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth !== 1) return false;
  const { type, attrs, content } = $from.parent;
  const isBeforeText = $from.parentOffset === 0 && content.size > 0;
  if (isBeforeText) tr.insert($from.before(), type.create());
  else {
    const isWithin = $from.parentOffset < content.size;
    const { language, isInterpreted } = flagsOf($from.parent);
    const next = isWithin ? { ...attrs, id: null } : { language, interpreted: isInterpreted };
    tr.split($from.pos, 1, [{ type, attrs: next }]);
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** At the start of a point: takes its sign off, and without one joins it to the point before. */
export const joinOrRemoveSign: Command = (state, dispatch) => {
  const point = currentPoint(state);
  if (point === null || !state.selection.empty) return false;
  if (state.selection.$head.parentOffset !== 0) return false;
  const marks = removeSign(marksOf(point.node), point.node.content.size > 0);
  const { tr } = state;
  if (marks !== null) setOnPoint(tr, point, marks);
  else if (point.index === 0) return false;
  else if (state.doc.child(point.index - 1).content.size === 0) {
    // The empty point goes, so that the text keeps its id, kind and themes.
    tr.delete(point.offset - 2, point.offset);
  } else tr.join(point.offset);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Marks the point when a sign is typed at its start; false where the character is text. */
export function typeSign(signs: PointSigns, character: string): Command {
  return (state, dispatch) => {
    const point = currentPoint(state);
    if (point === null || !state.selection.empty) return false;
    if (state.selection.$head.parentOffset !== 0) return false;
    const marks = applySign(signs, marksOf(point.node), character);
    if (marks === null) return false;
    dispatch?.(setOnPoint(state.tr, point, marks));
    return true;
  };
}

/** What a command can put on a point, and take off again. */
export type PointMark = Partial<PointMarks & PointFlags>;

const plain: PointMarks & PointFlags = {
  kind: 'observation',
  isVerbatim: false,
  isToVerify: false,
  isStarred: false,
  language: null,
  isInterpreted: null,
};

/** Puts this on the current point, or takes it off where it is there already. */
export function toggleMark(mark: PointMark): Command {
  return (state, dispatch) => {
    const point = currentPoint(state);
    if (point === null) return false;
    const before: PointMark = { ...marksOf(point.node), ...flagsOf(point.node) };
    const names = Object.keys(mark) as (keyof PointMark)[];
    const isSet = names.every((name) => before[name] === mark[name]);
    const off = Object.fromEntries(names.map((name) => [name, plain[name]]));
    dispatch?.(setOnPoint(state.tr, point, isSet ? off : mark));
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

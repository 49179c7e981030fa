import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import type { PointId, ThemeId } from '../../../../shared/domain/ids';
import type { Citation, EvidenceField } from '../../../../shared/notes/narrative';
import { citationNodeName, fieldNodeName } from './narrative-places';

/** Puts a field where the cursor is, or at the end of a text that has no cursor. */
export function insertField(editor: Editor, field: EvidenceField): void {
  withCursor(editor).insertContent({ type: fieldNodeName, attrs: field }).run();
}

export function fieldAt({ state }: Editor, position: number): EvidenceField | null {
  if (position >= state.doc.content.size) return null;
  const node = state.doc.nodeAt(position);
  return node?.type.name === fieldNodeName ? (node.attrs as EvidenceField) : null;
}

export function changeField(editor: Editor, position: number, field: EvidenceField): void {
  editor.view.dispatch(editor.state.tr.setNodeMarkup(position, undefined, field));
}

/** A citation that is being made or changed: its place, and what it cites already. */
export interface CitationPlace {
  /** Of the citation, or of the cursor where there is none yet. */
  readonly position: number;
  readonly points: readonly PointId[];
  readonly exists: boolean;
}

/** The citation at the cursor, chosen or right before it; else a place for a new one. */
export function citationPlace(editor: Editor): CitationPlace {
  const { doc } = editor.state;
  // Without moving the focus there, which comes a frame later and would take it from what opens meanwhile.
  const selection = editor.isFocused ? editor.state.selection : Selection.atEnd(doc);
  const at = citationAt(editor, selection.from);
  if (at) return at;
  const before = selection.$from.nodeBefore;
  if (before?.type.name === citationNodeName) {
    const position = selection.from - before.nodeSize;
    return { position, points: (before.attrs as Citation).points, exists: true };
  }
  return { position: Math.min(selection.to, doc.content.size), points: [], exists: false };
}

export function citationAt({ state }: Editor, position: number): CitationPlace | null {
  const node = position < state.doc.content.size ? state.doc.nodeAt(position) : null;
  if (node?.type.name !== citationNodeName) return null;
  return { position, points: (node.attrs as Citation).points, exists: true };
}

/** Cites the points at a place, each once; none takes away what was cited there. */
export function cite(editor: Editor, place: CitationPlace, cited: readonly PointId[]): void {
  const { position, exists } = place;
  const points = [...new Set(cited)];
  const { tr, schema } = editor.state;
  const after = exists ? position + 1 : position;
  const citation = points.length === 0 ? [] : [schema.node(citationNodeName, { points })];
  editor.view.dispatch(tr.replaceWith(position, after, citation).scrollIntoView());
}

/** Puts a field in place of written words. */
export function replaceByField(
  editor: Editor,
  from: number,
  to: number,
  field: EvidenceField,
): void {
  const { tr, schema } = editor.state;
  editor.view.dispatch(tr.replaceWith(from, to, schema.node(fieldNodeName, field)));
}

/** What is pasted, its fields without the themes of another dialogue: a narrative that asks for them is refused. */
export function withKnownThemes(slice: Slice, isTheme: (id: ThemeId) => boolean): Slice {
  const known = (node: Node): Node => {
    if (node.isText) return node;
    if (node.type.name !== fieldNodeName) return node.copy(each(node.content));
    const field = node.attrs as EvidenceField;
    return node.type.create({ ...field, themes: field.themes.filter(isTheme) });
  };
  const each = (content: Fragment) => Fragment.fromArray(content.content.map(known));
  return new Slice(each(slice.content), slice.openStart, slice.openEnd);
}

function withCursor(editor: Editor) {
  const { isFocused } = editor;
  return isFocused ? editor.chain().focus() : editor.chain().focus('end');
}

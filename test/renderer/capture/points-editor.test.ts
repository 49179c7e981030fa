import { fireEvent } from '@testing-library/dom';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { v7 as uuidv7 } from 'uuid';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  createPointsEditor,
  takeOver,
} from '../../../renderer/features/capture/editor/create-editor';
import { toggleMark } from '../../../renderer/features/capture/editor/point-commands';
import type { DocumentSession } from '../../../renderer/features/capture/saving/document-session';
import type { PointId } from '../../../shared/domain/ids';
import { applySteps } from '../../../shared/notes/apply-steps';
import { indexLexicon } from '../../../shared/notes/lexicon';
import { usualSigns } from '../../../shared/notes/point-signs';
import {
  documentOfPoints,
  pointsOfDocument,
  type NewPointContent,
  type PointContent,
  type PointsDocument,
} from '../../../shared/notes/points-schema';

Range.prototype.getClientRects = () => [] as unknown as DOMRectList;

const lexicon = indexLexicon([{ short: 'gcm', long: 'Global Compact for Migration' }]);
const onHistory = vi.fn();
let editor: Editor;
/** What main has by the steps that were sent to it. */
let stored: PointsDocument;
let sent: number[];

function edit(...points: (Partial<NewPointContent> & { text: string })[]) {
  stored = documentOfPoints(
    points.map((point) => ({
      ...{ id: uuidv7() as PointId, kind: 'observation', isVerbatim: false, themeIds: [] },
      ...point,
    })),
  );
  sent = [];
  const session = {
    document: stored,
    edit: (steps: Parameters<DocumentSession['edit']>[0]) => {
      sent.push(steps.length);
      const applied = applySteps(stored, steps);
      if (!applied.ok) throw new Error(applied.reason);
      stored = applied.document;
    },
    checkpointSoon: () => undefined,
  };
  editor = createPointsEditor({
    element: document.body,
    session: session as unknown as DocumentSession,
    ...{ label: 'Points', className: 'points', onEdited: () => undefined },
    themes: () => new Map(),
    signs: () => usualSigns,
    lexicon: () => lexicon,
    actions: () => ({
      ...{ onPointDone: () => undefined, onClose: () => undefined },
      ...{ onSpeaker: () => undefined, onEscape: () => undefined, onHistory },
    }),
    tags: { onChange: () => undefined, onKey: () => false },
  });
  cursor(points.length - 1, points.at(-1)!.text.length);
}

afterEach(() => {
  editor.destroy();
  onHistory.mockReset();
});

function placeOf(index: number, offset: number): number {
  let place = 1;
  for (let at = 0; at < index; at += 1) place += editor.state.doc.child(at).nodeSize;
  return place + offset;
}

function select(from: [number, number], to: [number, number]) {
  const { state, view } = editor;
  view.dispatch(
    state.tr.setSelection(TextSelection.create(state.doc, placeOf(...from), placeOf(...to))),
  );
}
const cursor = (index: number, offset: number) => select([index, offset], [index, offset]);

/** What typing does to ProseMirror; jsdom has no text input of its own. */
function type(text: string) {
  for (const letter of text) {
    const { view } = editor;
    const { from, to } = view.state.selection;
    const insert = () => view.state.tr.insertText(letter, from, to);
    const isTaken = view.someProp('handleTextInput', (handle) =>
      handle(view, from, to, letter, insert),
    );
    if (isTaken !== true) view.dispatch(insert());
  }
}
const press = (key: string, more: object = {}) =>
  fireEvent.keyDown(editor.view.dom, { key, ...more });
const mark = (change: Parameters<typeof toggleMark>[0]) =>
  toggleMark(change)(editor.state, editor.view.dispatch.bind(editor.view));

/** The points, which are the same in the editor and in main. */
function points(): PointContent[] {
  expect(editor.state.doc.toJSON()).toEqual(stored);
  return pointsOfDocument(stored);
}
const texts = () => points().map(({ text }) => text);

describe('what a point is set apart by', () => {
  test('is put on and taken off by the same key, and told beside the text', () => {
    edit({ text: 'forty per cent' });
    mark({ isToVerify: true });
    mark({ language: 'fr' });
    mark({ isInterpreted: true });
    expect(points()[0]).toMatchObject({ isToVerify: true, language: 'fr', isInterpreted: true });
    const shown = editor.view.dom.textContent;
    expect(shown).toContain('◇ to verify');
    expect(shown).toContain('in French, interpreted');
    mark({ isToVerify: true });
    mark({ language: 'fr' });
    mark({ isInterpreted: false });
    expect(points()[0]).toMatchObject({ isToVerify: false, language: null, isInterpreted: false });
    expect(sent).toEqual([1, 1, 1, 1, 1, 1]);
  });

  test('can be typed as a sign in front, and taken back from there while there is no text', () => {
    edit({ text: '' });
    type('^*?');
    expect(points()[0]).toMatchObject({ isToVerify: true, isStarred: true, kind: 'question' });
    press('Backspace');
    type('who pays');
    expect(points()[0]).toMatchObject({ isToVerify: true, isStarred: false, text: 'who pays' });
  });

  test('stays with both halves of a point that is split', () => {
    edit({ text: 'one two', isToVerify: true, isStarred: true, language: 'fr', kind: 'concern' });
    cursor(0, 4);
    press('Enter');
    const both = { isToVerify: true, isStarred: true, language: 'fr', kind: 'concern' };
    expect(points()).toMatchObject([both, both]);
    expect(new Set(points().map(({ id }) => id)).size).toBe(2);
  });

  test('does not go on to the next point, except for the language that is spoken', () => {
    edit({ text: 'one', isToVerify: true, isStarred: true, language: 'fr', isInterpreted: true });
    press('Enter');
    const next = { isToVerify: false, isStarred: false, language: 'fr', isInterpreted: true };
    expect(points()[1]).toMatchObject(next);
  });

  test.each([
    ['Backspace', () => cursor(1, 0)],
    ['Delete', () => cursor(0, 3)],
    ['Backspace over both', () => select([0, 2], [1, 1])],
  ])('is not lost when two points are joined by %s', (key, place) => {
    edit({ text: 'one' }, { text: 'two', isToVerify: true, isStarred: true });
    place();
    press(key.split(' ')[0]!);
    expect(points()).toHaveLength(1);
    expect(points()[0]).toMatchObject({ isToVerify: true, isStarred: true });
  });

  test('goes with a text that is deleted whole', () => {
    edit({ text: 'one' }, { text: 'two', isToVerify: true });
    select([0, 2], [1, 3]);
    press('Backspace');
    expect(points()).toMatchObject([{ text: 'on', isToVerify: false }]);
  });
});

describe('abbreviations', () => {
  test('are written out with the space or mark behind them, in one step', () => {
    edit({ text: 'on the gcm' });
    type(', and');
    expect(texts()).toEqual(['on the Global Compact for Migration, and']);
    expect(sent[0]).toBe(1);
  });

  test('are written out by Enter, within a quote too', () => {
    edit({ text: 'we need the gcm', isVerbatim: true });
    press('Enter');
    expect(texts()).toEqual(['we need the Global Compact for Migration', '']);
    press('Backspace');
    press('Backspace');
    expect(texts()).toEqual(['we need the gcm']);
  });

  test.each([
    ['Backspace', () => press('Backspace')],
    ['undo', () => press('z', { ctrlKey: true })],
  ])('are what was typed again after %s, and stay so', (_key, takeBack) => {
    edit({ text: '' });
    type('gcm ');
    takeBack();
    expect(texts()).toEqual(['gcm ']);
    expect(onHistory).not.toHaveBeenCalled();
    press('Backspace');
    cursor(0, 3);
    type(' gcm ');
    expect(texts()[0]).toMatch(/^gcm\s+Global Compact for Migration\s+$/u);
  });

  test('are left alone once something else was typed', () => {
    edit({ text: '' });
    type('gcm a');
    cursor(0, 29);
    press('z', { ctrlKey: true });
    expect(onHistory).toHaveBeenCalledWith('undo');
  });

  test('stay as they are in a tag, and in text from main', () => {
    edit({ text: 'a #gcm' });
    type(' ');
    expect(texts()).toEqual(['a #gcm ']);
    takeOver(editor, documentOfPoints([{ ...points()[0]!, text: 'the gcm was named' }]));
    expect(editor.state.doc.textContent).toBe('the gcm was named');
  });
});

import { Editor } from '@tiptap/core';
import type { Transaction } from '@tiptap/pm/state';
import { Selection } from '@tiptap/pm/state';
import type { StepJson } from '../../../../shared/notes/apply-steps';
import type { Lexicon } from '../../../../shared/notes/lexicon';
import type { PointSigns } from '../../../../shared/notes/point-signs';
import type { PointsDocument } from '../../../../shared/notes/points-schema';
import type { DocumentSession } from '../saving/document-session';
import { minimalStep } from '../saving/minimal-step';
import type { ThemeIndex } from '../themes';
import { WritesOut } from './lexicon-plugin';
import { PointDecorations } from './point-decorations';
import { PointFlags } from './point-flags';
import { PointIds } from './point-ids';
import { PointKeys, type EditorActions } from './point-keys';
import { pointNodes } from './point-nodes';
import { Tags, type TagListener } from './tag-plugin';
import { takenOver } from './taken-over';

export interface PointsEditorOptions {
  readonly element: HTMLElement;
  readonly session: DocumentSession;
  readonly label: string;
  readonly className: string;
  readonly themes: () => ThemeIndex;
  readonly signs: () => PointSigns;
  readonly lexicon: () => Lexicon;
  readonly actions: () => EditorActions;
  readonly tags: TagListener;
  /** The person has changed the text. */
  readonly onEdited: () => void;
}

/** An editor of one intervention's points. What is typed leaves for the session at once. */
export function createPointsEditor(options: PointsEditorOptions): Editor {
  const { element, session, label, className, themes, signs, lexicon, actions, tags, onEdited } =
    options;
  const editor = new Editor({
    element,
    // The content security policy refuses styles that are written into the page.
    injectCSS: false,
    extensions: [
      ...pointNodes,
      PointIds,
      PointFlags,
      PointKeys.configure({ actions, signs }),
      PointDecorations.configure({ themes, signs }),
      WritesOut.configure({ lexicon }),
      Tags.configure({ listener: tags }),
    ],
    enableInputRules: false,
    enablePasteRules: false,
    content: session.document,
    editorProps: {
      handleDOMEvents: { keydown: (_view, event) => isCommandOfWindow(event) },
      attributes: {
        class: className,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'true',
        dir: 'auto',
      },
    },
    onTransaction: ({ transaction, appendedTransactions }) => {
      const steps = stepsOf([transaction, ...appendedTransactions]);
      if (steps.length === 0) return;
      session.edit(steps, editor.state.doc);
      onEdited();
    },
    onBlur: () => session.checkpointSoon(),
  });
  return editor;
}

/**
 * With caps lock on, ProseMirror takes Mod+Shift+A for Mod+A: everything would be selected, and the next letter would
 * stand in its place. Any Enter and the key for bold, which it has no use for here, it swallows.
 */
function isCommandOfWindow({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!ctrlKey && !metaKey) return false;
  const name = key.toLowerCase();
  return shiftKey ? name === 'enter' || name === 'a' : name === 'b';
}

function stepsOf(transactions: readonly Transaction[]): StepJson[] {
  if (transactions.some((tr) => tr.getMeta(takenOver) === true)) return [];
  return transactions.flatMap(({ steps }) => steps.map((step) => step.toJSON() as StepJson));
}

/** Shows a text that was changed elsewhere. What stays the same keeps its place, and the cursor its own. */
export function takeOver({ state, view, schema }: Editor, document: PointsDocument): void {
  const step = minimalStep(state.doc, schema.nodeFromJSON(document));
  if (step === null) return;
  const tr = state.tr.step(step).setMeta(takenOver, true).setMeta('addToHistory', false);
  const { head } = state.selection;
  step.getMap().forEach((start, end, _newStart, newEnd) => {
    const isWithin = head >= start && head <= end;
    if (isWithin)
      tr.setSelection(Selection.near(tr.doc.resolve(Math.min(newEnd, tr.doc.content.size)), -1));
  });
  view.dispatch(tr);
}

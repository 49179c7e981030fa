import { Extension } from '@tiptap/core';
import {
  Plugin,
  PluginKey,
  type Command,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import { emptyLexicon, expansionAtEnd, type Lexicon } from '../../../../shared/notes/lexicon';
import { tagBeforeCursor } from './tag-match';

/** What was just written out, for as long as nothing else has been typed. */
interface WrittenOut {
  readonly from: number;
  readonly to: number;
  /** As the person typed it, with the character that ended the word. */
  readonly typed: string;
  /** All text of the document after it. */
  readonly text: string;
}

interface LexiconState {
  readonly last: WrittenOut | null;
  /** Place of a word that the person wants as it is. */
  readonly left: number | null;
}

type LexiconMeta = Pick<WrittenOut, 'from' | 'to' | 'typed'> | { readonly left: number };

const lexiconKey = new PluginKey<LexiconState>('lexicon');

/** Writes abbreviations out as they are typed; what is pasted or comes from main stays as it is. */
export const WritesOut = Extension.create<{ lexicon: () => Lexicon }>({
  name: 'writesOut',
  // After a tag being typed has had its keys, before Enter starts the next point.
  priority: 1050,
  addOptions: () => ({ lexicon: () => emptyLexicon }),
  addKeyboardShortcuts() {
    const run = (command: Command) =>
      command(this.editor.state, this.editor.view.dispatch.bind(this.editor.view));
    const finishWord = () => {
      run(writeOut(this.options.lexicon(), null));
      // The key still does what it does.
      return false;
    };
    return {
      Enter: finishWord,
      'Mod-Enter': finishWord,
      Backspace: () => run(takeBack),
      'Mod-z': () => run(takeBack),
    };
  },
  addProseMirrorPlugins() {
    const { lexicon } = this.options;
    return [
      new Plugin<LexiconState>({
        key: lexiconKey,
        state: { init: () => ({ last: null, left: null }), apply: nextState },
        props: {
          handleTextInput: (view, from, to, text) => {
            if (from !== to || view.composing || [...text].length !== 1) return false;
            return writeOut(lexicon(), text)(view.state, view.dispatch.bind(view));
          },
        },
      }),
    ];
  },
});

function nextState(
  tr: Transaction,
  before: LexiconState,
  _old: EditorState,
  { doc }: EditorState,
): LexiconState {
  const meta = tr.getMeta(lexiconKey) as LexiconMeta | undefined;
  if (meta !== undefined && 'left' in meta) return { last: null, left: meta.left };
  if (meta !== undefined) return { last: { ...meta, text: doc.textContent }, left: null };
  const { last, left } = before;
  if (!tr.docChanged || (last === null && left === null)) return before;
  const { mapping } = tr;
  return {
    // A point that Enter has started, or that was joined again, is no other text.
    last:
      last === null || doc.textContent !== last.text
        ? null
        : { ...last, from: mapping.map(last.from), to: mapping.map(last.to, -1) },
    left: left === null ? null : mapping.map(left),
  };
}

/** Abbreviations are at most 40 characters long; one more shows where the word begins, and some its elision. */
const lookBack = 60;

/** Writes out the abbreviation before the cursor; false where there is none. One step, with the character behind it. */
function writeOut(lexicon: Lexicon, next: string | null): Command {
  return (state, dispatch) => {
    const { $head, empty } = state.selection;
    if (lexicon.longest === 0 || !empty || $head.depth !== 1) return false;
    const start = Math.max(0, $head.parentOffset - lookBack);
    const found = expansionAtEnd(
      $head.parent.textBetween(start, $head.parentOffset),
      next,
      lexicon,
    );
    if (found === null || tagBeforeCursor(state) !== null) return false;
    // Enter within a text splits it: what stands before the cursor may be half a word.
    if (next === null && $head.parentOffset < $head.parent.content.size) return false;
    const from = $head.pos - found.typed.length;
    if (lexiconKey.getState(state)?.left === from) return false;
    const written = found.written + (next ?? '');
    const meta: LexiconMeta = {
      from,
      to: from + written.length,
      typed: found.typed + (next ?? ''),
    };
    dispatch?.(
      state.tr.insertText(written, from, $head.pos).setMeta(lexiconKey, meta).scrollIntoView(),
    );
    return true;
  };
}

/** Right after a word was written out: what was typed stands there again, and stays. */
const takeBack: Command = (state, dispatch) => {
  const last = lexiconKey.getState(state)?.last ?? null;
  if (last === null || !state.selection.empty || state.selection.head !== last.to) return false;
  const meta: LexiconMeta = { left: last.from };
  dispatch?.(state.tr.insertText(last.typed, last.from, last.to).setMeta(lexiconKey, meta));
  return true;
};

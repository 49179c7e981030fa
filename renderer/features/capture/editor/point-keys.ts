import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type Command } from '@tiptap/pm/state';
import { usualSigns, type PointSigns } from '../../../../shared/notes/point-signs';
import {
  currentPoint,
  joinOrRemoveSign,
  movePoint,
  startNextPoint,
  typeSign,
} from './point-commands';

/** What the keys of the editor do beyond its text. */
export interface EditorActions {
  /** Enter has ended a point. */
  readonly onPointDone: () => void;
  /** Mod+Enter. */
  readonly onClose: () => void;
  /** `@` on an empty point. */
  readonly onSpeaker: () => void;
  readonly onEscape: () => void;
  readonly onHistory: (direction: 'undo' | 'redo') => void;
}

/** The keys of capture. Undo is that of the whole dialogue, so the editor has no history of its own. */
export const PointKeys = Extension.create<{
  actions: () => EditorActions;
  signs: () => PointSigns;
}>({
  name: 'pointKeys',
  // Before the keys of the editor's core.
  priority: 1000,
  addOptions: () => ({
    actions: () => {
      throw new Error('The editor needs actions');
    },
    signs: () => usualSigns,
  }),
  addKeyboardShortcuts() {
    const actions = () => this.options.actions();
    const run = (command: Command) => () =>
      command(this.editor.state, this.editor.view.dispatch.bind(this.editor.view));
    const act = (name: 'onClose' | 'onEscape') => () => {
      actions()[name]();
      return true;
    };
    const history = (direction: 'undo' | 'redo') => () => {
      actions().onHistory(direction);
      return true;
    };
    return {
      Enter: () => {
        run(startNextPoint)();
        actions().onPointDone();
        return true;
      },
      Backspace: run(joinOrRemoveSign),
      'Mod-Enter': act('onClose'),
      'Alt-ArrowUp': run(movePoint(-1)),
      'Alt-ArrowDown': run(movePoint(1)),
      'Mod-z': history('undo'),
      'Mod-Shift-z': history('redo'),
      'Mod-y': history('redo'),
      Escape: act('onEscape'),
    };
  },
  addProseMirrorPlugins() {
    const { actions, signs } = this.options;
    return [
      new Plugin({
        key: new PluginKey('pointKeys'),
        props: {
          handleTextInput: (view, _from, _to, text) => {
            if (text === '@' && currentPoint(view.state)?.node.content.size === 0) {
              actions().onSpeaker();
              return true;
            }
            // No point begins with a space; one is often typed after a sign.
            if (text === ' ' && currentPoint(view.state)?.node.content.size === 0) return true;
            return typeSign(signs(), text)(view.state, view.dispatch.bind(view));
          },
          handleDOMEvents: {
            // The window's own Edit menu: its undo would change the page behind the editor's back.
            beforeinput: (_view, event) => {
              const direction = historyDirection(event.inputType);
              if (direction === null) return false;
              event.preventDefault();
              actions().onHistory(direction);
              return true;
            },
          },
        },
      }),
    ];
  },
});

function historyDirection(inputType: string): 'undo' | 'redo' | null {
  if (inputType === 'historyUndo') return 'undo';
  return inputType === 'historyRedo' ? 'redo' : null;
}

import { Extension } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { tagBeforeCursor, type TagMatch } from './tag-match';

export interface TagListener {
  /** The tag being typed has changed; null when there is none. */
  readonly onChange: (match: TagMatch | null) => void;
  /** A key while a tag is being typed. Says whether the list of themes took it. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface TagState {
  readonly match: TagMatch | null;
  /** Place of the `#` that Escape has set aside. */
  readonly dismissed: number | null;
}

const tagKey = new PluginKey<TagState>('tags');

/** Watches for a tag being typed, and hands keys to the list of themes while there is one. */
export const Tags = Extension.create<{ listener: TagListener }>({
  name: 'tags',
  // Before Enter starts the next point.
  priority: 1100,
  addOptions: () => ({ listener: { onChange: () => undefined, onKey: () => false } }),
  addProseMirrorPlugins() {
    const { listener } = this.options;
    return [
      new Plugin<TagState>({
        key: tagKey,
        state: {
          init: () => ({ match: null, dismissed: null }),
          apply: (tr, before, _old, state) =>
            nextState(before, state, tr.getMeta(tagKey) === 'dismiss'),
        },
        props: {
          handleKeyDown: (view, event) => {
            if (matchOf(view.state) === null) return false;
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(tagKey, 'dismiss'));
              return true;
            }
            return listener.onKey(event);
          },
        },
        view: () => ({
          update: (view, before) => {
            const match = matchOf(view.state);
            if (!isSame(match, matchOf(before))) listener.onChange(match);
          },
          destroy: () => listener.onChange(null),
        }),
      }),
    ];
  },
});

function matchOf(state: EditorState): TagMatch | null {
  return tagKey.getState(state)?.match ?? null;
}

function nextState(before: TagState, state: EditorState, isDismissed: boolean): TagState {
  const match = tagBeforeCursor(state);
  if (match === null) return { match: null, dismissed: null };
  const dismissed = isDismissed ? match.from : before.dismissed;
  return { match: match.from === dismissed ? null : match, dismissed };
}

function isSame(a: TagMatch | null, b: TagMatch | null): boolean {
  return a?.from === b?.from && a?.to === b?.to && a?.text === b?.text;
}

import type { EditorState } from '@tiptap/pm/state';

/** A tag that is being typed: where its `#` is and what follows. */
export interface TagMatch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const longestTag = 60;
/** A new theme may have several words; beyond these, `#` was not meant as a tag. */
const mostWords = 3;

/**
 * The tag before the cursor, or null. `#` counts at the start of a point or after white space or an opening bracket;
 * two spaces end it.
 */
export function tagBeforeCursor({ selection }: EditorState): TagMatch | null {
  const { $head, empty } = selection;
  if (!empty || $head.depth !== 1) return null;
  const before = $head.parent.textBetween(0, $head.parentOffset);
  const text = tagAtEnd(before);
  if (text === null) return null;
  return { from: $head.pos - text.length - 1, to: $head.pos, text };
}

/** What follows the `#` of a tag that the text ends in; empty right after the sign, null without a tag. */
export function tagAtEnd(text: string): string | null {
  const match = /(?:^|[\s([])#([^#\n]*)$/u.exec(text);
  const tag = match?.[1];
  if (tag === undefined || tag.length > longestTag) return null;
  if (/^\s|\s{2}/u.test(tag)) return null;
  return tag.trim().split(/\s+/u).length > mostWords ? null : tag;
}

import { t } from '@lingui/core/macro';
import type { Editor } from '@tiptap/core';
import {
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useState,
  type CSSProperties,
  type Ref,
} from 'react';
import { createPortal } from 'react-dom';
import type { ThemeId } from '../../../../shared/domain/ids';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import type { ThemeIndex } from '../themes';
import { currentPoint, toggleTheme } from './point-commands';
import { rankTags, type TagOption } from './rank-tags';
import type { TagMatch } from './tag-match';
import styles from './TagPopup.module.css';

export interface TagPopupHandle {
  /** Says whether the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

interface TagPopupProps {
  readonly ref: Ref<TagPopupHandle>;
  readonly editor: Editor;
  readonly match: TagMatch;
  readonly themes: ThemeIndex;
}

/** The themes that the tag under the cursor may mean. The focus stays in the text. */
export function TagPopup({ ref, editor, match, themes }: TagPopupProps) {
  const options = rankTags(themes, match.text);
  const [current, setCurrent] = useState(0);
  const index = Math.min(current, options.length - 1);
  const take = useTakeTag(editor, match);
  const id = useId();
  useListAttributes(editor, options.length === 0 ? null : { id, index });
  useLayoutEffect(() => setCurrent(0), [match.text]);
  useImperativeHandle(ref, () => ({
    onKey: (event) => {
      const option = options[index];
      if (option === undefined) return false;
      if (event.key === 'ArrowDown') setCurrent((index + 1) % options.length);
      else if (event.key === 'ArrowUp') setCurrent((index + options.length - 1) % options.length);
      else if (isTaking(event)) take(option);
      else return false;
      return true;
    },
  }));
  if (options.length === 0) return null;
  const point = currentPoint(editor.state)?.node;
  const onPoint = (point?.attrs['themes'] ?? []) as ThemeId[];
  return createPortal(
    <div
      id={id}
      role="listbox"
      aria-label={t`Themes`}
      className={styles.list}
      style={placeAt(editor, match.from)}
    >
      {options.map((option, place) => (
        <div
          key={option.kind === 'new' ? 'new' : option.theme.id}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === index}
          className={styles.option}
          // The focus must not leave the text.
          onMouseDown={(event) => {
            event.preventDefault();
            take(option);
          }}
        >
          <TagOptionText option={option} onPoint={onPoint} />
        </div>
      ))}
    </div>,
    document.body,
  );
}

function TagOptionText({ option, onPoint }: { option: TagOption; onPoint: readonly ThemeId[] }) {
  if (option.kind === 'new') return <span>{t`New theme “${option.name}”`}</span>;
  const { id, name, colour } = option.theme;
  return (
    <>
      <span
        className={styles.hue}
        style={{ '--hue': colour } as CSSProperties}
        aria-hidden="true"
      />
      <span className={styles.name}>{name}</span>
      {onPoint.includes(id) && <span className={styles.detail}>{t`take off`}</span>}
    </>
  );
}

function isTaking({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (key === 'Enter' || key === 'Tab') && !shiftKey && !ctrlKey && !metaKey && !altKey;
}

/** Takes the typed tag out of the text, and puts the theme on its point. */
function useTakeTag(editor: Editor, { from, to }: TagMatch) {
  const { run: addTheme } = useCommand('themes.add');
  const put = (pointId: string, themeId: ThemeId) => {
    const tr = editor.isDestroyed ? null : toggleTheme(editor.state, pointId, themeId);
    if (tr !== null) editor.view.dispatch(tr);
  };
  return (option: TagOption) => {
    const pointId = currentPoint(editor.state)?.node.attrs['id'] as string | undefined;
    if (pointId === undefined) return;
    editor.view.dispatch(editor.state.tr.delete(withSpaceBefore(editor, from), to));
    if (option.kind === 'theme') {
      put(pointId, option.theme.id);
      return;
    }
    void addTheme({ name: option.name }).then((result) => {
      if (result.ok) put(pointId, result.value);
      else putBack(editor, pointId, option.name);
    });
  };
}

// "terminology #term" becomes "terminology": the space before the tag belonged to it.
function withSpaceBefore({ state }: Editor, from: number): number {
  const $from = state.doc.resolve(from);
  const isAtEnd = state.selection.head === $from.end();
  const before = $from.parent.textBetween(0, $from.parentOffset);
  return isAtEnd && /\S\s$/u.test(before) ? from - 1 : from;
}

/** The theme could not be made: what was typed for it goes back into its point. */
function putBack(editor: Editor, pointId: string, name: string): void {
  announce(t`The theme could not be added.`);
  if (editor.isDestroyed) return;
  editor.state.doc.forEach((node, offset) => {
    if (node.attrs['id'] !== pointId) return;
    editor.view.dispatch(editor.state.tr.insertText(` #${name}`, offset + 1 + node.content.size));
  });
}

function useListAttributes(editor: Editor, list: { id: string; index: number } | null): void {
  const id = list?.id;
  const option = list === null ? undefined : `${list.id}-${list.index}`;
  useLayoutEffect(() => {
    const { dom } = editor.view;
    if (id === undefined || option === undefined) return;
    dom.setAttribute('aria-controls', id);
    dom.setAttribute('aria-activedescendant', option);
    return () => {
      dom.removeAttribute('aria-controls');
      dom.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, option]);
}

function placeAt(editor: Editor, position: number): CSSProperties {
  const { left, top, bottom } = editor.view.coordsAtPos(position);
  const isLow = bottom > window.innerHeight / 2;
  const margin = 4;
  return {
    left: Math.max(margin, Math.min(left, window.innerWidth - 320)),
    ...(isLow ? { bottom: window.innerHeight - top + margin } : { top: bottom + margin }),
  };
}

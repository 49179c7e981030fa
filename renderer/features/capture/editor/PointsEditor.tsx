import type { Editor } from '@tiptap/core';
import { useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { DocumentSession } from '../saving/document-session';
import type { ThemeIndex } from '../themes';
import { createPointsEditor, takeOver } from './create-editor';
import { decorationsKey } from './point-decorations';
import type { EditorActions } from './point-keys';
import { TagPopup, type TagPopupHandle } from './TagPopup';
import type { TagMatch } from './tag-match';
import styles from './PointsEditor.module.css';

export interface PointsEditorHandle {
  /** With the cursor at the end of the text. */
  readonly focus: () => void;
  readonly editor: Editor | null;
}

export interface PointsEditorProps {
  /** A new session makes a new editor. */
  readonly session: DocumentSession;
  readonly themes: ThemeIndex;
  readonly label: string;
  readonly autoFocus?: boolean;
  readonly actions: EditorActions;
  readonly onEdited?: () => void;
  readonly handle?: Ref<PointsEditorHandle>;
}

/**
 * The points of one intervention, as they are written. Lives outside of React's rendering: a key pressed renders
 * nothing but the text itself.
 */
export function PointsEditor(props: PointsEditorProps) {
  const { session, themes, label, autoFocus = false, handle } = props;
  const element = useRef<HTMLDivElement>(null);
  const popup = useRef<TagPopupHandle>(null);
  const latest = useRef(props);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [match, setMatch] = useState<TagMatch | null>(null);
  useLayoutEffect(() => {
    latest.current = props;
  });
  useLayoutEffect(() => {
    if (element.current === null) return;
    const created = createPointsEditor({
      element: element.current,
      session,
      label: latest.current.label,
      className: styles.text!,
      themes: () => latest.current.themes,
      actions: () => latest.current.actions,
      tags: { onChange: setMatch, onKey: (event) => popup.current?.onKey(event) ?? false },
      onEdited: () => latest.current.onEdited?.(),
    });
    const disconnect = session.connect((document) => takeOver(created, document));
    setEditor(created);
    return () => {
      disconnect();
      created.destroy();
    };
  }, [session]);
  useLayoutEffect(() => {
    if (autoFocus) editor?.commands.focus('end', { scrollIntoView: false });
  }, [autoFocus, editor]);
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed)
      editor.view.dispatch(editor.state.tr.setMeta(decorationsKey, themes));
  }, [editor, themes]);
  useLayoutEffect(() => {
    if (editor && !editor.isDestroyed) editor.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);
  useImperativeHandle(
    handle,
    () => ({ editor, focus: () => editor?.commands.focus('end', { scrollIntoView: false }) }),
    [editor],
  );
  return (
    <>
      <div ref={element} className={styles.frame} />
      {editor !== null && match !== null && (
        <TagPopup ref={popup} editor={editor} match={match} themes={themes} />
      )}
    </>
  );
}

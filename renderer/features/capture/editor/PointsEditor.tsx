import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import {
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type Ref,
  type RefObject,
} from 'react';
import { expandText, type Lexicon } from '../../../../shared/notes/lexicon';
import type { PointSigns } from '../../../../shared/notes/point-signs';
import { usePointSigns } from '../../../ui/point-signs';
import type { DocumentSession } from '../saving/document-session';
import type { ThemeIndex } from '../themes';
import { createPointsEditor, takeOver } from './create-editor';
import { currentPoint, startNextPoint, typeSign } from './point-commands';
import { decorationsKey, type PointLook } from './point-decorations';
import type { EditorActions } from './point-keys';
import { usePointCommands } from './use-point-commands';
import { useLexicon } from './use-lexicon';
import { TagPopup, type TagPopupHandle } from './TagPopup';
import type { TagMatch } from './tag-match';
import type { TagListener } from './tag-plugin';
import styles from './PointsEditor.module.css';

export interface PointsEditorHandle {
  /** With the cursor at the end of the text. */
  readonly focus: () => void;
  /** Writes at the end, as a point of its own, as if it were typed: a sign in front sets the kind. Leaves the focus where it is. */
  readonly write: (text: string) => void;
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
  const { themes } = props;
  const signs = usePointSigns();
  const lexicon = useLexicon();
  const element = useRef<HTMLDivElement>(null);
  const popup = useRef<TagPopupHandle>(null);
  const [match, setMatch] = useState<TagMatch | null>(null);
  const editor = useEditor({ ...props, signs, lexicon }, element, {
    onChange: setMatch,
    onKey: (event) => popup.current?.onKey(event) ?? false,
  });
  useShownProps({ ...props, signs, lexicon }, editor);
  usePointCommands(editor);
  return (
    <>
      <div ref={element} className={styles.frame} />
      {editor !== null && match !== null && (
        <TagPopup ref={popup} editor={editor} match={match} themes={themes} />
      )}
    </>
  );
}

interface KnownProps extends PointsEditorProps {
  readonly signs: PointSigns;
  readonly lexicon: Lexicon;
}

function useEditor(
  props: KnownProps,
  element: RefObject<HTMLDivElement | null>,
  tags: TagListener,
): Editor | null {
  const { session } = props;
  const latest = useRef({ props, tags });
  const [editor, setEditor] = useState<Editor | null>(null);
  useLayoutEffect(() => {
    latest.current = { props, tags };
  });
  useLayoutEffect(() => {
    if (element.current === null) return;
    const created = createPointsEditor({
      element: element.current,
      session,
      label: latest.current.props.label,
      className: styles.text!,
      themes: () => latest.current.props.themes,
      signs: () => latest.current.props.signs,
      lexicon: () => latest.current.props.lexicon,
      actions: () => latest.current.props.actions,
      tags: {
        onChange: (match) => latest.current.tags.onChange(match),
        onKey: (event) => latest.current.tags.onKey(event),
      },
      onEdited: () => latest.current.props.onEdited?.(),
    });
    const disconnect = session.connect((document) => takeOver(created, document));
    setEditor(created);
    return () => {
      disconnect();
      created.destroy();
    };
  }, [session, element]);
  return editor;
}

function useShownProps(props: KnownProps, editor: Editor | null): void {
  const { themes, signs, lexicon, label, autoFocus = false, handle } = props;
  useLayoutEffect(() => {
    if (autoFocus) editor?.commands.focus('end', { scrollIntoView: false });
  }, [autoFocus, editor]);
  useLayoutEffect(() => {
    if (editor === null || editor.isDestroyed) return;
    const look: PointLook = { themes, signs };
    editor.view.dispatch(editor.state.tr.setMeta(decorationsKey, look));
  }, [editor, themes, signs]);
  useLayoutEffect(() => {
    if (editor !== null && !editor.isDestroyed) editor.view.dom.setAttribute('aria-label', label);
  }, [editor, label]);
  useImperativeHandle(
    handle,
    () => ({
      editor,
      focus: () => editor?.commands.focus('end', { scrollIntoView: false }),
      write: (text) => {
        if (editor !== null) writeAtEnd(editor, text, { signs, lexicon });
      },
    }),
    [editor, signs, lexicon],
  );
}

function writeAtEnd(
  editor: Editor,
  text: string,
  { signs, lexicon }: Pick<KnownProps, 'signs' | 'lexicon'>,
): void {
  const { state, view } = editor;
  const dispatch = view.dispatch.bind(view);
  dispatch(state.tr.setSelection(Selection.atEnd(state.doc)));
  const isBegun = (currentPoint(editor.state)?.node.content.size ?? 0) > 0;
  if (isBegun) startNextPoint(editor.state, dispatch);
  let rest = text.trim();
  // As if it were typed: several signs may stand in front.
  for (let [first] = rest; first !== undefined; [first] = rest) {
    if (!typeSign(signs, first)(editor.state, dispatch)) break;
    rest = rest.slice(first.length).trimStart();
  }
  dispatch(editor.state.tr.insertText(expandText(rest, lexicon)));
}

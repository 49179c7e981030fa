import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { EditorContent, useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Button } from '../../../ui/Button';
import { matchesKeys } from '../../../ui/keys';
import { Picker } from '../../../ui/Picker';
import { FootnoteFields } from './FootnoteFields';
import { insertFootnote, insertReference, notesIn } from './marks-in-text';
import { referenceChoices } from './references';
import { useTextEditor, type TextEditorOptions } from './use-text-editor';
import styles from './Writing.module.css';

interface TextEditorProps extends TextEditorOptions {
  /** Mod+Enter, Escape or the button. */
  readonly onDone: () => void;
  /** More that can be done with what is written. */
  readonly actions?: ReactNode;
}

const noteKeys = 'Mod+Alt+F';
const referenceKeys = 'Mod+Alt+R';

/** Text of a draft in the place where it will be printed: bold, italic, footnotes and cross-references. */
export function TextEditor(props: TextEditorProps) {
  const { actions, form, onDone, report } = props;
  const choices = useMemo(() => referenceChoices(report), [report]);
  const editor = useTextEditor(props, choices);
  const [isChoosing, setChoosing] = useState(false);
  const [openNote, setOpenNote] = useState<number | null>(null);
  const stopChoosing = () => {
    setChoosing(false);
    editor.commands.focus();
  };
  const addNote = () => setOpenNote(insertFootnote(editor));
  const keys: readonly [string, () => void][] = [
    [noteKeys, addNote],
    [referenceKeys, () => setChoosing(choices.length > 0)],
    ['Mod+Enter', onDone],
    ['Escape', isChoosing ? stopChoosing : onDone],
  ];
  return (
    <div className={styles.editor} onKeyDownCapture={(event) => runKeys(event, keys)}>
      <EditorContent
        editor={editor}
        lang={report.properties.language}
        className={form === 'lines' ? styles.lines : undefined}
      />
      <FootnoteFields editor={editor} openAt={openNote} />
      {isChoosing && (
        <Picker
          label={t`Refer to`}
          autoFocus
          options={choices}
          value={null}
          placeholder={t`Number or words of a paragraph`}
          onChange={(target) => {
            stopChoosing();
            if (target !== null) insertReference(editor, target);
          }}
        />
      )}
      <Toolbar
        editor={editor}
        onNote={addNote}
        onReference={choices.length > 0 ? () => setChoosing(true) : null}
        onDone={onDone}
        isChoosing={isChoosing}
      >
        {actions}
      </Toolbar>
    </div>
  );
}

interface ToolbarProps {
  readonly editor: Editor;
  readonly onNote: () => void;
  /** Null where there is nothing to refer to. */
  readonly onReference: (() => void) | null;
  readonly onDone: () => void;
  readonly isChoosing: boolean;
  readonly children: ReactNode;
}

function Toolbar({ editor, onNote, onReference, onDone, isChoosing, children }: ToolbarProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const notes = useEditorState({ editor, selector: (state) => notesIn(state.editor).length });
  // Below the words, which may be at the end of what is in view: with them, and with each field that comes between.
  useEffect(() => toolbar.current?.scrollIntoView?.({ block: 'nearest' }), [isChoosing, notes]);
  return (
    <div ref={toolbar} className={styles.toolbar} role="group" aria-label={t`Editing`}>
      <Emphasis editor={editor} />
      <Button variant="quiet" keys={noteKeys} onPress={onNote}>
        <Trans>Footnote</Trans>
      </Button>
      {onReference && (
        <Button variant="quiet" keys={referenceKeys} onPress={onReference}>
          <Trans>Cross-reference</Trans>
        </Button>
      )}
      {children}
      <Button variant="primary" keys="Mod+Enter" onPress={onDone}>
        <Trans>Done</Trans>
      </Button>
    </div>
  );
}

function Emphasis({ editor }: { readonly editor: Editor }) {
  const state = useEditorState({
    editor,
    selector: ({ editor: own }) => ({ bold: own.isActive('bold'), italic: own.isActive('italic') }),
  });
  const toggle = (mark: 'bold' | 'italic') => editor.chain().focus().toggleMark(mark).run();
  return (
    <>
      <Button variant="quiet" keys="Mod+B" aria-pressed={state.bold} onPress={() => toggle('bold')}>
        <Trans>Bold</Trans>
      </Button>
      <Button
        variant="quiet"
        keys="Mod+I"
        aria-pressed={state.italic}
        onPress={() => toggle('italic')}
      >
        <Trans>Italic</Trans>
      </Button>
    </>
  );
}

/** Before the text and its fields see them: Escape and Mod+Enter mean something else there. */
function runKeys(event: KeyboardEvent, keys: readonly [string, () => void][]): void {
  const run = keys.find(([own]) => matchesKeys(event.nativeEvent, own))?.[1];
  if (run === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

import { t } from '@lingui/core/macro';
import { useEditorState, type Editor } from '@tiptap/react';
import { TextField } from '../../../ui/TextField';
import { notesIn } from './marks-in-text';
import styles from './Writing.module.css';

interface FootnoteFieldsProps {
  readonly editor: Editor;
  /** Where a footnote was just put in: one goes on writing there. */
  readonly openAt: number | null;
}

/** The texts of the footnotes of what is being written, below it. Enter goes back to where the mark is. */
export function FootnoteFields({ editor, openAt }: FootnoteFieldsProps) {
  const notes = useEditorState({ editor, selector: (snapshot) => notesIn(snapshot.editor) });
  if (notes.length === 0) return null;
  const write = (at: number, text: string) => {
    editor.view.dispatch(editor.state.tr.setNodeMarkup(at, null, { text }));
  };
  return (
    <div className={styles.notes}>
      {notes.map(({ at, text }, index) => (
        <TextField
          key={index}
          label={t`Footnote ${index + 1}`}
          value={text}
          autoFocus={at === openAt}
          maxLength={10_000}
          onChange={(changed) => write(at, changed)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') editor.commands.focus(at + 1);
            else event.continuePropagation();
          }}
        />
      ))}
    </div>
  );
}

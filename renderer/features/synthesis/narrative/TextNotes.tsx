import { Trans } from '@lingui/react/macro';
import { useEditorState, type Editor } from '@tiptap/react';
import { useDeferredValue, useMemo, type ReactNode } from 'react';
import type { AreaCounts } from '../../../../shared/synthesis/overstatement';
import { Button } from '../../../ui/Button';
import { SaysMore } from '../areas/SaysMore';
import { applyNote } from './apply-note';
import type { WordsOfField } from './field-context';
import { findTextNotes, type TextNote } from './text-notes';
import styles from './Narrative.module.css';

interface TextNotesProps {
  readonly editor: Editor;
  readonly wordsOf: WordsOfField;
  readonly counts: AreaCounts | null;
  /** The key that does what the first of them offers; only where it is meant for this text. */
  readonly keys: string | null;
}

/** What of the text does not fit its evidence, in words, each with what can be done about it. */
export function TextNotes({ editor, wordsOf, counts, keys }: TextNotesProps) {
  const current = useEditorState({ editor, selector: (snapshot) => snapshot.editor.state.doc });
  // The letters come first.
  const doc = useDeferredValue(current);
  const notes = useMemo(() => findTextNotes(doc, wordsOf, counts), [doc, wordsOf, counts]);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {notes.map((note, index) => (
        <Note
          key={`${note.type}-${note.from}`}
          note={note}
          editor={editor}
          keys={index === 0 ? keys : null}
        />
      ))}
    </ul>
  );
}

interface NoteProps {
  readonly note: TextNote;
  readonly editor: Editor;
  readonly keys: string | null;
}

function Note({ note, editor, keys }: NoteProps) {
  const apply = () => applyNote(editor, note);
  if (note.type === 'says-more') {
    return (
      <Line action={<Trans>Put a quantifier there</Trans>} keys={keys} onPress={apply}>
        <SaysMore found={note.found} />
      </Line>
    );
  }
  const { text, now } = note;
  if (now === null) {
    return (
      <Line action={<Trans>Let it follow the evidence</Trans>} keys={keys} onPress={apply}>
        <Trans>Pinned “{text}”: nothing in the evidence says this now.</Trans>
      </Line>
    );
  }
  return (
    <Line action={<Trans>Take these words over</Trans>} keys={keys} onPress={apply}>
      <Trans>
        Pinned “{text}”: the evidence now says “{now}”.
      </Trans>
    </Line>
  );
}

interface LineProps {
  readonly children: ReactNode;
  readonly action: ReactNode;
  readonly keys: string | null;
  readonly onPress: () => void;
}

function Line({ children, action, keys, onPress }: LineProps) {
  return (
    <li className={styles.note}>
      <span dir="auto">{children}</span>{' '}
      <Button
        variant="quiet"
        {...(keys !== null && { keys })}
        preventFocusOnPress
        onPress={onPress}
      >
        {action}
      </Button>
    </li>
  );
}

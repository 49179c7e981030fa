import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Field.module.css';

export interface SavedFieldControl<Value> {
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error: string | undefined;
}

export interface SavedFieldProps<Value> {
  /** What is stored now. Shown unless something else is being typed. */
  readonly stored: Value;
  /** Stores what was typed; answers with what is wrong with it, or null. */
  readonly onSave: (value: Value) => Promise<string | null> | string | null;
  /** False where Enter belongs to the text. */
  readonly savesOnEnter?: boolean;
  /** The control; spreads what it is given. */
  readonly children: (control: SavedFieldControl<Value>) => ReactNode;
}

/**
 * Saves what is typed in a control when it is left or Enter is pressed. What could not be saved stays in the control,
 * with the reason, until it is right or typed over. Needs a key of the thing it belongs to.
 */
export function SavedField<Value>(props: SavedFieldProps<Value>) {
  const { savesOnEnter = true, children } = props;
  const { shown, error, change, save } = useDraft(props);
  return (
    <div
      className={styles.saved}
      onBlur={(event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) save();
      }}
      onKeyDown={(event: KeyboardEvent) => {
        if (savesOnEnter && event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      }}
    >
      {children({ value: shown, onChange: change, error: error ?? undefined })}
    </div>
  );
}

function useDraft<Value>({ stored, onSave }: SavedFieldProps<Value>) {
  const [draft, setDraft] = useState<{ readonly value: Value } | null>(null);
  // Shown between the answer that it is saved and the fresh value that follows.
  const [saved, setSaved] = useState<{ readonly value: Value; readonly over: Value } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const latest = useRef(draft);
  if (saved !== null && !Object.is(saved.over, stored)) setSaved(null);

  const change = (value: Value) => {
    latest.current = { value };
    setDraft(latest.current);
  };
  const finish = (attempt: { readonly value: Value }, fault: string | null) => {
    if (latest.current !== attempt) return;
    setError(fault);
    if (fault !== null) return;
    latest.current = null;
    setDraft(null);
    setSaved({ value: attempt.value, over: stored });
  };
  const save = () => {
    const attempt = latest.current;
    if (attempt === null) return;
    const isUnchanged = Object.is(attempt.value, stored);
    const answer = isUnchanged ? null : onSave(attempt.value);
    if (answer instanceof Promise) void answer.then((fault) => finish(attempt, fault));
    else finish(attempt, answer);
  };
  const shown = draft !== null ? draft.value : saved !== null ? saved.value : stored;
  return { shown, error, change, save };
}

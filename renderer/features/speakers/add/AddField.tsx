import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useId, useState, type KeyboardEvent, type RefObject } from 'react';
import { describeErrorBriefly } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import type { SpeakerIndex } from '../../../ui/speaker-picker/rank-speakers';
import { Meanings } from './Meanings';
import { RequestChips } from './RequestChips';
import { RequestSigns } from './RequestSigns';
import { useAddField, type AddField as Field } from './use-add-field';
import styles from './AddField.module.css';

interface AddFieldProps {
  readonly index: SpeakerIndex;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onFocusChange: (isFocused: boolean) => void;
}

/** Takes requests as they are called out, several at once; shows whom each part means before anything is added. */
export function AddField({ index, inputRef, onFocusChange }: AddFieldProps) {
  const id = useId();
  const field = useAddField(index);
  const asking = useAsking(field, inputRef);
  const { requests, current, problem } = field;
  const listId = `${id}-meanings`;
  return (
    <div className={styles.add}>
      <div className={styles.line}>
        <AddInput {...{ id, listId, field, asking, inputRef, onFocusChange }} />
        <Button keys="Enter" isDisabled={requests.length === 0} onPress={asking.submit}>
          <Trans>Add</Trans>
        </Button>
        {current !== null && asking.place !== null && (
          <Meanings id={listId} request={current} place={asking.place} onTake={asking.take} />
        )}
      </div>
      <div id={`${id}-chips`}>
        {requests.length > 0 ? (
          <RequestChips requests={requests} current={current} onAsk={asking.ask} />
        ) : (
          <RequestSigns />
        )}
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(problem)}{' '}
          {isAllowed(problem.code) && (
            <Button keys="Alt+Enter" onPress={() => void field.add(true)}>
              <Trans>Add all the same</Trans>
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

interface AddInputProps extends Omit<AddFieldProps, 'index'> {
  readonly id: string;
  readonly listId: string;
  readonly field: Field;
  readonly asking: Asking;
}

function AddInput({ id, listId, field, asking, inputRef, onFocusChange }: AddInputProps) {
  const { place } = asking;
  return (
    <input
      ref={inputRef}
      role="combobox"
      aria-label={t`Who asks for the floor?`}
      aria-expanded={place !== null}
      aria-controls={listId}
      aria-autocomplete="list"
      aria-describedby={`${id}-chips`}
      aria-activedescendant={place === null ? undefined : `${listId}-${place}`}
      autoComplete="off"
      spellCheck={false}
      dir="auto"
      className={styles.input}
      placeholder={t`Who asks for the floor? Several with ; between`}
      value={field.text}
      onFocus={() => onFocusChange(true)}
      onBlur={() => {
        onFocusChange(false);
        asking.close();
      }}
      onChange={({ target }) => {
        asking.close();
        field.type(target.value, target.selectionStart ?? target.value.length);
      }}
      onSelect={({ currentTarget }) => field.setCaret(currentTarget.selectionStart ?? 0)}
      onPaste={(event) => {
        // A list that was pasted has a line for each; the field has one line.
        const pasted = event.clipboardData.getData('text/plain');
        if (!/[\r\n]/u.test(pasted)) return;
        event.preventDefault();
        const parts = [field.text, ...pasted.split(/[\r\n]+/u)];
        const next = parts.filter((part) => part.trim() !== '').join('; ');
        field.type(next, next.length);
      }}
      onKeyDown={asking.onKeyDown}
    />
  );
}

function isAllowed(code: string): boolean {
  return code === 'list-closed' || code === 'already-queued';
}

type Asking = ReturnType<typeof useAsking>;

/** The list of those who may be meant: open where several fit and one has to be chosen, or where one wants to see them. */
function useAsking(field: Field, inputRef: RefObject<HTMLInputElement | null>) {
  // Place in the list of meanings; null while it is closed.
  const [place, setPlace] = useState<number | null>(null);
  const { requests, current, problem } = field;
  const ask = (request: (typeof requests)[number]) => {
    const { to } = request.parsed.source;
    inputRef.current?.focus();
    inputRef.current?.setSelectionRange(to, to);
    field.setCaret(to);
    setPlace(Math.max(0, request.meanings.indexOf(request.meaning)));
  };
  const take = (id: string) => {
    if (current !== null) field.choose(current, id);
    setPlace(null);
  };
  const submit = () => {
    const open = requests.find(({ isOpen }) => isOpen);
    if (open === undefined) void field.add(false);
    else ask(open);
  };
  const step = (by: 1 | -1) => {
    if (current === null) return;
    const at = place ?? current.meanings.indexOf(current.meaning);
    const isJustOpen = place === null && current.isOpen;
    setPlace(Math.min(current.meanings.length - 1, Math.max(0, isJustOpen ? at : at + by)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, nativeEvent } = event;
    if (nativeEvent.isComposing || ctrlKey || metaKey) return;
    if (key === 'Enter' && altKey && problem !== null && isAllowed(problem.code))
      void field.add(true);
    else if (altKey) return;
    else if (key === 'ArrowDown') step(1);
    else if (key === 'ArrowUp') step(-1);
    else if (key === 'Escape' && place !== null) setPlace(null);
    // Outside the field single keys lead the list; what was typed stays.
    else if (key === 'Escape') inputRef.current?.blur();
    else if (key === 'Enter' && place !== null) take(current?.meanings[place]?.id ?? '');
    else if (key === 'Enter') submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { place, ask, take, submit, onKeyDown, close: () => setPlace(null) };
}

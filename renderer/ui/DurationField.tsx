import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import { formatDuration } from './format-time';
import { parseDuration } from './parse-duration';
import styles from './Field.module.css';

export interface DurationFieldProps extends FieldTexts {
  /** Seconds, or null for none. */
  readonly value: number | null;
  /** Called when the field is left or Enter is pressed, and only with a length or with nothing. */
  readonly onChange: (value: number | null) => void;
  /** Called when what was typed turns out to be no length, and when it is typed over. */
  readonly onRefuse?: ((isRefused: boolean) => void) | undefined;
  /** Shown while there is none. */
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A length of time that is simply typed: 3, 3:00 and 180 s are the same. */
export function DurationField(given: DurationFieldProps) {
  const { value, onChange, onRefuse, placeholder, ...props } = given;
  const { label, hidesLabel, description, error, ...behaviour } = props;
  // What is being typed; null while the field shows its value.
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const texts = {
    ...{ label, hidesLabel, description },
    error: error ?? (isRefused ? t`Write a length as 3:00, 3 min or 90 s.` : undefined),
  } as FieldTexts;
  const refuse = (is: boolean) => {
    if (is === isRefused) return;
    setIsRefused(is);
    onRefuse?.(is);
  };
  const commit = () => {
    if (draft === null) return;
    const isEmpty = draft.trim() === '';
    const seconds = parseDuration(draft);
    refuse(seconds === null && !isEmpty);
    if (seconds === null && !isEmpty) return;
    setDraft(null);
    if (seconds !== value) onChange(seconds);
  };
  return (
    <AriaTextField
      {...behaviour}
      {...fieldAttributes(texts)}
      value={draft ?? (value === null ? '' : formatDuration(value * 1000))}
      onChange={(text) => {
        setDraft(text);
        refuse(false);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        event.continuePropagation();
      }}
    >
      <FieldFrame {...texts}>
        <Input
          placeholder={placeholder ?? '0:00'}
          className={classNames(styles.input, styles.short)}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

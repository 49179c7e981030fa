import { t } from '@lingui/core/macro';
import { useState, type Ref } from 'react';
import { Input, TextField as AriaTextField } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import { parseTime } from './parse-time';
import styles from './Field.module.css';

export interface TimeFieldProps extends FieldTexts {
  /** `HH:MM`, or null for none. */
  readonly value: string | null;
  /** Called when the field is left or Enter is pressed, and only with a time or with nothing. */
  readonly onChange: (value: string | null) => void;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A time of day that is simply typed: 930, 9.30 and 9:30 are the same. */
export function TimeField({ value, onChange, inputRef, ...props }: TimeFieldProps) {
  const { label, hidesLabel, description, error, ...behaviour } = props;
  // What is being typed; null while the field shows its value.
  const [draft, setDraft] = useState<string | null>(null);
  const [isRefused, setIsRefused] = useState(false);
  const texts = {
    ...{ label, hidesLabel, description },
    error: error ?? (isRefused ? t`Write a time as 9:30 or 930.` : undefined),
  } as FieldTexts;

  const commit = () => {
    if (draft === null) return;
    const time = parseTime(draft);
    const isEmpty = draft.trim() === '';
    setIsRefused(time === null && !isEmpty);
    if (time === null && !isEmpty) return;
    setDraft(null);
    if (time !== value) onChange(time);
  };

  return (
    <AriaTextField
      {...behaviour}
      {...fieldAttributes(texts)}
      value={draft ?? value ?? ''}
      onChange={setDraft}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        event.continuePropagation();
      }}
    >
      <FieldFrame {...texts}>
        <Input
          ref={inputRef}
          inputMode="numeric"
          placeholder="00:00"
          className={classNames(styles.input, styles.short)}
        />
      </FieldFrame>
    </AriaTextField>
  );
}

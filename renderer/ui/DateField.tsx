import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import {
  DateField as AriaDateField,
  DateInput,
  DateSegment,
  I18nProvider,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import styles from './Field.module.css';

export interface DateFieldProps extends FieldTexts {
  /** `YYYY-MM-DD`, or null for none. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

// While a year is typed it is 2, 20 and 202 first; nothing here happens so early.
const firstYear = 1900;

/** A date, typed as day, month, year; the arrow keys step the part that has the focus. */
export function DateField({ value, onChange, ...props }: DateFieldProps) {
  const { label, hidesLabel, description, error, ...behaviour } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const texts = { label, hidesLabel, description, error } as FieldTexts;
  return (
    // Day before month, whatever country the computer was bought in.
    <I18nProvider locale="en-GB">
      <AriaDateField
        {...behaviour}
        {...fieldAttributes(texts)}
        value={shown === null ? null : parseDate(shown)}
        onBlur={() => setDraft(null)}
        onChange={(date) => {
          const isBeingTyped = date !== null && date.year < firstYear;
          setDraft(isBeingTyped ? date.toString() : null);
          if (!isBeingTyped) onChange(date?.toString() ?? null);
        }}
      >
        <FieldFrame {...texts}>
          <DateInput className={classNames(styles.input, styles.group)}>
            {(segment) => <DateSegment segment={segment} className={styles.segment} />}
          </DateInput>
        </FieldFrame>
      </AriaDateField>
    </I18nProvider>
  );
}

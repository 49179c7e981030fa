import { parseDate } from '@internationalized/date';
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

/** A date, typed as day, month, year; the arrow keys step the part that has the focus. */
export function DateField({ value, onChange, ...props }: DateFieldProps) {
  const { label, hidesLabel, description, error, ...behaviour } = props;
  const texts = { label, hidesLabel, description, error } as FieldTexts;
  return (
    // Day before month, whatever country the computer was bought in.
    <I18nProvider locale="en-GB">
      <AriaDateField
        {...behaviour}
        {...fieldAttributes(texts)}
        value={value === null ? null : parseDate(value)}
        onChange={(date) => {
          onChange(date?.toString() ?? null);
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

import {
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import styles from './Field.module.css';

export interface NumberFieldProps
  extends
    FieldTexts,
    Omit<AriaProps, 'children' | 'className' | 'style' | 'isInvalid' | 'value' | 'onChange'> {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** A number that is typed; the arrow keys step it. Empty is null. */
export function NumberField(props: NumberFieldProps) {
  const { label, hidesLabel, description, error, value, onChange, ...rest } = props;
  const texts = { label, hidesLabel, description, error } as FieldTexts;
  return (
    <AriaNumberField
      {...rest}
      {...fieldAttributes(texts)}
      value={value ?? Number.NaN}
      onChange={(next) => {
        onChange(Number.isNaN(next) ? null : next);
      }}
    >
      <FieldFrame {...texts}>
        <Input className={classNames(styles.input, styles.short)} />
      </FieldFrame>
    </AriaNumberField>
  );
}

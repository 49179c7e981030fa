import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import type { PickOption } from './Option';
import styles from './Field.module.css';

export interface RadioGroupProps<Id extends string> extends FieldTexts {
  readonly options: readonly PickOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly isInline?: boolean;
  readonly isDisabled?: boolean;
  /** The chosen one has the focus when the group appears. */
  readonly autoFocus?: boolean;
}

/** One out of two to five, all of them visible. */
export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { options, value, onChange, isInline = false, isDisabled = false, ...rest } = props;
  const { autoFocus = false, ...texts } = rest;
  return (
    <AriaRadioGroup
      {...fieldAttributes(texts)}
      value={value}
      isDisabled={isDisabled}
      onChange={(id) => {
        onChange(id as Id);
      }}
    >
      <FieldFrame {...texts}>
        <div className={isInline ? styles.row : undefined}>
          {options.map((option) => (
            <Radio
              key={option.id}
              value={option.id}
              isDisabled={option.isDisabled === true}
              autoFocus={autoFocus && option.id === value}
              className={styles.choice}
            >
              <span className={classNames(styles.box, styles.round)} />
              <span>
                {option.label}
                {option.detail !== undefined && (
                  <span className={styles.description}> {option.detail}</span>
                )}
              </span>
            </Radio>
          ))}
        </div>
      </FieldFrame>
    </AriaRadioGroup>
  );
}

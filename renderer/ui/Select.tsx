import { t } from '@lingui/core/macro';
import { Button, ListBox, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import { Option, type PickOption } from './Option';
import fieldStyles from './Field.module.css';
import styles from './Popover.module.css';

export interface SelectProps<Id extends string> extends FieldTexts {
  readonly options: readonly PickOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
}

/** One out of a dozen or fewer; typing a letter jumps to it. For more, use Picker. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { options, value, onChange, placeholder, ...rest } = props;
  const { label, hidesLabel, description, error, ...behaviour } = rest;
  const texts = { label, hidesLabel, description, error } as FieldTexts;
  return (
    <AriaSelect
      {...behaviour}
      {...fieldAttributes(texts)}
      placeholder={placeholder ?? t`Choose`}
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(key as Id);
      }}
    >
      <FieldFrame {...texts}>
        <Button className={classNames(fieldStyles.input, fieldStyles.value)}>
          <SelectValue className={fieldStyles.chosen ?? ''}>
            {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
          </SelectValue>
          <span aria-hidden="true" className={fieldStyles.arrow}>
            ▾
          </span>
        </Button>
        <Popover className={styles.popover} offset={2}>
          <ListBox items={options} className={styles.list}>
            {(option) => <Option option={option} />}
          </ListBox>
        </Popover>
      </FieldFrame>
    </AriaSelect>
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Ref } from 'react';
import { Button, ComboBox, Group, Input, ListBox, Popover } from 'react-aria-components';
import { classNames } from './class-names';
import { FieldFrame, fieldAttributes, type FieldTexts } from './FieldFrame';
import { Option, type PickOption } from './Option';
import fieldStyles from './Field.module.css';
import styles from './Popover.module.css';

export interface PickerProps<Id extends string> extends FieldTexts {
  readonly options: readonly PickOption<Id>[];
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  /** Given together: the caller filters and sorts `options` itself, by what was typed. */
  readonly inputValue?: string;
  readonly onInputChange?: (text: string) => void;
  /** Given: text that matches nothing is accepted with Enter, and handed over here. */
  readonly onNew?: (text: string) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** One out of many, found by typing. The list opens with the first key. */
export function Picker<Id extends string>(props: PickerProps<Id>) {
  const { options, value, onChange, onNew, placeholder, inputRef, ...rest } = props;
  const { label, hidesLabel, description, error, inputValue, onInputChange, ...behaviour } = rest;
  const texts = { label, hidesLabel, description, error } as FieldTexts;
  const isFilteredByCaller = onInputChange !== undefined;
  return (
    <ComboBox
      {...behaviour}
      {...fieldAttributes(texts)}
      {...(isFilteredByCaller
        ? { items: options, inputValue: inputValue ?? '', onInputChange }
        : {
            defaultItems: options,
            // A field that has the focus from the first moment would not show what is chosen.
            defaultInputValue: options.find(({ id }) => id === value)?.label ?? '',
          })}
      value={value}
      onChange={(key) => {
        onChange(key as Id | null);
      }}
      allowsCustomValue={onNew !== undefined}
      allowsEmptyCollection
      menuTrigger="input"
      onKeyDown={(event) => {
        acceptTyped(event, props);
        event.continuePropagation();
      }}
    >
      <FieldFrame {...texts}>
        <Group className={classNames(fieldStyles.input, fieldStyles.group)}>
          <Input
            dir="auto"
            ref={inputRef}
            className={fieldStyles.inner}
            placeholder={placeholder}
          />
          <Button aria-label={t`Show the list`}>▾</Button>
        </Group>
        <Popover className={styles.popover} offset={2}>
          <ListBox<PickOption<Id>>
            className={styles.list}
            renderEmptyState={() => <NothingFound allowsNew={onNew !== undefined} />}
          >
            {(option) => <Option option={option} />}
          </ListBox>
        </Popover>
      </FieldFrame>
    </ComboBox>
  );
}

function NothingFound({ allowsNew }: { readonly allowsNew: boolean }) {
  return (
    <p className={styles.empty}>
      {allowsNew ? <Trans>Nothing found. Enter adds it.</Trans> : <Trans>Nothing found.</Trans>}
    </p>
  );
}

// The whole name of an option picks it; a name that nobody has is handed over.
function acceptTyped<Id extends string>(
  event: React.KeyboardEvent,
  { options, value, onChange, onNew }: PickerProps<Id>,
) {
  const input = event.target as HTMLInputElement;
  const text = input.value?.trim() ?? '';
  const isAnOptionFocused = (input.getAttribute('aria-activedescendant') ?? '') !== '';
  if (event.key !== 'Enter' || onNew === undefined || text === '' || isAnOptionFocused) return;
  const known = options.find(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (known === undefined) onNew(text);
  else if (known.id !== value) onChange(known.id);
}

import { t } from '@lingui/core/macro';
import type { Ref } from 'react';
import {
  Button,
  Group,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import styles from './Field.module.css';

export interface SearchFieldProps extends Omit<
  AriaSearchFieldProps,
  'children' | 'className' | 'style'
> {
  /** Its name; shown as the placeholder unless there is another. */
  readonly label: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** Text to look for; Escape clears it. */
export function SearchField({ label, placeholder, inputRef, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={label} className={styles.field}>
      {({ isEmpty }) => (
        <Group className={classNames(styles.input, styles.group)}>
          <Input
            dir="auto"
            ref={inputRef}
            className={styles.inner}
            placeholder={placeholder ?? label}
          />
          {!isEmpty && <Button aria-label={t`Clear`}>×</Button>}
        </Group>
      )}
    </AriaSearchField>
  );
}

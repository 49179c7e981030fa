import {
  Button as AriaButton,
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { formatKeys, type Keys } from './keys';
import buttonStyles from './Button.module.css';
import styles from './Popover.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly keys?: Keys;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** What the button is called. */
  readonly label: string;
  /** What it shows; the label if nothing is given. */
  readonly trigger?: ReactNode;
  readonly entries: readonly (MenuEntry | 'separator')[];
}

/** A button that opens a list of actions. */
export function Menu({ label, trigger, entries }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton
        aria-label={label}
        className={classNames(buttonStyles.button, buttonStyles.quiet)}
      >
        {trigger ?? label} <span aria-hidden="true">▾</span>
      </AriaButton>
      <Popover className={styles.popover} offset={2}>
        <AriaMenu className={styles.list} aria-label={label}>
          {entries.map((entry, index) =>
            entry === 'separator' ? (
              <Separator key={`separator-${index}`} className={styles.separator} />
            ) : (
              <Entry key={entry.id} entry={entry} />
            ),
          )}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      className={styles.option}
      isDisabled={entry.isDisabled === true}
      onAction={entry.onAction}
    >
      <Text slot="label" className={styles.optionText}>
        {entry.label}
      </Text>
      {entry.keys !== undefined && (
        <Keyboard className={styles.detail}>{formatKeys(entry.keys)}</Keyboard>
      )}
    </MenuItem>
  );
}

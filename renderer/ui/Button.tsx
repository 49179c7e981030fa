import type { ReactNode, RefAttributes } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from './class-names';
import { Kbd } from './Kbd';
import type { Keys } from './keys';
import { withShortcut } from './with-shortcut';
import styles from './Button.module.css';

export interface ButtonProps
  extends
    Omit<AriaButtonProps, 'children' | 'className' | 'style'>,
    RefAttributes<HTMLButtonElement> {
  /** `primary` for the one main action of a screen or dialog. */
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'danger';
  /** Shown beside the words; the command that listens to the keys is registered elsewhere. */
  readonly keys?: Keys;
  readonly children: ReactNode;
}

/** A verb that one can press. */
export function Button({ variant = 'plain', keys, children, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(keys === undefined ? {} : { render: withShortcut(keys) })}
      className={classNames(styles.button, styles[variant])}
    >
      {children}
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  );
}

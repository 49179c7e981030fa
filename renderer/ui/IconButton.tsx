import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { classNames } from './class-names';
import { Kbd } from './Kbd';
import type { Keys } from './keys';
import { withShortcut } from './with-shortcut';
import styles from './Button.module.css';

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** Its name, also shown when it is pointed at or focused. */
  readonly label: string;
  readonly keys?: Keys;
  /** One glyph. */
  readonly children: ReactNode;
}

/** A glyph that one can press, for the few that need no words beside them: close, more, move. */
export function IconButton({ label, keys, children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <AriaButton
        {...props}
        {...(keys === undefined ? {} : { render: withShortcut(keys) })}
        aria-label={label}
        className={classNames(styles.button, styles.icon)}
      >
        <span aria-hidden="true">{children}</span>
      </AriaButton>
      <Tooltip className={styles.tooltip} offset={4}>
        {label} {keys !== undefined && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}

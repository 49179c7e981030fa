import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Badge.module.css';

interface BadgeProps {
  readonly tone?: 'plain' | 'accent' | 'warn' | 'danger';
  readonly children: ReactNode;
}

/** One or two words about the state of a thing. */
export function Badge({ tone = 'plain', children }: BadgeProps) {
  return <span className={classNames(styles.badge, styles[tone])}>{children}</span>;
}

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Region.module.css';

interface RegionProps {
  readonly label: string;
  readonly className?: string | undefined;
  /** It holds little but text and scrolls as a whole: Tab reaches it, so that the arrow keys can. */
  readonly isText?: boolean;
  readonly children: ReactNode;
}

/** A part of the screen that F6 goes to. Lays its children out in a column that may scroll inside. */
export function Region({ label, className, isText = false, children }: RegionProps) {
  return (
    <section
      aria-label={label}
      data-region=""
      tabIndex={isText ? 0 : -1}
      className={classNames(styles.region, className)}
    >
      {children}
    </section>
  );
}

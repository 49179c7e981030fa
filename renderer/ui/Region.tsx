import type { ReactNode } from 'react';
import { classNames } from './class-names';
import styles from './Region.module.css';

interface RegionProps {
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A part of the screen that F6 goes to. Lays its children out in a column that may scroll inside. */
export function Region({ label, className, children }: RegionProps) {
  return (
    <section
      aria-label={label}
      data-region=""
      tabIndex={-1}
      className={classNames(styles.region, className)}
    >
      {children}
    </section>
  );
}

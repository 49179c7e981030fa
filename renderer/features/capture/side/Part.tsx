import type { ReactNode } from 'react';
import styles from './SessionSide.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A section of the side column under its heading. */
export function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  );
}

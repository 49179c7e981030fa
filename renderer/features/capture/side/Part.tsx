import type { ReactNode } from 'react';
import { Kbd } from '../../../ui/Kbd';
import type { Keys } from '../../../ui/keys';
import styles from './SessionSide.module.css';

interface PartProps {
  readonly title: string;
  /** Of the command for what comes first in it. */
  readonly keys?: Keys | undefined;
  readonly children: ReactNode;
}

/** A section of the side column under its heading. */
export function Part({ title, keys, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3 className={styles.heading}>
        {title} {keys !== undefined && <Kbd keys={keys} />}
      </h3>
      {children}
    </section>
  );
}

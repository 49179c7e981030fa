import type { ReactNode } from 'react';
import styles from './Behind.module.css';

interface TableWithSideProps {
  /** What belongs to the table; it stays where it is when the side opens. */
  readonly children: ReactNode;
  /** Null for the table alone. */
  readonly side: ReactNode;
}

/** A table, and beside it what it is made of; where there is room for one, the side lies over the table. */
export function TableWithSide({ children, side }: TableWithSideProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.main}>{children}</div>
      {side !== null && <div className={styles.side}>{side}</div>}
    </div>
  );
}

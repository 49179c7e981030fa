import type { ReactNode } from 'react';
import { Kbd } from './Kbd';
import type { Keys } from './keys';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /** One sentence: what is missing and what to do. */
  readonly children: ReactNode;
  /** The key that does it. */
  readonly keys?: Keys;
  /** The button that does it. */
  readonly action?: ReactNode;
}

/** What a list says when there is nothing in it. */
export function EmptyState({ children, keys, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p>
        {children} {keys !== undefined && <Kbd keys={keys} />}
      </p>
      {action}
    </div>
  );
}

import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface ErrorPanelProps {
  readonly title: string;
  readonly explanation: ReactNode;
  /** What the person can do about it, in words. */
  readonly advice?: ReactNode;
  /** Buttons: the way on. */
  readonly actions?: ReactNode;
}

/** Something did not work: shown where it would have been. */
export function ErrorPanel({ title, explanation, advice, actions }: ErrorPanelProps) {
  return (
    <div role="alert" className={styles.panel}>
      <h2>{title}</h2>
      <p>{explanation}</p>
      {advice !== undefined && <p>{advice}</p>}
      <div className={styles.actions}>{actions}</div>
    </div>
  );
}

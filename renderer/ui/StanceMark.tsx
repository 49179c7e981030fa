import { t } from '@lingui/core/macro';
import { assertNever } from '../../shared/assert-never';
import type { Stance } from '../../shared/domain/vocabulary';
import styles from './StanceMark.module.css';

interface StanceMarkProps {
  readonly stance: Stance;
  /** The word stands beside it already. */
  readonly isDecorative?: boolean;
}

/** Filled, half filled, or hollow with a bar: told apart by shape before colour. */
export function StanceMark({ stance, isDecorative = false }: StanceMarkProps) {
  const naming = isDecorative
    ? { 'aria-hidden': true }
    : { role: 'img', 'aria-label': stanceWord(stance) };
  return (
    <svg {...naming} className={`${styles.mark} ${styles[stance]}`} viewBox="0 0 12 12">
      <circle cx="6" cy="6" r="4.75" className={styles.ring} />
      {stance === 'supports' && <circle cx="6" cy="6" r="4.75" className={styles.fill} />}
      {stance === 'qualifies' && (
        <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" className={styles.fill} />
      )}
      {stance === 'opposes' && <path d="M2.7 9.3 9.3 2.7" className={styles.ring} />}
    </svg>
  );
}

/** The stance as a word for people. */
export function stanceWord(stance: Stance): string {
  switch (stance) {
    case 'supports':
      return t`supports`;
    case 'qualifies':
      return t`qualifies`;
    case 'opposes':
      return t`opposes`;
    default:
      return assertNever(stance);
  }
}

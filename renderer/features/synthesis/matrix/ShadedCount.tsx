import styles from './Matrix.module.css';

interface ShadedCountProps {
  readonly count: number;
  /** How dark, 0 to 1. The number says it as well. */
  readonly share: number;
}

/** A number on a ground that is the darker the larger the share. */
export function ShadedCount({ count, share }: ShadedCountProps) {
  // Even at its darkest the ground leaves the number 4.5 to 1.
  const percent = Math.round(6 + 34 * share);
  return (
    <span
      aria-hidden="true"
      className={styles.shaded}
      style={{ background: `color-mix(in srgb, var(--text) ${percent}%, var(--surface))` }}
    >
      {count}
    </span>
  );
}

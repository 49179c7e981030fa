import { Trans } from '@lingui/react/macro';
import styles from './Rows.module.css';

/** The words that a suggestion rests on. */
export function SharedWords({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null;
  const list = words.join(', ');
  return (
    <p className={styles.shared} dir="auto">
      <Trans>Shared words: {list}</Trans>
    </p>
  );
}

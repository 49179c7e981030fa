import { formatKeys, type Keys } from './keys';
import styles from './Kbd.module.css';

/** A key hint in the platform's own notation. Screen readers hear the shortcut from the control itself. */
export function Kbd({ keys }: { keys: Keys }) {
  return (
    <kbd className={styles.kbd} aria-hidden="true">
      {formatKeys(keys)}
    </kbd>
  );
}

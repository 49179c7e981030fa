import type { Theme } from '../../../../shared/domain/themes';
import { themeColour } from '../../../ui/theme-colour';
import styles from './Rows.module.css';

/** A theme with its colour. */
export function ThemeName({ theme: { name, hue } }: { readonly theme: Theme }) {
  return (
    <span className={styles.theme} dir="auto">
      <span aria-hidden="true" className={styles.hue} style={{ background: themeColour(hue) }} />
      {name}
    </span>
  );
}

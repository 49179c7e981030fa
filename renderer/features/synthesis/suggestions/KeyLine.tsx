import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { Kbd } from '../../../ui/Kbd';
import styles from './Answer.module.css';

/** The keys of a row in a dialog, where the map of keys cannot be asked for. */
export function KeyLine({ children }: { readonly children?: ReactNode }) {
  return (
    <p className={styles.keys}>
      {children}
      <KeyHint keys="s" text={t`support`} />
      <KeyHint keys="q" text={t`qualify`} />
      <KeyHint keys="o" text={t`oppose`} />
      <KeyHint keys="u" text={t`unlink`} />
    </p>
  );
}

export function KeyHint({ keys, text }: { readonly keys: string; readonly text: string }) {
  return (
    <span className={styles.key}>
      <Kbd keys={keys} /> {text}
    </span>
  );
}

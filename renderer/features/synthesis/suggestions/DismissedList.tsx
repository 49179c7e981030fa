import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import type { Candidates } from './use-candidates';
import styles from './Candidates.module.css';

/** What one did not want to see again, with the way to get it back. */
export function DismissedList({ candidates }: { readonly candidates: Candidates }) {
  const { dismissed, restore, isBusy } = candidates;
  const [isOpen, setIsOpen] = useState(false);
  if (dismissed.length === 0) return null;
  return (
    <footer className={styles.dismissed}>
      <Button variant="quiet" aria-expanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
        <Plural value={dismissed.length} one="# dismissed" other="# dismissed" />{' '}
        <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
      </Button>
      {isOpen && (
        <ul aria-label={t`Dismissed`} className={styles.dismissedList}>
          {dismissed.map(({ id, label, pointIds }) => (
            <li key={id} className={styles.dismissedItem}>
              <span dir="auto" className={styles.body}>
                {label}{' '}
                <span className={styles.muted}>
                  <Plural value={pointIds.length} one="# point" other="# points" />
                </span>
              </span>
              <Button
                variant="quiet"
                isDisabled={isBusy}
                aria-label={t`Bring back: ${label}`}
                onPress={() => restore(id)}
              >
                <Trans>Bring back</Trans>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}

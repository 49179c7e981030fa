import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useRef, type ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { WorkProgress } from '../../ui/WorkProgress';
import { useFocusAfterWork } from './use-focus-after-work';
import styles from './ImportFooter.module.css';

interface ImportFooterProps {
  /** What happens when the main button is pressed, or why nothing would. */
  readonly status: ReactNode;
  /** Given while the import is written. */
  readonly running: { readonly fraction: number | null; readonly onStop: () => void } | null;
  /** Says exactly what will be done. */
  readonly mainLabel: string;
  readonly isDisabled: boolean;
  readonly onMain: () => void;
  readonly onBack: () => void;
}

/** The foot of every import: how things stand, the way out, and the one button that does it. */
export function ImportFooter(props: ImportFooterProps) {
  const { status, running, mainLabel, isDisabled, onMain, onBack } = props;
  const foot = useRef<HTMLElement>(null);
  useFocusAfterWork(running !== null, foot);
  return (
    <footer ref={foot} className={styles.footer}>
      {running === null ? (
        <>
          <div className={styles.status} role="status">
            {status}
          </div>
          <div className={styles.buttons}>
            <Button onPress={onBack}>
              <Trans>Cancel</Trans>
            </Button>
            <Button variant="primary" keys="Mod+Enter" isDisabled={isDisabled} onPress={onMain}>
              {mainLabel}
            </Button>
          </div>
        </>
      ) : (
        <WorkProgress label={t`Importing…`} {...running} />
      )}
    </footer>
  );
}

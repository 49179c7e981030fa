import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Button } from '../../ui/Button';
import styles from './Home.module.css';

interface ImportProgressProps {
  /** 0 to 1; null while unknown. */
  readonly fraction: number | null;
  readonly onCancel: () => void;
}

/** How far an import is, and the way to stop it. */
export function ImportProgress({ fraction, onCancel }: ImportProgressProps) {
  const percent = fraction === null ? null : Math.round(fraction * 100);
  return (
    <div className={styles.progress} role="status">
      <span>
        {percent === null ? <Trans>Importing…</Trans> : <Trans>Importing, {percent} %</Trans>}
      </span>
      <progress
        aria-label={t`Import`}
        max={100}
        {...(percent === null ? {} : { value: percent })}
      />
      <Button keys="Escape" onPress={onCancel}>
        <Trans>Stop</Trans>
      </Button>
    </div>
  );
}

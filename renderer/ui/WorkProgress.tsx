import { Trans } from '@lingui/react/macro';
import { Button } from './Button';
import styles from './WorkProgress.module.css';

interface WorkProgressProps {
  readonly label: string;
  /** 0 to 1; null while unknown. */
  readonly fraction: number | null;
  readonly onStop: () => void;
}

/** Something takes a while; how far it is, and the way to stop it. */
export function WorkProgress({ label, fraction, onStop }: WorkProgressProps) {
  const percent = fraction === null ? null : Math.round(fraction * 100);
  return (
    <div className={styles.progress} role="status">
      <span>{label}</span>
      <progress aria-label={label} max={100} {...(percent === null ? {} : { value: percent })} />
      {percent !== null && (
        <span className={styles.percent}>
          <Trans>{percent} %</Trans>
        </span>
      )}
      <Button keys="Escape" onPress={onStop} autoFocus>
        <Trans>Stop</Trans>
      </Button>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { describeError } from '../api/describe-error';
import { useSaveState } from '../api/save-state';
import styles from './AppFrame.module.css';

/** Stays for as long as text waits to be saved, since nothing else on the screen may matter more. */
export function ProblemBanner() {
  const { failure } = useSaveState();
  if (failure === null) return null;
  const { title, explanation, advice } = describeError(failure);
  return (
    <div role="alert" className={styles.banner}>
      <strong>
        <Trans>Not saved yet: {title}.</Trans>
      </strong>{' '}
      {explanation} {advice} <Trans>What you type is kept in this window.</Trans>
    </div>
  );
}

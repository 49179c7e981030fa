import { Trans } from '@lingui/react/macro';
import { Kbd } from '../../../ui/Kbd';
import { floorKeys } from './floor-keys';
import styles from './TurnLine.module.css';

interface HintsProps {
  readonly isPicking: boolean;
  readonly hasBegun: boolean;
  /** Who is next on the list. */
  readonly next: string | null;
  /** Open turns that wait. */
  readonly waiting: number;
}

/** The few keys that matter now. */
export function Hints({ isPicking, hasBegun, next, waiting }: HintsProps) {
  return (
    <p className={styles.hints}>
      <span>
        <Kbd keys="Enter" />{' '}
        {isPicking ? <Trans>take, or just write</Trans> : <Trans>next point</Trans>}
      </span>
      <MainHint {...{ hasBegun, next, waiting }} />
      {waiting > 0 && (
        <span>
          <Kbd keys={floorKeys.nextOpen} /> <Trans>other open turn</Trans>
        </span>
      )}
      <span>
        <Kbd keys="@" /> <Trans>speaker</Trans>
      </span>
      <span>
        <Kbd keys="#" /> <Trans>theme</Trans>
      </span>
      <span>
        <Kbd keys="F1" /> <Trans>keys</Trans>
      </span>
    </p>
  );
}

function MainHint({ hasBegun, next, waiting }: Omit<HintsProps, 'isPicking'>) {
  if (!hasBegun && next === null) return null;
  return (
    <span>
      <Kbd keys={floorKeys.close} />{' '}
      {!hasBegun ? (
        <Trans>start {next}</Trans>
      ) : waiting > 0 ? (
        <Trans>close, write the turn that waits</Trans>
      ) : (
        <Trans>close, next speaker</Trans>
      )}
    </span>
  );
}

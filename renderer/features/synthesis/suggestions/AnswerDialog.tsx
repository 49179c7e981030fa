import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, type ReactNode } from 'react';
import type { AppError } from '../../../../shared/app-error';
import { describeError, describeErrorBriefly } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { WorkProgress } from '../../../ui/WorkProgress';
import styles from './Answer.module.css';

interface Asking {
  readonly answer: unknown;
  readonly isRunning: boolean;
  readonly isSlow: boolean;
  readonly fraction: number | null;
  readonly error: AppError | null;
  readonly stop: () => void;
  readonly askAgain: () => void;
}

interface AnswerDialogProps {
  readonly title: string;
  /** What the question is about. */
  readonly about: ReactNode;
  readonly asking: Asking;
  /** Why the last change was refused. */
  readonly refusal: AppError | null;
  readonly onClose: () => void;
  /** The answer; not drawn before it is there. */
  readonly children: ReactNode;
}

/** Asks, says how far it is, and shows what came of it. */
export function AnswerDialog(props: AnswerDialogProps) {
  const { title, about, asking, refusal, onClose, children } = props;
  const isAnswered = asking.answer !== null;
  const body = useRef<HTMLDivElement>(null);
  // The keys are those of the rows.
  useEffect(() => {
    if (isAnswered) body.current?.querySelector<HTMLElement>('[data-row]')?.focus();
  }, [isAnswered]);
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <Button keys="Escape" onPress={onClose}>
          <Trans>Close</Trans>
        </Button>
      }
    >
      <div className={styles.about}>{about}</div>
      {refusal !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(refusal)}
        </p>
      )}
      {isAnswered ? (
        <div ref={body} className={styles.answer}>
          {children}
        </div>
      ) : (
        <Waiting asking={asking} />
      )}
    </Dialog>
  );
}

function Waiting({ asking }: { readonly asking: Asking }) {
  const { isRunning, isSlow, fraction, error, stop, askAgain } = asking;
  if (isRunning) {
    return isSlow ? (
      <WorkProgress label={t`Comparing points…`} fraction={fraction} onStop={stop} />
    ) : null;
  }
  const again = (
    <Button onPress={askAgain}>
      <Trans>Ask again</Trans>
    </Button>
  );
  if (error !== null) return <ErrorPanel {...describeError(error)} actions={again} />;
  return (
    <div className={styles.stopped}>
      <p>
        <Trans>Stopped before there was an answer.</Trans>
      </p>
      {again}
    </div>
  );
}

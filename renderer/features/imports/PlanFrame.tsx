import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import type { StagedImport } from '../../../shared/contract/imports';
import { WorkProgress } from '../../ui/WorkProgress';
import { ImportFault } from './ImportFault';
import { ImportFooter } from './ImportFooter';
import { useStepFrame } from './import-step';
import { onMainKey } from './main-key';
import type { ImportPlan } from './use-import-plan';
import styles from './PlanFrame.module.css';

interface Commit<Options> {
  readonly start: (options: Options) => Promise<Result<unknown>>;
  readonly cancel: () => void;
  readonly isRunning: boolean;
  readonly fraction: number | null;
  readonly error: AppError | null;
}

interface PlanFrameProps<Options, Plan> {
  readonly staged: StagedImport;
  readonly preview: ImportPlan<Options, Plan>;
  readonly commit: Commit<Options>;
  /** Said while the first plan is worked out. */
  readonly waitingLabel: string;
  /** Nothing would be written otherwise. */
  readonly writes: (plan: Plan) => boolean;
  readonly mainLabel: (plan: Plan) => string;
  readonly status: (plan: Plan, options: Options) => ReactNode;
  readonly onBack: () => void;
  /** Where something is to be decided before there can be a plan. */
  readonly above?: ReactNode;
  readonly children: (plan: Plan, options: Options) => ReactNode;
}

/** A plan with its panes, what went wrong with it, and the button that carries it out. */
export function PlanFrame<Options, Plan>(props: PlanFrameProps<Options, Plan>) {
  const { staged, preview, commit, above, children, onBack } = props;
  const { plan, options } = preview;
  const { chooseAgain } = useStepFrame({
    isCorrected: preview.isCorrected,
    stop: commit.isRunning ? commit.cancel : null,
  });
  const { run, canImport, isStopped } = useCarryOut(props);
  const error = preview.error ?? commit.error;
  const fault = error !== null && (
    <ImportFault
      {...{ error, staged, onBack }}
      onChooseAgain={chooseAgain}
      onRetry={preview.error === null && plan !== null ? run : preview.retry}
    />
  );
  if (plan === null || options === null)
    return (
      <div className={styles.step}>
        {above}
        {fault || <Waiting label={props.waitingLabel} onStop={onBack} />}
      </div>
    );
  return (
    <div className={styles.step} onKeyDownCapture={(event) => onMainKey(event, run)}>
      {fault}
      {above}
      <div className={styles.panes} inert={commit.isRunning}>
        {children(plan, options)}
      </div>
      <ImportFooter
        status={
          <Status {...{ isStopped, isPlanning: preview.isPlanning }}>
            {props.status(plan, options)}
          </Status>
        }
        running={commit.isRunning ? { fraction: commit.fraction, onStop: commit.cancel } : null}
        mainLabel={props.mainLabel(plan)}
        isDisabled={!canImport}
        onMain={run}
        onBack={onBack}
      />
    </div>
  );
}

/** Carries the plan out once it shows every correction. */
function useCarryOut<Options, Plan>({ preview, commit, writes }: PlanFrameProps<Options, Plan>) {
  const { plan, options } = preview;
  const [isStopped, setIsStopped] = useState(false);
  const canImport = plan !== null && !preview.isPlanning && preview.error === null && writes(plan);
  const carryOut = async (wanted: Options) => {
    setIsStopped(false);
    const result = await commit.start(wanted);
    if (result.ok || result.error.code !== 'cancelled') return;
    setIsStopped(true);
    // It may have been stopped a moment too late; a new plan then says so.
    preview.retry();
  };
  const run = () => {
    if (canImport && options !== null && !commit.isRunning) void carryOut(options);
  };
  return { run, canImport, isStopped };
}

interface WaitingProps {
  readonly label: string;
  readonly onStop: () => void;
}

function Waiting({ label, onStop }: WaitingProps) {
  return (
    <div className={styles.waiting}>
      <WorkProgress label={label} fraction={null} onStop={onStop} />
    </div>
  );
}

interface StatusProps {
  readonly isStopped: boolean;
  readonly isPlanning: boolean;
  readonly children: ReactNode;
}

function Status({ isStopped, isPlanning, children }: StatusProps) {
  if (isPlanning) return <Trans>Working it out again…</Trans>;
  return (
    <>
      {isStopped && <Trans>Stopped. What is shown as new or changed was not imported.</Trans>}{' '}
      {children}
    </>
  );
}

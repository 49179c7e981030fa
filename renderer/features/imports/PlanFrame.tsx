import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import type { StagedImport } from '../../../shared/contract/imports';
import { ImportFault } from './ImportFault';
import { ImportFooter, WorkProgress } from './ImportFooter';
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
  readonly status: (plan: Plan) => ReactNode;
  readonly onBack: () => void;
  /** Where something is to be decided before there can be a plan. */
  readonly above?: ReactNode;
  readonly children: (plan: Plan, options: Options) => ReactNode;
}

/** A plan with its panes, what went wrong with it, and the button that carries it out. */
export function PlanFrame<Options, Plan>(props: PlanFrameProps<Options, Plan>) {
  const { staged, preview, commit, above, children, onBack } = props;
  const { plan, options } = preview;
  const stop = commit.isRunning ? commit.cancel : null;
  const { chooseAgain } = useStepFrame({ isCorrected: preview.isCorrected, stop });
  const error = preview.error ?? commit.error;
  const canImport =
    plan !== null && !preview.isPlanning && preview.error === null && props.writes(plan);
  const run = () => {
    if (canImport && options !== null && !commit.isRunning) void commit.start(options);
  };
  const fault = { error, staged, onBack, onChooseAgain: chooseAgain };
  if (plan === null || options === null) {
    return (
      <div className={styles.step}>
        {above}
        {error === null ? (
          <div className={styles.waiting}>
            <WorkProgress label={props.waitingLabel} fraction={null} onStop={onBack} />
          </div>
        ) : (
          <ImportFault {...fault} error={error} />
        )}
      </div>
    );
  }
  return (
    <div className={styles.step} onKeyDownCapture={(event) => onMainKey(event, run)}>
      {error !== null && (
        <ImportFault
          {...fault}
          error={error}
          onRetry={preview.error === null ? run : preview.retry}
        />
      )}
      {above}
      <div className={styles.panes} inert={commit.isRunning}>
        {children(plan, options)}
      </div>
      <ImportFooter
        status={preview.isPlanning ? t`Working it out again…` : props.status(plan)}
        running={commit.isRunning ? { fraction: commit.fraction, onStop: commit.cancel } : null}
        mainLabel={props.mainLabel(plan)}
        isDisabled={!canImport}
        onMain={run}
        onBack={onBack}
      />
    </div>
  );
}

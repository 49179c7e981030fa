import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type {
  ParticipantImportOptions,
  ParticipantPlan,
} from '../../../../shared/imports/participants/participant-plan';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useJob } from '../../../api/use-job';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import { ImportFault } from '../ImportFault';
import { ImportFooter, WorkProgress } from '../ImportFooter';
import { useStepFrame, type ImportStepProps } from '../import-step';
import { onMainKey } from '../main-key';
import { useImportPlan } from '../use-import-plan';
import type { CorrectionProps } from './correction-props';
import { importLabel, importStatus, importSummary } from './describe-plan';
import { ReadingPane } from './ReadingPane';
import { openQuestions } from './open-questions';
import { RowsPane } from './RowsPane';
import styles from './ParticipantImport.module.css';

/** A list of people: how it is read, and what each of its rows would do to the dialogue. */
export function ParticipantImport({ staged, onDone, onBack }: ImportStepProps) {
  const preview = usePreview(staged.importId);
  const { plan, options } = preview;
  const commit = useCommit(staged.importId, onDone, preview.retry);
  const { chooseAgain } = useStepFrame({
    isCorrected: preview.isCorrected,
    stop: commit.running?.onStop ?? null,
  });
  const error = preview.error ?? commit.error;
  const canImport = plan !== null && !preview.isPlanning && preview.error === null && writes(plan);
  const run = () => {
    if (options !== null && canImport && !commit.isRunning) void commit.run(options);
  };
  const fault = error && (
    <ImportFault
      {...{ error, staged, onBack }}
      onChooseAgain={chooseAgain}
      onRetry={preview.error === null ? run : preview.retry}
    />
  );
  if (plan === null || options === null) return fault ?? <Waiting onStop={onBack} />;
  return (
    <div className={styles.step} onKeyDownCapture={(event) => onMainKey(event, run)}>
      {fault}
      <Panes
        {...{ plan, options, staged }}
        isInert={commit.isRunning}
        onCorrect={preview.correct}
      />
      <ImportFooter
        status={<FooterStatus {...preview} {...{ plan, options }} isStopped={commit.isStopped} />}
        running={commit.running}
        mainLabel={importLabel(plan.counts)}
        isDisabled={!canImport}
        onMain={run}
        onBack={onBack}
      />
    </div>
  );
}

function Waiting({ onStop }: { readonly onStop: () => void }) {
  return (
    <div className={styles.waiting}>
      <WorkProgress label={t`Looking through the rows…`} fraction={null} onStop={onStop} />
    </div>
  );
}

const writes = ({ counts }: ParticipantPlan) => counts.added + counts.changed > 0;

function usePreview(importId: string) {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  return useImportPlan<ParticipantImportOptions, ParticipantPlan>((jobId, options) =>
    client.imports.previewParticipants({ dialogueId, input: { jobId, importId, options } }),
  );
}

function useCommit(importId: string, onDone: (summary: string) => void, look: () => void) {
  const job = useJob('imports.commitParticipants');
  const [isStopped, setIsStopped] = useState(false);
  return {
    ...job,
    isStopped,
    running: job.isRunning ? { fraction: job.fraction, onStop: job.cancel } : null,
    run: async (options: ParticipantImportOptions) => {
      setIsStopped(false);
      const result = await job.start({ importId, options });
      if (result.ok) return onDone(importSummary(result.value));
      if (result.error.code !== 'cancelled') return;
      setIsStopped(true);
      // It may have been stopped a moment too late; the rows then say so.
      look();
    },
  };
}

interface PanesProps extends CorrectionProps {
  readonly staged: ImportStepProps['staged'];
  readonly isInert: boolean;
}

function Panes({ plan, options, staged, isInert, onCorrect }: PanesProps) {
  const open = openQuestions(plan, options).length;
  const [shown, setShown] = useState<PaneSide>(open > 0 ? 'start' : 'end');
  return (
    <div className={styles.panes} inert={isInert}>
      <SplitOrTabs
        id="import-people"
        label={t`Parts of the import`}
        startLabel={open > 0 ? t`Columns and delegations (${open} to decide)` : t`Columns`}
        endLabel={t`Rows`}
        separatorLabel={t`Width of the columns`}
        fixedSide="start"
        initialWidth={400}
        minWidth={240}
        shown={shown}
        onShow={setShown}
        start={<ReadingPane {...{ plan, options, staged, onCorrect }} />}
        end={<RowsPane {...{ plan, options, onCorrect }} />}
      />
    </div>
  );
}

interface FooterStatusProps {
  readonly plan: ParticipantPlan;
  readonly options: ParticipantImportOptions;
  readonly isPlanning: boolean;
  readonly isStopped: boolean;
}

function FooterStatus({ plan, options, isPlanning, isStopped }: FooterStatusProps) {
  if (isPlanning) return <Trans>Looking through the rows again…</Trans>;
  return (
    <>
      {isStopped && <Trans>Stopped. What is shown as new or changed was not imported.</Trans>}{' '}
      {importStatus(plan.counts, openQuestions(plan, options).length)}
    </>
  );
}

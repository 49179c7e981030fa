import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type {
  ParticipantImportOptions,
  ParticipantPlan,
} from '../../../../shared/imports/participants/participant-plan';
import { useApi, useDialogueId } from '../../../api/api-context';
import { useJob } from '../../../api/use-job';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import type { ImportStepProps } from '../import-step';
import { PlanFrame } from '../PlanFrame';
import { useImportPlan } from '../use-import-plan';
import type { CorrectionProps } from './correction-props';
import { importLabel, importStatus, importSummary } from './describe-plan';
import { ReadingPane } from './ReadingPane';
import { openQuestions } from './open-questions';
import { RowsPane } from './RowsPane';

/** A list of people: how it is read, and what each of its rows would do to the dialogue. */
export function ParticipantImport({ staged, onDone, onBack }: ImportStepProps) {
  const { importId } = staged;
  const preview = usePreview(importId);
  const job = useJob('imports.commitParticipants');
  const commit = {
    ...job,
    start: async (options: ParticipantImportOptions) => {
      const result = await job.start({ importId, options });
      if (result.ok) onDone(importSummary(result.value));
      return result;
    },
  };
  return (
    <PlanFrame
      {...{ staged, preview, commit, onBack, writes }}
      waitingLabel={t`Looking through the rows…`}
      mainLabel={({ counts }) => importLabel(counts)}
      status={(plan, options) => importStatus(plan.counts, openQuestions(plan, options).length)}
    >
      {(plan, options) => <Panes {...{ plan, options, staged }} onCorrect={preview.correct} />}
    </PlanFrame>
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

interface PanesProps extends CorrectionProps {
  readonly staged: ImportStepProps['staged'];
}

function Panes({ plan, options, staged, onCorrect }: PanesProps) {
  const open = openQuestions(plan, options).length;
  const [shown, setShown] = useState<PaneSide>(open > 0 ? 'start' : 'end');
  return (
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
  );
}

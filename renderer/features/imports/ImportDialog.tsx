import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AppError } from '../../../shared/app-error';
import type { StagedImport } from '../../../shared/contract/imports';
import type { ImportKind } from '../../../shared/imports/import-source';
import { describeError } from '../../api/describe-error';
import type { ImportRequest } from '../../api/import-requests';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { WorkProgress } from '../../ui/WorkProgress';
import { DoneActions, ImportDone } from './ImportDone';
import { ImportHead } from './ImportHead';
import { ImportStep, shownKinds } from './ImportStep';
import { StepFrameContext } from './import-step';
import { useImportUndo } from './use-import-undo';
import { useLeaving } from './use-leaving';
import { useStaging, type Staging } from './use-staging';
import styles from './ImportDialog.module.css';

interface ImportDialogProps {
  readonly request: ImportRequest;
  readonly onClose: () => void;
}

/** Brings a file or what was pasted into the dialogue: reads it, shows what would happen, and does that. */
export function ImportDialog({ request, onClose }: ImportDialogProps) {
  const staging = useStaging(request, onClose);
  const [summary, setSummary] = useState<string | null>(null);
  const undo = useImportUndo(summary !== null);
  const leaving = useLeaving();
  const leave = () => {
    if (staging.isReading) staging.stop();
    staging.discard();
    onClose();
  };
  const goBack = () => (summary === null ? leaving.attempt(leave) : onClose());
  const frame = {
    report: leaving.report,
    chooseAgain: () => leaving.attempt(staging.chooseAgain),
  };
  // One dialog from beginning to end: it gives the focus back to where it was before the first of its steps.
  return (
    <Dialog
      title={summary === null ? titleOf(staging) : undo.isUndone ? t`Taken back` : t`Imported`}
      isOpen
      onClose={goBack}
      size={summary === null && !isChoosing(staging) ? 'window' : 'medium'}
      actions={summary === null ? undefined : <DoneActions {...{ undo, onClose }} />}
    >
      <StepFrameContext value={frame}>
        {summary !== null && <ImportDone {...{ summary, undo }} />}
        {summary === null && (
          <ImportSteps
            {...{ staging, request }}
            attempt={leaving.attempt}
            onDone={setSummary}
            onBack={goBack}
          />
        )}
      </StepFrameContext>
      <LeaveQuestion leaving={leaving} />
    </Dialog>
  );
}

// The desktop's own dialog may still be open.
function isChoosing({ staged, error, from }: Staging): boolean {
  return staged === null && error === null && from.type === 'choose';
}

interface ImportStepsProps {
  readonly staging: Staging;
  readonly request: ImportRequest;
  readonly attempt: (leave: () => void) => void;
  readonly onDone: (summary: string) => void;
  readonly onBack: () => void;
}

function ImportSteps({ staging, ...props }: ImportStepsProps) {
  const { staged } = staging;
  if (staged === null) return <Reading staging={staging} />;
  return <Staged key={staged.importId} staged={staged} {...props} />;
}

function LeaveQuestion({ leaving }: { readonly leaving: ReturnType<typeof useLeaving> }) {
  return (
    <ConfirmDialog
      title={t`Leave without importing?`}
      confirmLabel={t`Leave`}
      isDanger
      isOpen={leaving.isAsking}
      onConfirm={leaving.confirm}
      onClose={leaving.stay}
    >
      <Trans>Nothing has been imported, and what you corrected here is not kept.</Trans>
    </ConfirmDialog>
  );
}

function titleOf({ from, staged }: Staging): string {
  if (from.type === 'pasted') return t`Import what was pasted`;
  const fileName = from.type === 'file' ? from.file.name : (staged?.fileName ?? '');
  return fileName === '' ? t`Import` : t`Import ${fileName}`;
}

function Reading({ staging }: { readonly staging: Staging }) {
  const { error, fraction, stop, chooseAgain } = staging;
  if (error !== null) return <ReadingFault error={error} onChooseAgain={chooseAgain} />;
  const progress = <WorkProgress label={t`Reading the file…`} fraction={fraction} onStop={stop} />;
  if (!isChoosing(staging)) return <div className={styles.reading}>{progress}</div>;
  if (fraction !== null) return progress;
  return (
    <p>
      <Trans>
        Choose a list of people (CSV, Excel), a programme (CSV, Excel, Word, iCalendar) or a
        transcript (WebVTT, SRT, Word, text). Nothing changes before you have seen what would.
      </Trans>
    </p>
  );
}

interface ReadingFaultProps {
  readonly error: AppError;
  readonly onChooseAgain: () => void;
}

function ReadingFault({ error, onChooseAgain }: ReadingFaultProps) {
  return (
    <ErrorPanel
      {...describeError(error)}
      actions={
        <Button variant="primary" autoFocus onPress={onChooseAgain}>
          <Trans>Choose another file…</Trans>
        </Button>
      }
    />
  );
}

interface StagedProps extends Omit<ImportStepsProps, 'staging'> {
  readonly staged: StagedImport;
}

function Staged({ staged, request, attempt, ...ways }: StagedProps) {
  const [kind, setKind] = useState(() => firstKind(staged, request));
  const { from } = request;
  return (
    <>
      <ImportHead
        {...{ staged, kind }}
        ignoredFiles={from.type === 'file' ? (from.ignoredFiles ?? 0) : 0}
        onKindChange={(next) => attempt(() => setKind(next))}
      />
      <ImportStep key={kind} {...{ kind, staged, request }} {...ways} />
    </>
  );
}

function firstKind({ kinds }: StagedImport, { prefer }: ImportRequest): ImportKind {
  const [likeliest = 'participants'] = shownKinds(kinds);
  return prefer !== undefined && shownKinds(kinds).includes(prefer) ? prefer : likeliest;
}

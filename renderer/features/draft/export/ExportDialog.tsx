import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DraftKey } from '../../../../shared/domain/draft';
import type { DraftAttribution } from '../../../../shared/domain/vocabulary';
import type { Finding } from '../../../../shared/report/finding';
import type { Report } from '../../../../shared/report/report';
import { describeError } from '../../../api/describe-error';
import { ExportOutcome } from '../../../api/ExportOutcome';
import { flushAll } from '../../../api/flush-before-close';
import { useJob } from '../../../api/use-job';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { WorkProgress } from '../../../ui/WorkProgress';
import { ExportOptionsFields } from './ExportOptionsFields';
import { FormatChoice } from './FormatChoice';
import { LeakList } from './LeakList';
import { useExportCheck, type ChosenOptions, type ExportCheck } from './use-export-check';
import styles from './ExportDialog.module.css';

interface ExportDialogProps {
  readonly draftKey: DraftKey;
  readonly attribution: DraftAttribution;
  readonly report: Report | undefined;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Leads to where a finding stands; the dialog has closed by then. */
  readonly onGoTo: (finding: Finding) => void;
}

/** The way out: format, what goes along, what the file would give away, and then where to. Keeps the last choices. */
export function ExportDialog(props: ExportDialogProps) {
  const { draftKey, attribution, report, isOpen, onClose, onGoTo } = props;
  const [chosen, setChosen] = useState<Omit<ChosenOptions, 'attribution'>>({ format: 'docx' });
  const change = (changes: Partial<ChosenOptions>) => setChosen({ ...chosen, ...changes });
  const options = { ...chosen, attribution };
  const check = useExportCheck(draftKey, options, report, isOpen);
  const leaks = check.state === 'checked' ? check.leaks : [];
  const words = leaks.map((leak) => leak.words);
  const override = useOverride(JSON.stringify([draftKey, options, words]));
  const exporting = useExport(draftKey, options);
  const isReady = check.state === 'checked' && (leaks.length === 0 || override.isSet);
  const close = () => (exporting.clear(), onClose());
  return (
    <Dialog
      title={t`Export`}
      size="large"
      isOpen={isOpen}
      onClose={exporting.isRunning ? exporting.cancel : close}
      onSubmit={() => isReady && !exporting.isRunning && void exporting.start(words)}
      actions={
        <ExportActions
          isRunning={exporting.isRunning}
          isReady={isReady}
          isDangerous={leaks.length > 0}
          onClose={close}
        />
      }
    >
      <div className={styles.dialog}>
        <FormatChoice value={chosen.format} onChange={(format) => change({ format })} />
        <ExportOptionsFields options={options} onChange={change} />
        <CheckResult
          check={check}
          override={override}
          onGoTo={(finding) => {
            close();
            onGoTo(finding);
          }}
        />
        <ExportState exporting={exporting} />
      </div>
    </Dialog>
  );
}

interface ExportActionsProps {
  readonly isRunning: boolean;
  readonly isReady: boolean;
  readonly isDangerous: boolean;
  readonly onClose: () => void;
}

function ExportActions({ isRunning, isReady, isDangerous, onClose }: ExportActionsProps) {
  return (
    <>
      <Button onPress={onClose} isDisabled={isRunning}>
        <Trans>Close</Trans>
      </Button>
      <Button
        type="submit"
        variant={isDangerous ? 'danger' : 'primary'}
        isDisabled={!isReady || isRunning}
      >
        {isDangerous ? <Trans>Export all the same</Trans> : <Trans>Export…</Trans>}
      </Button>
    </>
  );
}

interface CheckResultProps {
  readonly check: ExportCheck;
  readonly override: ReturnType<typeof useOverride>;
  readonly onGoTo: (finding: Finding) => void;
}

function CheckResult({ check, override, onGoTo }: CheckResultProps) {
  switch (check.state) {
    case 'checking':
      return (
        <p className={styles.clean} role="status">
          <Trans>Checking what the file would give away…</Trans>
        </p>
      );
    case 'failed':
      return <ErrorPanel {...describeError(check.error)} />;
    case 'checked':
      return (
        <LeakList
          leaks={check.leaks}
          isOverridden={override.isSet}
          onOverride={override.set}
          onGoTo={onGoTo}
        />
      );
  }
}

/** Consent is for this file alone: with other options, or more to give away, it has to be given again. */
function useOverride(subject: string) {
  const [given, setGiven] = useState<string | null>(null);
  return { isSet: given === subject, set: (isSet: boolean) => setGiven(isSet ? subject : null) };
}

type Exporting = ReturnType<typeof useExport>;

function useExport(draft: DraftKey, options: ChosenOptions) {
  const { start, ...job } = useJob('draft.export');
  const [done, setDone] = useState<{ fileName: string; exportId: string } | null>(null);
  return {
    ...job,
    done,
    clear: () => {
      setDone(null);
      job.clearError();
    },
    start: async (acceptedLeaks: string[]) => {
      setDone(null);
      // What is still being written goes into the file as well; text that cannot be saved says so in the header.
      await flushAll().catch(() => undefined);
      const result = await start({ draft, options, acceptedLeaks });
      if (result.ok) setDone(result.value);
    },
  };
}

function ExportState({ exporting }: { readonly exporting: Exporting }) {
  const { isRunning, fraction, cancel, done, error, clearError } = exporting;
  if (isRunning) return <WorkProgress label={t`Exporting…`} fraction={fraction} onStop={cancel} />;
  return <ExportOutcome {...{ error, clearError, done }} className={undefined} />;
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { SplitOrTabs } from '../../ui/SplitOrTabs';
import { DraftHeader } from './DraftHeader';
import type { DraftLinks } from './draft-links';
import { DraftSide } from './DraftSide';
import { ExportDialog } from './export/ExportDialog';
import { ReportPage } from './ReportPage';
import { unitOfFinding } from './unit-of-finding';
import { useDraft } from './use-draft';
import { useDraftChoice, type DraftChoice } from './use-draft-choice';
import { unitEditor } from './unit-editor';
import styles from './Draft.module.css';

interface DraftScreenProps extends DraftLinks {
  readonly sessionId: SessionId | null;
}

/** The report as it will be printed, beside the evidence of what one reads. */
export function DraftScreen({ sessionId, ...links }: DraftScreenProps) {
  const { choice, error, retry } = useDraftChoice(sessionId);
  if (error !== null) {
    return <ErrorPanel {...describeError(error)} actions={retryButton(retry)} />;
  }
  if (choice === undefined) return null;
  if (choice === null) {
    return (
      <EmptyState
        action={
          <Button onPress={links.onOpenProgramme}>
            <Trans>Open the programme</Trans>
          </Button>
        }
      >
        <Trans>
          This dialogue has no event yet. Add one to the programme, and its report is drafted here.
        </Trans>
      </EmptyState>
    );
  }
  return <ChosenDraft choice={choice} links={links} />;
}

interface ChosenDraftProps {
  readonly choice: DraftChoice;
  readonly links: DraftLinks;
}

function ChosenDraft({ choice, links }: ChosenDraftProps) {
  const { attribution, key } = choice;
  const {
    data: report,
    error,
    retry,
  } = useEndpointQuery('draft.report', { draft: key, attribution }, { keepsPrevious: true });
  const draft = useDraft(report, choice, links);
  const exporting = useExportDialog(report !== undefined);
  return (
    <div className={styles.screen}>
      <DraftHeader choice={choice} isReady={report !== undefined} onExport={exporting.open} />
      {error !== null && <ErrorPanel {...describeError(error)} actions={retryButton(retry)} />}
      {error === null && report !== undefined && (
        <SplitOrTabs
          id="draft"
          label={t`Draft`}
          startLabel={t`Draft`}
          endLabel={t`Evidence and checks`}
          shown={draft.pane}
          onShow={draft.showPane}
          separatorLabel={t`Evidence`}
          fixedSide="end"
          initialWidth={360}
          minWidth={220}
          maxWidth={640}
          start={<ReportPage report={report} draft={draft} editor={unitEditor(draft, report)} />}
          end={<DraftSide report={report} draft={draft} />}
        />
      )}
      <ExportDialog
        draftKey={key}
        attribution={attribution}
        report={report}
        isOpen={exporting.isOpen}
        onClose={exporting.close}
        onGoTo={(finding) => {
          const unit = unitOfFinding(draft.units, finding);
          if (unit !== null) draft.goTo(unit);
        }}
      />
    </div>
  );
}

function useExportDialog(isReady: boolean) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  useKeyboardCommands([
    {
      id: 'draft.export',
      label: t`Export…`,
      group: t`Draft`,
      keys: 'Mod+E',
      when: () => isReady,
      run: open,
    },
  ]);
  return { isOpen, open, close: () => setOpen(false) };
}

function retryButton(retry: () => void) {
  return (
    <Button variant="primary" onPress={retry}>
      <Trans>Try again</Trans>
    </Button>
  );
}

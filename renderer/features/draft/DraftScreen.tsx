import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import type { Report } from '../../../shared/report/report';
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
import { ProfilesDialog } from './profiles/ProfilesDialog';
import { DraftPage } from './DraftPage';
import { unitOfFinding } from './unit-of-finding';
import { useDraft, type Draft } from './use-draft';
import { useDraftChoice, type DraftChoice } from './use-draft-choice';
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
  const profiles = useShown();
  return (
    <div className={styles.screen}>
      <DraftHeader
        choice={choice}
        isReady={report !== undefined}
        onExport={exporting.open}
        onProfiles={profiles.open}
      />
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
          start={<DraftPage report={report} draft={draft} />}
          end={<DraftSide report={report} draft={draft} />}
        />
      )}
      <DraftDialogs {...{ choice, draft, report, exporting }} profiles={profiles} />
    </div>
  );
}

interface DraftDialogsProps {
  readonly choice: DraftChoice;
  readonly draft: Draft;
  readonly report: Report | undefined;
  readonly exporting: Shown;
  readonly profiles: Shown;
}

function DraftDialogs({ choice, draft, report, exporting, profiles }: DraftDialogsProps) {
  return (
    <>
      <ProfilesDialog
        profiles={choice.profiles}
        current={choice.key.profile}
        onChoose={(profile) => choice.choose({ profile })}
        isOpen={profiles.isOpen}
        onClose={profiles.close}
      />
      <ExportDialog
        draftKey={choice.key}
        attribution={choice.attribution}
        report={report}
        isOpen={exporting.isOpen}
        onClose={exporting.close}
        onGoTo={(finding) => {
          const unit = unitOfFinding(draft.units, finding);
          if (unit !== null) draft.goTo(unit);
        }}
      />
    </>
  );
}

type Shown = ReturnType<typeof useShown>;

/** Whether a dialog is in front. */
function useShown() {
  const [isOpen, setOpen] = useState(false);
  return { isOpen, open: () => setOpen(true), close: () => setOpen(false) };
}

function useExportDialog(isReady: boolean) {
  const shown = useShown();
  useKeyboardCommands([
    {
      id: 'draft.export',
      label: t`Export…`,
      group: t`Draft`,
      keys: 'Mod+E',
      when: () => isReady,
      run: shown.open,
    },
  ]);
  return shown;
}

function retryButton(retry: () => void) {
  return (
    <Button variant="primary" onPress={retry}>
      <Trans>Try again</Trans>
    </Button>
  );
}

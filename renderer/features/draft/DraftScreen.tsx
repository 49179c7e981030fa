import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SessionId } from '../../../shared/domain/ids';
import type { Event } from '../../../shared/domain/programme';
import type { DraftAttribution } from '../../../shared/domain/vocabulary';
import type { Report } from '../../../shared/report/report';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { useEventChoice, type EventChoice } from '../../api/use-event-choice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SplitOrTabs } from '../../ui/SplitOrTabs';
import { DraftHeader } from './DraftHeader';
import type { DraftLinks } from './draft-links';
import { DraftSide } from './DraftSide';
import { ReportPage } from './ReportPage';
import { useDraft } from './use-draft';
import styles from './Draft.module.css';

interface DraftScreenProps extends DraftLinks {
  readonly sessionId: SessionId | null;
}

/** The report as it will be printed, beside the evidence of what one reads. */
export function DraftScreen({ sessionId, ...links }: DraftScreenProps) {
  const choice = useEventChoice(sessionId);
  if (choice.error !== null) {
    return <ErrorPanel {...describeError(choice.error)} actions={retryButton(choice.retry)} />;
  }
  if (choice.events === undefined) return null;
  if (choice.event === null) {
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
  return <EventDraft key={choice.event.id} choice={choice} event={choice.event} links={links} />;
}

interface EventDraftProps {
  readonly choice: EventChoice;
  readonly event: Event;
  readonly links: DraftLinks;
}

function EventDraft({ choice, event, links }: EventDraftProps) {
  const [attribution, setAttribution] = useState<DraftAttribution>('name');
  const input = {
    draft: { eventId: event.id, profile: 'summary', language: 'en' },
    attribution,
  } as const;
  const {
    data: report,
    error,
    retry,
  } = useEndpointQuery('draft.report', input, {
    keepsPrevious: true,
  });
  const draft = useDraft(report, event, links);
  return (
    <div className={styles.screen}>
      <DraftHeader
        choice={choice}
        event={event}
        attribution={attribution}
        onAttributionChange={setAttribution}
        stillNamed={report === undefined ? null : stillNamed(report)}
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
          start={<ReportPage report={report} draft={draft} />}
          end={<DraftSide report={report} draft={draft} />}
        />
      )}
    </div>
  );
}

function stillNamed({ findings }: Report): number {
  return findings.filter(({ code }) => code === 'still-identifies').length;
}

function retryButton(retry: () => void) {
  return (
    <Button variant="primary" onPress={retry}>
      <Trans>Try again</Trans>
    </Button>
  );
}

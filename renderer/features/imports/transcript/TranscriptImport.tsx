import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import type { SessionId } from '../../../../shared/domain/ids';
import type { Event, Session } from '../../../../shared/domain/programme';
import type {
  TranscriptImportOptions,
  TranscriptPlan,
} from '../../../../shared/imports/transcript/transcript-plan';
import { useApi, useDialogueId } from '../../../api/api-context';
import { describeError } from '../../../api/describe-error';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { useJob } from '../../../api/use-job';
import { EmptyState } from '../../../ui/EmptyState';
import { ErrorPanel } from '../../../ui/ErrorPanel';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import type { ImportStepProps } from '../import-step';
import { PlanFrame } from '../PlanFrame';
import { useImportPlan } from '../use-import-plan';
import { useKnownPeople } from '../use-known-people';
import {
  importTurnsLabel,
  turnsStatus,
  turnsSummary,
  writesTurns,
} from './describe-transcript-plan';
import { SessionField, type Programme } from './SessionField';
import { choiceOf, SpeakersPane } from './SpeakersPane';
import { TurnsPane } from './TurnsPane';
import styles from './TranscriptImport.module.css';

/** What a machine heard: which session it is of, when it began, who is who, and each turn that comes of it. */
export function TranscriptImport(props: ImportStepProps) {
  const { data, error } = useEndpointQuery('programme.tree', {});
  if (error !== null) return <ErrorPanel {...describeError(error)} />;
  if (data === undefined) return null;
  if (data.sessions.length === 0) {
    return (
      <EmptyState keys="Alt+1">
        <Trans>
          A transcript goes into a session. Add the session in the programme first, then import
          again.
        </Trans>
      </EmptyState>
    );
  }
  return <OfSession {...props} programme={data} />;
}

interface OfSessionProps extends ImportStepProps {
  readonly programme: Programme;
}

type Labels = TranscriptImportOptions['labels'];

function OfSession({ programme, request, ...step }: OfSessionProps) {
  const { events, sessions } = programme;
  const [sessionId, setSessionId] = useState<SessionId | null>(
    () => request.sessionId ?? (sessions.length === 1 ? (sessions[0]?.id ?? null) : null),
  );
  // Who is who stays decided when the session turns out to be another one.
  const decided = useRef<Labels>({});
  const session = sessions.find(({ id }) => id === sessionId);
  const event = events.find(({ id }) => id === session?.eventId);
  const field = (
    <div className={styles.session}>
      <SessionField programme={programme} value={session?.id ?? null} onChange={setSessionId} />
    </div>
  );
  if (session === undefined || event === undefined) return field;
  return (
    <TurnsOfSession
      key={session.id}
      {...step}
      {...{ session, event, field }}
      decided={decided.current}
      onDecided={(labels) => {
        decided.current = labels;
      }}
    />
  );
}

interface TurnsOfSessionProps extends Omit<ImportStepProps, 'request'> {
  readonly session: Session;
  readonly event: Event;
  readonly field: React.ReactNode;
  readonly decided: Labels;
  readonly onDecided: (labels: Labels) => void;
}

function TurnsOfSession(props: TurnsOfSessionProps) {
  const { staged, session, event, field, onDone, onBack } = props;
  const people = useKnownPeople();
  const preview = usePreview(props);
  const commit = useCommit(props, (counts) => onDone(turnsSummary(counts, session.title)));
  const [shown, setShown] = useState<PaneSide>('start');
  return (
    <PlanFrame
      {...{ staged, preview, commit, onBack }}
      above={field}
      waitingLabel={t`Putting the turns together…`}
      writes={writesTurns}
      mainLabel={({ counts }) => importTurnsLabel(counts, shortened(session.title))}
      status={(plan) => turnsStatus(plan, unknownLabels(plan))}
    >
      {(plan, options) => (
        <SplitOrTabs
          id="import-transcript"
          label={t`Parts of the import`}
          startLabel={t`Times and speakers`}
          endLabel={t`Turns`}
          separatorLabel={t`Width of the speakers`}
          fixedSide="start"
          initialWidth={430}
          minWidth={280}
          shown={shown}
          onShow={setShown}
          start={
            <SpeakersPane
              {...{ plan, options, people, session, event }}
              onCorrect={preview.correct}
            />
          }
          end={<TurnsPane {...{ plan, people }} sessionId={session.id} timeZone={event.timeZone} />}
        />
      )}
    </PlanFrame>
  );
}

const titleLimit = 40;

/** A title in a button: the whole of it is in the field above. */
function shortened(title: string): string {
  return title.length <= titleLimit
    ? title
    : `${title.slice(0, titleLimit).replace(/\s+\S*$/u, '')}…`;
}

function unknownLabels({ labels, options }: TranscriptPlan): number {
  return labels.filter((label) => choiceOf(options, label) === 'unknown').length;
}

function usePreview({ staged, session, decided, onDecided }: TurnsOfSessionProps) {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const { importId } = staged;
  const sessionId = session.id;
  const preview = useImportPlan<TranscriptImportOptions, TranscriptPlan>((jobId, options) =>
    client.imports.previewTranscript({
      dialogueId,
      input: { jobId, importId, sessionId, options },
    }),
  );
  const { options, correct } = preview;
  const isFirst = useRef(true);
  useEffect(() => {
    if (options === null) return;
    if (isFirst.current && Object.keys(decided).length > 0) {
      correct((before) => ({ ...before, labels: { ...before.labels, ...decided } }));
    } else onDecided(options.labels);
    isFirst.current = false;
  }, [options, correct, decided, onDecided]);
  return preview;
}

function useCommit(
  { staged, session }: TurnsOfSessionProps,
  onDone: (counts: TranscriptPlan['counts']) => void,
) {
  const job = useJob('imports.commitTranscript');
  const { importId } = staged;
  return {
    ...job,
    start: async (options: TranscriptImportOptions) => {
      const result = await job.start({ importId, sessionId: session.id, options });
      if (result.ok) onDone(result.value);
      return result;
    },
  };
}

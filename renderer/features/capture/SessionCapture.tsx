import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ThemeId } from '../../../shared/domain/ids';
import type { GuidingQuestion, Session } from '../../../shared/domain/programme';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { SplitView } from '../../ui/SplitView';
import type { CaptureContext } from './capture-context';
import type { CaptureTarget } from './CaptureScreen';
import { noFilter } from './filter/FilterBar';
import { RecordPane } from './record/RecordPane';
import type { SessionScope } from './record/session-scope';
import { useRecord } from './record/use-record';
import { SessionSide } from './side/SessionSide';
import type { RoleHolder } from './side/session-facts';
import type { SpeakerChoice } from './speaker/speaker-choice';
import { useParticipants, useSpeakerIndex } from './speaker/use-speaker-index';
import { TurnLine, type TurnLineHandle } from './turn/TurnLine';
import { useCaptureCommands } from './turn/capture-commands';
import { useCurrentTurn, useTurnSession } from './turn/use-current-turn';
import { usePlace } from './turn/use-place';
import { queryFor, useFilter } from './use-filter';
import styles from './CaptureScreen.module.css';

interface SessionCaptureProps {
  readonly context: CaptureContext;
  readonly session: Session;
  readonly scope: SessionScope;
  readonly holders: readonly RoleHolder[];
  readonly questions: readonly GuidingQuestion[];
  readonly target: CaptureTarget | null;
}

const whole = { sessionId: null, speakerId: null, delegationId: null, themeId: null };

/** The record of one session, the line where one writes, and what one wants to have in view. */
export function SessionCapture(props: SessionCaptureProps) {
  const { context, session, scope, holders, questions } = props;
  const [isPicking, setIsPicking] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const record = useRecord({ ...whole, sessionId: session.id }, scope.order);
  const { entries } = record;
  const { place, segment, nextSegment } = usePlace(session, scope.segments, entries);
  const turn = useCurrentTurn(context.sessions, session.id, place);
  const current = useTurnSession(turn);
  const line = useRef<TurnLineHandle>(null);
  const speakers = useSpeakerIndex(useParticipants(isPicking), isPicking, context.panel, entries);
  const start = useCallback(
    (choice: SpeakerChoice) => {
      void turn.take(choice);
      requestAnimationFrame(() => line.current?.focusText());
    },
    [turn],
  );
  const view = useRecordView(props);
  useCaptureCommands({
    turn,
    current,
    line,
    holders,
    start,
    view,
    nextSegment,
    hasSegments: scope.segments.length > 0,
  });
  const onTheme = useCallback(
    (themeId: ThemeId) => view.setFilter({ ...noFilter, themeId }),
    [view],
  );
  return (
    <SplitView
      id="capture"
      separatorLabel={t`About the session`}
      fixedSide="end"
      initialWidth={280}
      minWidth={200}
      maxWidth={480}
      start={
        <div className={styles.column}>
          <RecordPane
            context={context}
            record={view.record ?? record}
            hiddenId={current.id}
            target={view.target}
            showsSession={view.isWhole || scope.segments.length > 0}
            filter={view.filter}
            onFilter={view.setFilter}
            sessions={view.isWhole ? context.allSessions : scope.segments}
            title={<RecordTitle {...{ view, segment, nextSegment }} session={session} />}
            emptyState={
              <EmptyState keys="@">
                <Trans>Nothing was said yet. Name the first speaker below, or just write.</Trans>
              </EmptyState>
            }
            onLeave={() => line.current?.focusText()}
            onProblem={setProblem}
          />
          {problem !== null && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <TurnLine
            handle={line}
            turn={turn}
            themes={context.themes}
            timeZone={context.timeZone}
            speakers={speakers}
            onPicking={setIsPicking}
            onProblem={setProblem}
          />
        </div>
      }
      end={
        <SessionSide
          session={session}
          timeZone={context.timeZone}
          questions={questions}
          holders={holders}
          entries={entries ?? noEntries}
          themes={context.themes}
          delegations={context.delegations}
          onStart={start}
          onTheme={onTheme}
        />
      }
    />
  );
}

const noEntries: [] = [];

export type RecordView = ReturnType<typeof useRecordView>;

/** Which part of the record is shown: this session or the whole dialogue, and through which filter. */
function useRecordView({ context, scope, session, target }: SessionCaptureProps) {
  const [filter, setFilter] = useFilter(target);
  const [isWhole, setIsWhole] = useState(target !== null && target.kind !== 'intervention');
  const query = queryFor(filter, isWhole ? null : session.id) ?? (isWhole ? whole : null);
  const order = useMemo(
    () =>
      isWhole ? new Map(context.allSessions.map(({ id }, index) => [id, index])) : scope.order,
    [isWhole, context.allSessions, scope.order],
  );
  const filtered = useRecord(query, order);
  const turnTarget = target?.kind === 'intervention' ? target : null;
  const record = query === null ? null : filtered;
  return { filter, setFilter, isWhole, setIsWhole, record, target: turnTarget };
}

interface RecordTitleProps {
  readonly view: RecordView;
  readonly session: Session;
  readonly segment: Session;
  readonly nextSegment: () => void;
}

function RecordTitle({ view, session, segment, nextSegment }: RecordTitleProps) {
  return (
    <>
      <span>
        {view.isWhole ? <Trans>The whole dialogue</Trans> : null}
        {segment.id !== session.id && (
          <>
            {' '}
            <Trans>Writing in: {segment.title}</Trans>{' '}
            <Button variant="quiet" keys="Mod+Shift+G" onPress={nextSegment}>
              <Trans>Next part</Trans>
            </Button>
          </>
        )}
      </span>
      <Button variant="quiet" onPress={() => view.setIsWhole(!view.isWhole)}>
        {view.isWhole ? <Trans>This session only</Trans> : <Trans>Whole dialogue</Trans>}
      </Button>
      <Button
        variant="quiet"
        keys="Mod+F"
        onPress={() => view.setFilter(view.filter === null ? noFilter : null)}
      >
        <Trans>Filter</Trans>
      </Button>
    </>
  );
}

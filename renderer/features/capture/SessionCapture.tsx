import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { RecordEntry } from '../../../shared/contract/record';
import type { ThemeId } from '../../../shared/domain/ids';
import type { GuidingQuestion, Session } from '../../../shared/domain/programme';
import { Dialog } from '../../ui/Dialog';
import { EmptyState } from '../../ui/EmptyState';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { SplitView } from '../../ui/SplitView';
import type { CaptureContext } from './capture-context';
import type { CaptureTarget } from './capture-target';
import { noFilter } from './filter/FilterBar';
import { RecordPane } from './record/RecordPane';
import { RecordTitle } from './record/RecordTitle';
import type { SessionScope } from './record/session-scope';
import { useRecord, type RecordState } from './record/use-record';
import { countedEntries } from './transcript/use-transcripts';
import { everything, useRecordView, type RecordView } from './record/use-record-view';
import { SessionSide } from './side/SessionSide';
import { useIsNarrow } from './side/use-is-narrow';
import type { RoleHolder } from './side/session-facts';
import type { SpeakerChoice } from '../../ui/speaker-picker/speaker-choice';
import { useParticipants, useSpeakerIndex } from '../../api/speaker-index';
import { TurnLine, type TurnLineHandle } from './turn/TurnLine';
import { useCaptureCommands } from './turn/capture-commands';
import type { CurrentTurn } from './turn/current-turn';
import { useCurrentTurn, useTurnSession } from './turn/use-current-turn';
import { usePlace } from './turn/use-place';
import styles from './CaptureScreen.module.css';

export interface SessionCaptureProps {
  readonly context: CaptureContext;
  readonly session: Session;
  readonly scope: SessionScope;
  readonly holders: readonly RoleHolder[];
  readonly questions: readonly GuidingQuestion[];
  readonly target: CaptureTarget | null;
}

const noEntries: [] = [];

/** The record of one session, the line where one writes, and what one wants to have in view. */
export function SessionCapture(props: SessionCaptureProps) {
  const { context, session, scope, holders, questions } = props;
  const record = useRecord({ ...everything, sessionId: session.id }, scope.order);
  const said = useMemo(() => countedEntries(record.entries), [record.entries]);
  const { place, segment, nextSegment } = usePlace(session, scope.segments, said);
  const turn = useCurrentTurn(context.sessions, session.id, place);
  const line = useRef<TurnLineHandle>(null);
  const view = useRecordView(props);
  const start = useCallback(
    (choice: SpeakerChoice) => {
      void turn.take(choice);
      requestAnimationFrame(() => line.current?.focusText());
    },
    [turn],
  );
  const { setFilter } = view;
  const onTheme = useCallback(
    (themeId: ThemeId) => setFilter({ ...noFilter, themeId }),
    [setFilter],
  );
  const current = useTurnSession(turn);
  const hasSegments = scope.segments.length > 0;
  useCaptureCommands({ turn, current, line, holders, start, view, nextSegment, hasSegments });
  const writing = (
    <Writing {...props} {...{ record, said, view, turn, line, segment, nextSegment }} />
  );
  const side = (
    <SessionSide
      session={session}
      timeZone={context.timeZone}
      questions={questions}
      holders={holders}
      entries={said ?? noEntries}
      themes={context.themes}
      delegations={context.delegations}
      onStart={start}
      onTheme={onTheme}
    />
  );
  return <Layout writing={writing} side={side} />;
}

interface LayoutProps {
  readonly writing: ReactNode;
  readonly side: ReactNode;
}

/** Side by side where there is room; else the side column is called up when it is wanted. */
function Layout({ writing, side }: LayoutProps) {
  const isNarrow = useIsNarrow();
  const [isShown, setIsShown] = useState(false);
  useKeyboardCommands([
    {
      id: 'capture.about-session',
      label: t`About the session`,
      group: t`Capture`,
      keys: 'Mod+Shift+I',
      when: () => isNarrow,
      run: () => setIsShown(true),
    },
  ]);
  if (isNarrow) {
    return (
      <>
        {writing}
        <Dialog title={t`About the session`} isOpen={isShown} onClose={() => setIsShown(false)}>
          {side}
        </Dialog>
      </>
    );
  }
  return (
    <SplitView
      id="capture"
      separatorLabel={t`About the session`}
      fixedSide="end"
      initialWidth={280}
      minWidth={200}
      maxWidth={480}
      start={writing}
      end={side}
    />
  );
}

interface WritingProps extends SessionCaptureProps {
  readonly record: RecordState;
  /** What of the record counts as having been said. */
  readonly said: readonly RecordEntry[] | undefined;
  readonly view: RecordView;
  readonly turn: CurrentTurn;
  readonly line: RefObject<TurnLineHandle | null>;
  readonly segment: Session;
  readonly nextSegment: () => void;
}

function Writing(props: WritingProps) {
  const { context, session, scope, record, said, view, turn, line, segment, nextSegment } = props;
  const [isPicking, setIsPicking] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const current = useTurnSession(turn);
  const people = useParticipants(isPicking);
  const speakers = useSpeakerIndex(people, isPicking, context.panel, said);
  return (
    <div className={styles.column}>
      <RecordPane
        context={context}
        record={view.record ?? record}
        hiddenId={current.id}
        target={view.target}
        showsSession={view.isWhole ? 'panel' : 'part'}
        filter={view.filter}
        onFilter={(filter) => {
          view.setFilter(filter);
          // The field that had the focus is gone.
          if (filter === null) line.current?.focusText();
        }}
        sessions={view.isWhole ? context.allSessions : scope.segments}
        title={<RecordTitle {...{ view, session, segment, nextSegment }} />}
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
  );
}

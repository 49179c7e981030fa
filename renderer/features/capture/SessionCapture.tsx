import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AppError } from '../../../shared/app-error';
import type { ThemeId } from '../../../shared/domain/ids';
import type { GuidingQuestion, Session } from '../../../shared/domain/programme';
import { describeErrorBriefly } from '../../api/describe-error';
import { Dialog } from '../../ui/Dialog';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { SplitView } from '../../ui/SplitView';
import type { CaptureContext } from './capture-context';
import type { CaptureTarget } from './capture-target';
import { noFilter } from './filter/FilterBar';
import { ancestorsOf, type SessionScope } from './record/session-scope';
import { useRecord } from './record/use-record';
import { everything, useRecordView } from './record/use-record-view';
import { FloorParts } from './side/FloorParts';
import type { RoleHolder } from './side/session-facts';
import { SessionSide } from './side/SessionSide';
import { useIsNarrow } from './side/use-is-narrow';
import { countedEntries } from './transcript/use-transcripts';
import { useCaptureCommands } from './turn/capture-commands';
import type { OpenDialog } from './turn/TurnDialogs';
import type { TurnLineHandle } from './turn/TurnLine';
import { useCurrentTurn } from './turn/use-current-turn';
import { useFloor } from './turn/use-floor';
import { usePlace } from './turn/use-place';
import { Writing } from './Writing';

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
  const scopeId = useMemo(
    () => ancestorsOf(context.allSessions, session.id).at(-1)?.id ?? session.id,
    [context.allSessions, session.id],
  );
  const record = useRecord({ ...everything, sessionId: session.id }, scope.order);
  const said = useMemo(() => countedEntries(record.entries), [record.entries]);
  const { place, segment, nextSegment } = usePlace(session, scope.segments, said);
  const [problem, onProblem] = useState<string | null>(null);
  const [dialog, onDialog] = useState<OpenDialog | null>(null);
  const onRefused = (error: AppError) => onProblem(describeErrorBriefly(error));
  const turn = useCurrentTurn(context.sessions, scopeId, place, onRefused);
  const line = useRef<TurnLineHandle>(null);
  const view = useRecordView(props);
  const onNameNext = useCallback(() => onDialog('next-speaker'), []);
  const floor = useFloor({ turn, scopeId, line, onProblem, onNameNext });
  const { setFilter } = view;
  const onTheme = useCallback(
    (themeId: ThemeId) => setFilter({ ...noFilter, themeId }),
    [setFilter],
  );
  const hasSegments = scope.segments.length > 0;
  useCaptureCommands({ turn, floor, onNameNext, line, holders, view, nextSegment, hasSegments });
  const now = useMemo(() => <FloorParts sessionId={scopeId} actions={floor} />, [scopeId, floor]);
  const about = { problem, onProblem, dialog, onDialog, segment, nextSegment };
  const writing = (
    <Writing {...props} {...{ scopeId, record, said, view, turn, floor, line, ...about }} />
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
      onStart={floor.take}
      onTheme={onTheme}
      floor={now}
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

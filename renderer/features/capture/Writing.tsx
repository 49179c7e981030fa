import { Trans } from '@lingui/react/macro';
import { useState, type RefObject } from 'react';
import type { RecordEntry } from '../../../shared/contract/record';
import type { InterventionId, SessionId } from '../../../shared/domain/ids';
import type { Session } from '../../../shared/domain/programme';
import { useParticipants, useSpeakerIndex } from '../../api/speaker-index';
import { EmptyState } from '../../ui/EmptyState';
import { entryCapacity, entryName } from '../../ui/entry-words';
import type { SpeakerOffer } from '../../ui/speaker-picker/SpeakerPicker';
import { interventionTypeWord } from '../../ui/words';
import type { CaptureContext } from './capture-context';
import { RecordPane } from './record/RecordPane';
import { RecordTitle } from './record/RecordTitle';
import type { SessionScope } from './record/session-scope';
import type { RecordState } from './record/use-record';
import type { RecordView } from './record/use-record-view';
import type { CurrentTurn } from './turn/current-turn';
import { floorKeys } from './turn/floor-keys';
import { TurnDialogs, type OpenDialog } from './turn/TurnDialogs';
import { TurnLine, type TurnLineHandle } from './turn/TurnLine';
import { useTurnCommands } from './turn/turn-commands';
import { useTurnSession, useWaitingTurns } from './turn/use-current-turn';
import type { FloorActions } from './turn/use-floor';
import { useSpeakersList } from './turn/use-list';
import styles from './CaptureScreen.module.css';

export interface WritingProps {
  readonly context: CaptureContext;
  readonly session: Session;
  readonly scope: SessionScope;
  /** The session at the top. */
  readonly scopeId: SessionId;
  readonly record: RecordState;
  /** What of the record counts as having been said. */
  readonly said: readonly RecordEntry[] | undefined;
  readonly view: RecordView;
  readonly turn: CurrentTurn;
  readonly floor: FloorActions;
  readonly line: RefObject<TurnLineHandle | null>;
  readonly segment: Session;
  readonly nextSegment: () => void;
  readonly problem: string | null;
  readonly onProblem: (text: string | null) => void;
  readonly dialog: OpenDialog | null;
  readonly onDialog: (dialog: OpenDialog | null) => void;
}

/** The record, and at its foot the line where one writes. */
export function Writing(props: WritingProps) {
  const { context, said, turn, floor, line, scopeId, onProblem, onDialog } = props;
  const [isPicking, setIsPicking] = useState(true);
  const { hasBegun } = useTurnSession(turn);
  const people = useParticipants(isPicking);
  const speakers = useSpeakerIndex(people, isPicking, context.panel, said);
  const offers = useOffers(scopeId, floor);
  useTurnCommands({ turn, hasBegun, onProblem, onDialog });
  return (
    <div className={styles.column}>
      <SessionRecord {...props} />
      {props.problem !== null && (
        <p role="alert" className={styles.problem}>
          {props.problem}
        </p>
      )}
      <TurnLine
        handle={line}
        turn={turn}
        scopeId={scopeId}
        themes={context.themes}
        timeZone={context.timeZone}
        speakers={speakers}
        offers={offers}
        onClose={floor.closeOrStart}
        onPicking={setIsPicking}
        onProblem={onProblem}
      />
      <TurnDialogs {...props} onClose={() => onDialog(null)} />
    </div>
  );
}

function SessionRecord(props: WritingProps) {
  const { context, session, scope, record, view, turn, line, segment, nextSegment } = props;
  const current = useTurnSession(turn);
  const waiting = useWaitingTurns(turn);
  return (
    <RecordPane
      context={context}
      record={view.record ?? record}
      hiddenId={current.id}
      waitingIds={waiting}
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
      onTakeUp={(id: InterventionId) => {
        turn.goTo(id);
        requestAnimationFrame(() => line.current?.focusText());
      }}
      onProblem={props.onProblem}
    />
  );
}

/** More would push everybody else out of the list of suggestions. */
const mostOffers = 3;

function useOffers(scopeId: SessionId, floor: FloorActions): SpeakerOffer[] {
  const queue = useSpeakersList(scopeId)?.queue ?? [];
  return queue.slice(0, mostOffers).map((entry, index) => ({
    id: entry.key,
    name: entryName(entry),
    detail: [entryCapacity(entry), entry.type !== 'statement' && interventionTypeWord(entry.type)]
      .filter(Boolean)
      .join(' · '),
    ...(index === 0 && { keys: floorKeys.close }),
    onTake: () => floor.start(entry),
  }));
}

import { t } from '@lingui/core/macro';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Result } from '../../../../shared/app-error';
import type { SessionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { classNames } from '../../../ui/class-names';
import { Region } from '../../../ui/Region';
import type { SpeakerIndex } from '../../../ui/speaker-picker/rank-speakers';
import { reassignInput, type SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import { SpeakerPicker, type SpeakerOffer } from '../../../ui/speaker-picker/SpeakerPicker';
import { PointsEditor, type PointsEditorHandle } from '../editor/PointsEditor';
import type { EditorActions } from '../editor/point-keys';
import type { DocumentSession } from '../saving/document-session';
import type { ThemeIndex } from '../themes';
import type { CurrentTurn } from './current-turn';
import { Hints } from './Hints';
import { OpenStrips } from './OpenStrips';
import { TurnHead } from './TurnHead';
import { useTurnSession, useWaitingTurns } from './use-current-turn';
import styles from './TurnLine.module.css';

export interface TurnLineHandle {
  readonly focusText: () => void;
  readonly pickSpeaker: () => void;
  readonly points: PointsEditorHandle | null;
}

interface TurnLineProps {
  readonly turn: CurrentTurn;
  /** The session at the top, whose list it is. */
  readonly scopeId: SessionId;
  readonly themes: ThemeIndex;
  readonly timeZone: string;
  readonly speakers: SpeakerIndex;
  /** The next of the list. */
  readonly offers: readonly SpeakerOffer[];
  /** Closes the notes and goes on. */
  readonly onClose: () => void;
  /** The speaker is being chosen, so the list of people must be fresh. */
  readonly onPicking: (isPicking: boolean) => void;
  readonly onProblem: (text: string | null) => void;
  readonly handle: Ref<TurnLineHandle>;
}

/** The line at the foot of the record where one writes: who speaks, and the points. */
export function TurnLine(props: TurnLineProps) {
  const { turn, scopeId, themes, timeZone, offers } = props;
  const session = useTurnSession(turn);
  const waiting = useWaitingTurns(turn);
  const { points, picker, isPicking, pick } = usePicking(props, session);
  // From here on keys are taken; what measures the start of the app reads this.
  useEffect(() => void performance.mark('capture-usable'), []);
  return (
    <Region label={t`Writing line`} className={styles.region}>
      <OpenStrips
        turn={turn}
        sessionId={scopeId}
        timeZone={timeZone}
        onGoTo={(id) => turn.goTo(id)}
      />
      {/* The list of people opens upwards, out of what scrolls. */}
      <div className={classNames(styles.line, !isPicking && styles.scrolls)}>
        <TurnHead {...{ session, scopeId, timeZone }} onName={() => pick(true)} />
        {isPicking && <TurnPicker {...props} {...{ session, points, picker, pick }} />}
        <PointsEditor
          key={session.key}
          handle={points}
          session={session}
          themes={themes}
          label={t`Points of the current turn`}
          autoFocus={!isPicking}
          onEdited={() => session.hasBegun || turn.beginUnnamed()}
          actions={lineActions(props, session, () => pick(true))}
        />
      </div>
      <Hints
        isPicking={isPicking}
        hasBegun={session.hasBegun}
        next={offers[0]?.name ?? null}
        waiting={waiting.length}
      />
    </Region>
  );
}

type Picking = ReturnType<typeof usePicking>;

interface TurnPickerProps extends TurnLineProps, Pick<Picking, 'points' | 'picker' | 'pick'> {
  readonly session: DocumentSession;
}

function TurnPicker(props: TurnPickerProps) {
  const { turn, session, speakers, offers, points, picker, pick } = props;
  const take = useTakeSpeaker(props, session, () => pick(false));
  const onHasText = useHold(turn);
  const leaving = (offer: SpeakerOffer) => ({
    ...offer,
    onTake: () => {
      pick(false);
      offer.onTake();
    },
  });
  return (
    <SpeakerPicker
      label={t`Speaker`}
      index={speakers}
      inputRef={picker}
      opens="up"
      autoFocus
      offers={session.hasBegun ? [] : offers.map(leaving)}
      onHasText={onHasText}
      onTake={take}
      onLeave={() => pick(false)}
      onSpeech={(text) => {
        points.current?.write(text);
        pick(false);
      }}
    />
  );
}

/** A name that is half typed must not end up in the text of whoever is given the floor meanwhile. */
function useHold(turn: CurrentTurn): (hasText: boolean) => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      turn.hold(false);
    },
    [turn],
  );
  return (hasText) => {
    clearTimeout(timer.current);
    if (hasText) turn.hold(true);
    // The field is emptied first, and then tells who was taken.
    else timer.current = setTimeout(() => turn.hold(false), 0);
  };
}

function usePicking({ onPicking, handle }: TurnLineProps, session: DocumentSession) {
  const points = useRef<PointsEditorHandle>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [isPicking, setIsPicking] = useState(!session.hasBegun);
  const pick = (next: boolean) => {
    setIsPicking(next);
    onPicking(next);
    if (next) picker.current?.focus();
    else points.current?.focus();
  };
  useImperativeHandle(handle, () => ({
    focusText: () => pick(false),
    pickSpeaker: () => pick(true),
    get points() {
      return points.current;
    },
  }));
  usePickerForNewTurns(session.key, session.hasBegun, pick);
  return { points, picker, isPicking, pick };
}

function useTakeSpeaker(
  { turn, onProblem }: TurnLineProps,
  session: DocumentSession,
  onTaken: () => void,
) {
  const { run: reassign } = useCommand('record.reassign');
  const nameSpeaker = async (choice: SpeakerChoice) => {
    // The turn may have begun a moment ago, with its first letter still on the way.
    if (session.id === null) await session.flush().catch(() => undefined);
    if (session.id === null) return;
    const result = await reassign({ id: session.id, ...reassignInput(choice) });
    if (!result.ok) onProblem(describeErrorBriefly(result.error));
  };
  return (choice: SpeakerChoice) => {
    onTaken();
    onProblem(null);
    if (session.hasBegun) void nameSpeaker(choice);
    else void turn.take(choice);
  };
}

function lineActions(
  { turn, onClose, onProblem }: TurnLineProps,
  session: DocumentSession,
  onSpeaker: () => void,
): EditorActions {
  const tell = (result: Result<unknown>) =>
    onProblem(result.ok ? null : describeErrorBriefly(result.error));
  return {
    onPointDone: () => session.checkpointSoon(),
    onClose,
    onSpeaker,
    onEscape: () => undefined,
    onHistory: (direction) => void turn.history(direction).then(tell),
  };
}

// A new turn asks who speaks; one that was found open goes on where it stopped.
function usePickerForNewTurns(key: string, hasBegun: boolean, pick: (next: boolean) => void): void {
  const lastKey = useRef(key);
  useLayoutEffect(() => {
    if (lastKey.current === key) return;
    lastKey.current = key;
    pick(!hasBegun);
  });
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type Ref } from 'react';
import type { Result } from '../../../../shared/app-error';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, useEndpointQuery } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { Kbd } from '../../../ui/Kbd';
import { Region } from '../../../ui/Region';
import { PointsEditor, type PointsEditorHandle } from '../editor/PointsEditor';
import type { EditorActions } from '../editor/point-keys';
import { SpeakerLine } from '../record/SpeakerLine';
import type { DocumentSession } from '../saving/document-session';
import type { SpeakerIndex } from '../../../ui/speaker-picker/rank-speakers';
import { reassignInput, type SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import { SpeakerPicker } from '../../../ui/speaker-picker/SpeakerPicker';
import type { ThemeIndex } from '../themes';
import { interventionTypeWord } from '../../../ui/words';
import type { CurrentTurn } from './current-turn';
import { useTurnSession } from './use-current-turn';
import styles from './TurnLine.module.css';

export interface TurnLineHandle {
  readonly focusText: () => void;
  readonly pickSpeaker: () => void;
  readonly points: PointsEditorHandle | null;
}

interface TurnLineProps {
  readonly turn: CurrentTurn;
  readonly themes: ThemeIndex;
  readonly timeZone: string;
  readonly speakers: SpeakerIndex;
  /** The speaker is being chosen, so the list of people must be fresh. */
  readonly onPicking: (isPicking: boolean) => void;
  readonly onProblem: (text: string | null) => void;
  readonly handle: Ref<TurnLineHandle>;
}

/** The line at the foot of the record where one writes: who speaks, and the points. */
export function TurnLine(props: TurnLineProps) {
  const { turn, themes, timeZone, speakers } = props;
  const session = useTurnSession(turn);
  const { points, picker, isPicking, pick } = usePicking(props, session);
  const take = useTakeSpeaker(props, session, () => pick(false));
  // From here on keys are taken; what measures the start of the app reads this.
  useEffect(() => void performance.mark('capture-usable'), []);
  return (
    <Region label={t`Writing line`} className={styles.region}>
      <div className={styles.line}>
        <TurnHead
          id={session.id}
          hasBegun={session.hasBegun}
          timeZone={timeZone}
          onName={() => pick(true)}
        />
        {isPicking && (
          <SpeakerPicker
            label={t`Speaker`}
            index={speakers}
            inputRef={picker}
            opens="up"
            autoFocus
            onTake={take}
            onLeave={() => pick(false)}
            onSpeech={(text) => {
              points.current?.write(text);
              pick(false);
            }}
          />
        )}
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
      <Hints isPicking={isPicking} />
    </Region>
  );
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
  { turn, onProblem }: TurnLineProps,
  session: DocumentSession,
  onSpeaker: () => void,
): EditorActions {
  const tell = (result: Result<unknown>) =>
    onProblem(result.ok ? null : describeErrorBriefly(result.error));
  return {
    onPointDone: () => session.checkpointSoon(),
    onClose: () => void turn.close().then(tell),
    onSpeaker,
    onEscape: () => undefined,
    onHistory: (direction) => void session.history(direction).then(tell),
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

interface TurnHeadProps {
  readonly id: InterventionId | null;
  readonly hasBegun: boolean;
  readonly timeZone: string;
  readonly onName: () => void;
}

function TurnHead({ id, hasBegun, timeZone, onName }: TurnHeadProps) {
  // The id is only used where there is one.
  const { data: entry } = useEndpointQuery(
    'record.get',
    { id: id ?? '' },
    { enabled: id !== null },
  );
  if (!hasBegun) return null;
  return (
    <header className={styles.head}>
      <span className={styles.time}>
        {id !== null && entry?.startedAt && <EventTime at={entry.startedAt} timeZone={timeZone} />}
      </span>
      {id !== null && entry !== undefined && (
        <>
          <SpeakerLine entry={entry} />
          <span className={styles.about}>
            {entry.type !== 'statement' && interventionTypeWord(entry.type)}
          </span>
        </>
      )}
      <Button variant="quiet" onPress={onName}>
        {!entry?.speakerName ? <Trans>Name the speaker</Trans> : <Trans>Change</Trans>}{' '}
        <Kbd keys="@" />
      </Button>
    </header>
  );
}

function Hints({ isPicking }: { readonly isPicking: boolean }) {
  return (
    <p className={styles.hints}>
      <span>
        <Kbd keys="Enter" />{' '}
        {isPicking ? <Trans>take, or just write</Trans> : <Trans>next point</Trans>}
      </span>
      <span>
        <Kbd keys="Mod+Enter" /> <Trans>close, next speaker</Trans>
      </span>
      <span>
        <Kbd keys="@" /> <Trans>speaker</Trans>
      </span>
      <span>
        <Kbd keys="#" /> <Trans>theme</Trans>
      </span>
      <span>
        <Kbd keys="F1" /> <Trans>keys</Trans>
      </span>
    </p>
  );
}

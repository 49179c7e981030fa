import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Result } from '../../../../shared/app-error';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { isPaused } from '../../../../shared/speakers/speaking-time';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { entryName } from '../../../ui/entry-words';
import type { SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import type { CurrentTurn } from './current-turn';
import type { TurnLineHandle } from './TurnLine';
import { useSpeakersList, type SpeakersList } from './use-list';

interface FloorOptions {
  readonly turn: CurrentTurn;
  readonly scopeId: SessionId;
  readonly line: RefObject<TurnLineHandle | null>;
  readonly onProblem: (text: string | null) => void;
  /** Nobody waits on the list, and somebody has to be named while one goes on writing. */
  readonly onNameNext: () => void;
}

/** Milliseconds within which a second press is the same one: a key that bounces, or a hand that was not sure. */
const settleMs = 400;

/** What can be done with the floor from capture. The object stays the same. */
export interface FloorActions {
  /** Somebody who waits. */
  readonly start: (entry: ListEntry) => void;
  /** Somebody who is named. */
  readonly take: (choice: SpeakerChoice) => void;
  /** The next of the list, at the foot where that is blank, else beside what one writes. */
  readonly startNext: () => void;
  /** Closes the notes; where nothing is begun, starts the next of the list. */
  readonly closeOrStart: () => void;
  readonly pauseOrResume: () => void;
  readonly stop: () => void;
}

/** The floor as capture handles it: every way to it comes through here, so that each tells its problems. */
export function useFloor(options: FloorOptions): FloorActions {
  const list = useSpeakersList(options.scopeId);
  const { run: pause } = useCommand('speakers.pause');
  const { run: resume } = useCommand('speakers.resume');
  const { run: stop } = useCommand('speakers.stop');
  const isRepeat = useIsRepeat();
  const latest = useRef({ options, list });
  latest.current = { options, list };
  return useMemo(() => {
    const tell = async (running: Promise<Result<unknown>>) => {
      const result = await running;
      latest.current.options.onProblem(result.ok ? null : describeErrorBriefly(result.error));
    };
    const floor = () => givingFloor(latest.current.options, latest.current.list, tell);
    const settle = settling(() => latest.current.options.turn);
    const withSpeaker = (run: (id: InterventionId, isStill: boolean) => void) => () => {
      const speaking = latest.current.list?.speaking;
      if (speaking?.interventionId) run(speaking.interventionId, isPaused(speaking));
    };
    return {
      start: (entry) => floor().start(entry),
      take: (choice) => floor().take(choice),
      startNext: () => isRepeat() || settle.start(floor().startNext),
      closeOrStart: () => isRepeat() || settle.close(floor().closeOrStart),
      pauseOrResume: withSpeaker(
        (id, isStill) => void tell(isStill ? resume({ id }) : pause({ id })),
      ),
      stop: withSpeaker((id) => void tell(stop({ id }))),
    };
  }, [isRepeat, pause, resume, stop]);
}

function givingFloor(
  { turn, line, onNameNext }: FloorOptions,
  list: SpeakersList | undefined,
  tell: (running: Promise<Result<unknown>>) => Promise<void>,
) {
  const next = list?.queue[0];
  const give = (giving: Promise<Result<unknown>>) => {
    void tell(giving);
    requestAnimationFrame(() => line.current?.focusText());
  };
  const start = (entry: ListEntry) => {
    if (entry.requestId === null) return;
    const current = list?.speaking?.interventionId ?? null;
    give(turn.start({ id: entry.requestId, current }));
  };
  return {
    start,
    take: (choice: SpeakerChoice) => give(turn.take(choice)),
    startNext: () => {
      if (next !== undefined) start(next);
      else if (turn.session().hasBegun) onNameNext();
      else line.current?.pickSpeaker();
    },
    closeOrStart: () => {
      if (turn.session().hasBegun) {
        void tell(turn.close());
        if (!turn.session().hasBegun) line.current?.pickSpeaker();
        if (next !== undefined) announce(t`Next on the list: ${entryName(next)}`);
      } else if (next !== undefined) start(next);
      else line.current?.pickSpeaker();
    },
  };
}

/** Keeps a key that is pressed twice from giving the floor twice, and from ending a turn that has only just come up. */
function settling(turn: () => CurrentTurn) {
  let startedAt = Number.NEGATIVE_INFINITY;
  let footChangedAt = Number.NEGATIVE_INFINITY;
  const isRecent = (at: number) => performance.now() - at < settleMs;
  const run = (act: () => void) => {
    const before = turn().session();
    const { hasBegun } = before;
    act();
    const after = turn().session();
    if (after !== before || after.hasBegun !== hasBegun) footChangedAt = performance.now();
  };
  return {
    start: (act: () => void) => {
      if (isRecent(startedAt)) return;
      startedAt = performance.now();
      run(act);
    },
    close: (act: () => void) => {
      const { hasBegun, isWordless } = turn().session();
      if (hasBegun && isWordless && isRecent(footChangedAt)) return;
      run(act);
    },
  };
}

/** A key held down must not close one turn after the other and start the next. */
function useIsRepeat(): () => boolean {
  const isRepeat = useRef(false);
  useEffect(() => {
    const onKeyDown = ({ repeat }: KeyboardEvent) => {
      isRepeat.current = repeat;
    };
    const onKeyUp = () => {
      isRepeat.current = false;
    };
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('keyup', onKeyUp, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('keyup', onKeyUp, true);
    };
  }, []);
  return useMemo(() => () => isRepeat.current, []);
}

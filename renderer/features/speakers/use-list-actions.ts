import { t } from '@lingui/core/macro';
import { useMemo, useRef, useState } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import type {
  DelegationId,
  FloorRequestId,
  InterventionId,
  SessionId,
} from '../../../shared/domain/ids';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { useCommand } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { entryName } from '../../ui/entry-words';
import type { QueueEntry } from './queue-entry';

/** Two presses of "next" within this time are one that was held too long, not two speakers. */
const sameGiveMs = 800;

/** What the keys and buttons of the list do. Each says to screen readers what it did; what failed is in `problem`. */
export type ListActions = ReturnType<typeof useListActions>;

/** @param sessionId that one looks at. The functions stay the same, so that rows need not be drawn again. */
export function useListActions(sessionId: SessionId) {
  const [problem, setProblem] = useState<AppError | null>(null);
  const floor = useFloorActions(setProblem);
  const queue = useQueueActions(sessionId, setProblem);
  const list = useWholeListActions(sessionId, setProblem);
  return useMemo(
    () => ({ ...floor, ...queue, ...list, problem, report: setProblem }),
    [floor, queue, list, problem],
  );
}

type Report = (problem: AppError | null) => void;

async function done<Value>(
  running: Promise<Result<Value>>,
  report: Report,
  said?: string | ((value: Value) => string),
): Promise<boolean> {
  const result = await running;
  report(result.ok ? null : result.error);
  if (result.ok && said !== undefined)
    announce(typeof said === 'string' ? said : said(result.value));
  return result.ok;
}

function useFloorActions(report: Report) {
  const { run: start } = useCommand('speakers.start');
  const { run: pause } = useCommand('speakers.pause');
  const { run: resume } = useCommand('speakers.resume');
  const { run: stop } = useCommand('speakers.stop');
  const lastGiven = useRef(0);
  return useMemo(
    () => ({
      /** Gives the floor to somebody who waits; `current` is who has it as far as one sees. */
      give: async (entry: QueueEntry, current: InterventionId | null) => {
        if (Date.now() - lastGiven.current < sameGiveMs) return false;
        lastGiven.current = Date.now();
        const name = entryName(entry);
        return done(start({ id: entry.requestId, current }), report, t`${name} has the floor.`);
      },
      pause: (id: InterventionId) => done(pause({ id }), report, t`Paused.`),
      resume: (id: InterventionId) => done(resume({ id }), report, t`The clock runs again.`),
      stop: (id: InterventionId) => done(stop({ id }), report, t`Nobody has the floor.`),
    }),
    [start, pause, resume, stop, report],
  );
}

function useQueueActions(sessionId: SessionId, report: Report) {
  const { run: call } = useCommand('speakers.call');
  const { run: withdraw } = useCommand('speakers.withdraw');
  const { run: putBack } = useCommand('speakers.putBack');
  const { run: request } = useCommand('speakers.request');
  return useMemo(
    () => ({
      call: (entry: QueueEntry) => {
        const name = entryName(entry);
        return done(call({ id: entry.requestId }), report, t`${name} is called.`);
      },
      withdraw: (ids: readonly FloorRequestId[]) => {
        const count = ids.length;
        const said = t`Withdrawn: ${count}. Undo brings them back.`;
        return done(withdraw({ ids: [...ids] }), report, said);
      },
      putBack: (entry: ListEntry) => {
        const name = entryName(entry);
        const id = entry.requestId as FloorRequestId;
        return done(putBack({ id }), report, t`${name} waits again.`);
      },
      addDelegation: (delegationId: DelegationId, name: string) => {
        const said = t`${name} is on the list.`;
        return done(request({ sessionId, requests: [{ delegationId }] }), report, said);
      },
    }),
    [call, withdraw, putBack, request, sessionId, report],
  );
}

function useWholeListActions(sessionId: SessionId, report: Report) {
  const { run: addPanel } = useCommand('speakers.addPanel');
  const { run: addLast } = useCommand('speakers.addLastAgain');
  const { run: close } = useCommand('speakers.close');
  const { run: open } = useCommand('speakers.open');
  const { run: finish } = useCommand('speakers.finish');
  const { run: openChairWindow } = useCommand('speakers.openChairWindow');
  return useMemo(
    () => ({
      addPanel: () =>
        done(addPanel({ sessionId }), report, ({ length }) =>
          length === 0 ? t`Nobody of the panel is missing here.` : t`Put on the list: ${length}.`,
        ),
      addLastAgain: () => done(addLast({ sessionId }), report, t`The last speaker waits again.`),
      close: () => done(close({ sessionId }), report, t`The list is closed.`),
      open: () => done(open({ sessionId }), report, t`The list is open.`),
      finish: () => done(finish({ sessionId }), report, t`The list is finished.`),
      showChairWindow: () => done(openChairWindow({ sessionId }), report),
    }),
    [addPanel, addLast, close, open, finish, openChairWindow, sessionId, report],
  );
}

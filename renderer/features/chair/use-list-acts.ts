import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { DelegationId, DialogueId, FloorRequestId } from '../../../shared/domain/ids';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { isPaused } from '../../../shared/speakers/speaking-time';
import { useApi, useDialogueId } from '../../api/api-context';
import type { Client } from '../../api/client';
import { describeCommandLabel } from '../../api/describe-command-label';
import { redoneText, undoneText, type Acts } from './use-acts';
import type { ChairList } from './use-chair-list';

/** Who makes a point of order, as far as one knows. */
export type Interrupter =
  { readonly delegationId: DelegationId } | { readonly description: string } | null;

/** Milliseconds within which a second "next" is the same one: a double click, or a key that bounces. */
const settleMs = 400;

export interface ListActs {
  /** Gives the floor to the first that waits. */
  readonly next: () => void;
  readonly giveTo: (entry: ListEntry) => void;
  readonly pauseOrResume: () => void;
  readonly stop: () => void;
  readonly callUp: (entry: ListEntry) => void;
  readonly withdraw: (entry: ListEntry) => void;
  /** Puts an entry of the queue where another one is now. */
  readonly moveTo: (from: number, to: number) => void;
  readonly raisePointOfOrder: (who: Interrupter) => void;
  readonly closeOrOpen: () => void;
  readonly saveHidesNames: (hidesNames: boolean) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly toggleFullScreen: () => void;
}

/** What the chair can do with a list. */
export function useListActs(list: ChairList, acts: Acts): ListActs {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const startedAt = useRef(Number.NEGATIVE_INFINITY);
  const to: Addressed = {
    list,
    ...acts,
    speakers: client.speakers,
    of: (input) => ({ dialogueId, input }),
  };
  return { ...floorActs(to, startedAt), ...queueActs(to), ...windowActs(to) };
}

interface Addressed extends Pick<Acts, 'act' | 'say'> {
  readonly list: ChairList;
  readonly speakers: Client['speakers'];
  readonly of: <Input>(input: Input) => { dialogueId: DialogueId; input: Input };
}

function floorActs({ list, act, say, speakers, of }: Addressed, startedAt: { current: number }) {
  const { speaking, queue } = list;
  const current = speaking?.interventionId ?? null;
  const giveTo = ({ requestId }: ListEntry) => {
    const now = performance.now();
    if (requestId === null || now - startedAt.current < settleMs) return;
    startedAt.current = now;
    void act(() => speakers.start(of({ id: requestId, current })));
  };
  const ofTurn = (what: 'pause' | 'resume' | 'stop') => {
    if (current === null) say({ text: t`Nobody has the floor.`, isProblem: true });
    else void act(() => speakers[what](of({ id: current })));
  };
  return {
    next: () => {
      const [first] = queue;
      if (first) giveTo(first);
      else say({ text: t`Nobody waits for the floor.`, isProblem: true });
    },
    giveTo,
    pauseOrResume: () => ofTurn(speaking !== null && isPaused(speaking) ? 'resume' : 'pause'),
    stop: () => ofTurn('stop'),
  };
}

function queueActs({ list, act, speakers, of }: Addressed) {
  const { sessionId, queue, closedAt } = list;
  return {
    callUp: ({ requestId }: ListEntry) => {
      if (requestId !== null) void act(() => speakers.call(of({ id: requestId })));
    },
    withdraw: ({ requestId }: ListEntry) => {
      if (requestId !== null) void act(() => speakers.withdraw(of({ ids: [requestId] })));
    },
    moveTo: (from: number, to: number) => {
      const id = queue[from]?.requestId;
      if (!id || from === to) return;
      void act(() => speakers.move(of({ id, before: requestBehind(queue, from, to) })));
    },
    raisePointOfOrder: (who: Interrupter) => {
      const request = { type: 'point-of-order' as const, ...interrupterFields(who) };
      void act(() => speakers.request(of({ sessionId, requests: [request] })));
    },
    closeOrOpen: () => {
      void act(() => speakers[closedAt === null ? 'close' : 'open'](of({ sessionId })));
    },
  };
}

function windowActs({ list: { sessionId }, act, speakers, of }: Addressed) {
  return {
    saveHidesNames: (hidesNames: boolean) => {
      void act(() => speakers.setSettings(of({ sessionId, hidesNames })));
    },
    undo: () =>
      void act(
        () => speakers.undo(of({})),
        ({ label }) => undoneText(describeCommandLabel(label)),
      ),
    redo: () =>
      void act(
        () => speakers.redo(of({})),
        ({ label }) => redoneText(describeCommandLabel(label)),
      ),
    toggleFullScreen: () => void act(() => speakers.toggleFullScreen(of({}))),
  };
}

/** The request before which an entry stands once it is at `to`; null for last. */
function requestBehind(
  queue: readonly ListEntry[],
  from: number,
  to: number,
): FloorRequestId | null {
  return queue[to > from ? to + 1 : to]?.requestId ?? null;
}

function interrupterFields(who: Interrupter) {
  if (who === null) return {};
  if ('delegationId' in who) return who;
  return { newSpeaker: { name: who.description, isIdentified: false } };
}

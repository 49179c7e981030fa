import { t } from '@lingui/core/macro';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { entryName } from '../../../ui/entry-words';
import { announce } from '../../../ui/announce';
import type { KeyboardCommand } from '../../../ui/keyboard-commands';
import type { SpeakerList } from '../speaker-list';
import type { QueueEntry } from '../queue-entry';
import type { ListActions } from '../use-list-actions';
import { movedByStep, placedBefore } from './moved-queue';
import type { RowActions } from './QueueRow';
import { announcePlace } from './use-queue-order';

export type QueueControl = ReturnType<typeof useQueueControl>;

interface Given {
  readonly list: SpeakerList;
  readonly queue: readonly QueueEntry[];
  readonly actions: ListActions;
  readonly setOrder: (order: readonly QueueEntry[]) => Promise<void>;
}

/** Which rows are chosen, and what is done with them. */
export function useQueueControl(given: Given) {
  const { queue, actions, list } = given;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [edited, setEdited] = useState<QueueEntry | null>(null);
  const chosenEntries = queue.filter(({ key }) => chosen.has(key));
  const current = list.speaking?.interventionId ?? null;
  const settle = (order: QueueEntry[] | null, keys: readonly string[]) => {
    const first = (order ?? queue).find(({ key }) => keys.includes(key));
    if (first === undefined) return;
    if (order === null) return announce(t`It cannot go further.`);
    announcePlace(order, first.key, entryName(first));
    void given.setOrder(order);
  };
  const give = (entry: QueueEntry) => void actions.give(entry, current);
  const withdraw = (entries: readonly QueueEntry[]) =>
    void actions.withdraw(entries.map(({ requestId }) => requestId));
  const move = (entries: readonly QueueEntry[], step: -1 | 1) => {
    const keys = entries.map(({ key }) => key);
    settle(movedByStep(queue, new Set(keys), step), keys);
  };
  const rowActions = useLatestActions({
    give,
    call: (entry) => void actions.call(entry),
    edit: setEdited,
    move: (entry, step) => move([entry], step),
    withdraw: (entry) => withdraw(chosen.has(entry.key) ? chosenEntries : [entry]),
  });
  const only = chosenEntries.length === 1 ? chosenEntries[0] : undefined;
  return {
    chosenKeys: chosen as Set<string>,
    choose: (keys: Iterable<unknown>) => setChosen(new Set([...keys].map(String))),
    chosenEntries,
    edited,
    closeEdit: () => setEdited(null),
    rowActions,
    giveByKey: (key: string) => {
      const entry = queue.find((each) => each.key === key);
      if (entry) give(entry);
    },
    giveNext: () => queue[0] && give(queue[0]),
    moveChosen: (step: -1 | 1) => move(chosenEntries, step),
    drop: (keys: readonly string[], before: string | null) =>
      settle(placedBefore(queue, keys, before), keys),
    commands: chosenCommands(chosenEntries, only, { ...rowActions, move, withdraw }),
  };
}

type ChosenActions = Pick<RowActions, 'give' | 'call' | 'edit'> & {
  readonly move: (entries: readonly QueueEntry[], step: -1 | 1) => void;
  readonly withdraw: (entries: readonly QueueEntry[]) => void;
};

function chosenCommands(
  entries: readonly QueueEntry[],
  only: QueueEntry | undefined,
  actions: ChosenActions,
): KeyboardCommand[] {
  const isOne = () => only !== undefined;
  const isAny = () => entries.length > 0;
  return [
    ...onlyCommands(only, actions).map((command) => ({ ...command, when: isOne })),
    ...movingCommands(entries, actions).map((command) => ({ ...command, when: isAny })),
  ];
}

function onlyCommands(
  only: QueueEntry | undefined,
  { give, call, edit }: ChosenActions,
): KeyboardCommand[] {
  const group = t`Speaker list`;
  const one = (run: (entry: QueueEntry) => void) => () => only && run(only);
  return [
    { id: 'speakers.give', label: t`Give the floor to whom is chosen`, group, run: one(give) },
    { id: 'speakers.call', label: t`Call to get ready`, group, keys: 'c', run: one(call) },
    {
      id: 'speakers.edit',
      label: t`Change who waits or what for`,
      group,
      keys: ['F2', 'e'],
      run: one(edit),
    },
  ];
}

function movingCommands(
  entries: readonly QueueEntry[],
  { move, withdraw }: ChosenActions,
): KeyboardCommand[] {
  const group = t`Speaker list`;
  return [
    {
      id: 'speakers.up',
      label: t`Move up in the list`,
      group,
      keys: 'Alt+ArrowUp',
      run: () => move(entries, -1),
    },
    {
      id: 'speakers.down',
      label: t`Move down in the list`,
      group,
      keys: 'Alt+ArrowDown',
      run: () => move(entries, 1),
    },
    {
      id: 'speakers.withdraw',
      label: t`Withdraw`,
      group,
      keys: 'Delete',
      run: () => withdraw(entries),
    },
  ];
}

// The same object always, so that a row is drawn again only when its entry has changed.
function useLatestActions(actions: RowActions): RowActions {
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  return useMemo(
    () => ({
      give: (entry) => latest.current.give(entry),
      call: (entry) => latest.current.call(entry),
      edit: (entry) => latest.current.edit(entry),
      move: (entry, step) => latest.current.move(entry, step),
      withdraw: (entry) => latest.current.withdraw(entry),
    }),
    [],
  );
}

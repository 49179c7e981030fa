import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import type { EventId, SessionId } from '../../../shared/domain/ids';
import { useCommand } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { sessionKindWord } from '../../ui/words';
import { flattenTree, siblingsOf, type Move, type ProgrammeNode } from './programme-data';

/** What can be done with the rows of the programme. Each is one undoable change. */
export function useProgrammeEditing(
  tree: readonly ProgrammeNode[],
  onAdded: (id: EventId | SessionId) => void,
  onDeleted: (id: string, next: string | null, text: string) => void,
) {
  const [error, setError] = useState<AppError | null>(null);
  const settle: Settle = (result, then) => {
    setError(result.ok ? null : result.error);
    if (result.ok) then(result.value);
  };
  const adding = useAdding(tree, (result) => settle(result, onAdded));
  const commands = useRowCommands();
  return {
    error,
    clearError: () => setError(null),
    ...adding,
    remove: async (node: ProgrammeNode) => {
      const next = nodeAfterDeleting(tree, node);
      const { session, event } = node;
      const result =
        session === null
          ? await commands.deleteEvent.run({ id: event.id })
          : await commands.deleteSession.run({ id: session.id });
      settle(result, () => onDeleted(node.id, next, t`Deleted: ${node.text}`));
    },
    move: async (node: ProgrammeNode, move: Move | null) => {
      if (move === null) return;
      const { session, event } = node;
      const before = move.before as never;
      const result =
        session === null
          ? await commands.moveEvent.run({ id: event.id, before })
          : await commands.moveSession.run({ id: session.id, parentId: move.parentId, before });
      settle(result, () => announce(t`Moved: ${node.text}`));
    },
  };
}

type Settle = <T>(result: Result<T>, then: (value: T) => void) => void;

function useAdding(
  tree: readonly ProgrammeNode[],
  settle: (result: Result<EventId | SessionId>) => void,
) {
  const addEvent = useCommand('programme.addEvent');
  const addPanel = useCommand('programme.addPanel');
  const addSession = useCommand('programme.addSession');
  const add = async (near: ProgrammeNode, parentId: SessionId | null) => {
    const kind = 'discussion';
    const result = await addSession.run({
      ...{ eventId: near.event.id, kind, parentId, title: sessionKindWord(kind) },
      ...{ startsAt: null, endsAt: null, attribution: null },
      before: near.session?.parentId === parentId ? idBehind(tree, near) : null,
    });
    settle(result);
  };
  return {
    addEvent: async () => settle(await addEvent.run(newEvent(tree))),
    addPanel: async ({ event }: ProgrammeNode) => {
      const title = t`Panel ${countPanels(tree, event.id) + 1}`;
      settle(await addPanel.run({ eventId: event.id, title, startsAt: null, endsAt: null }));
    },
    addSession: add,
    /** Within the session, or beside the segment. */
    addSegment: async (near: ProgrammeNode) => {
      if (near.session !== null) await add(near, near.session.parentId ?? near.session.id);
    },
  };
}

export type ProgrammeEditing = ReturnType<typeof useProgrammeEditing>;

function useRowCommands() {
  return {
    deleteEvent: useCommand('programme.deleteEvent'),
    deleteSession: useCommand('programme.deleteSession'),
    moveEvent: useCommand('programme.moveEvent'),
    moveSession: useCommand('programme.moveSession'),
  };
}

// The next event of a series is mostly held as the one before was.
function newEvent(tree: readonly ProgrammeNode[]) {
  const last = tree.at(-1)?.event;
  return {
    ...{ kind: last?.kind ?? ('workshop' as const), title: t`New event`, theme: '' },
    ...{ startsOn: null, endsOn: null, venue: '', place: '', symbol: '' },
    timeZone: last?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

function countPanels(tree: readonly ProgrammeNode[], eventId: EventId): number {
  return flattenTree(tree).filter(
    ({ event, session }) => event.id === eventId && session?.kind === 'panel',
  ).length;
}

function idBehind(tree: readonly ProgrammeNode[], node: ProgrammeNode): SessionId | null {
  const siblings = siblingsOf(tree, node);
  return siblings[siblings.findIndex(({ id }) => id === node.id) + 1]?.session?.id ?? null;
}

function nodeAfterDeleting(tree: readonly ProgrammeNode[], node: ProgrammeNode): string | null {
  const siblings = siblingsOf(tree, node);
  const index = siblings.findIndex(({ id }) => id === node.id);
  const { session, event } = node;
  const above = session === null ? null : (session.parentId ?? event.id);
  return siblings[index + 1]?.id ?? siblings[index - 1]?.id ?? above;
}

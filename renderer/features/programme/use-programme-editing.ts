import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AppError, Result } from '../../../shared/app-error';
import type { EventId, SessionId } from '../../../shared/domain/ids';
import type { SessionKind } from '../../../shared/domain/vocabulary';
import { useCommand } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { sessionKindWord } from '../../ui/words';
import { flattenTree, siblingsOf, type Move, type ProgrammeNode } from './programme-data';

/** What can be done with the rows of the programme. Each is one undoable change. */
export function useProgrammeEditing(
  tree: readonly ProgrammeNode[],
  onAdded: (id: EventId | SessionId) => void,
  onDeleted: (next: string | null, text: string) => void,
) {
  const commands = useRowCommands();
  const [error, setError] = useState<AppError | null>(null);
  const settle = <T>(result: Result<T>): result is { ok: true; value: T } => {
    setError(result.ok ? null : result.error);
    return result.ok;
  };
  return {
    error,
    clearError: () => setError(null),
    addEvent: async () => {
      const result = await commands.addEvent.run(newEvent(tree));
      if (settle(result)) onAdded(result.value);
    },
    addPanel: async (near: ProgrammeNode) => {
      const eventId = near.event.id;
      const result = await commands.addPanel.run({
        eventId,
        title: t`Panel ${countPanels(tree, eventId) + 1}`,
        startsAt: null,
        endsAt: null,
      });
      if (settle(result)) onAdded(result.value);
    },
    addSession: async (near: ProgrammeNode, kind: SessionKind, parentId: SessionId | null) => {
      const result = await commands.addSession.run({
        ...{ eventId: near.event.id, kind, parentId, title: sessionKindWord(kind) },
        ...{ startsAt: null, endsAt: null, attribution: null },
        before: near.session?.parentId === parentId ? idBehind(tree, near) : null,
      });
      if (settle(result)) onAdded(result.value);
    },
    remove: async (node: ProgrammeNode) => {
      const next = nodeAfterDeleting(tree, node);
      const { session, event } = node;
      const result =
        session === null
          ? await commands.deleteEvent.run({ id: event.id })
          : await commands.deleteSession.run({ id: session.id });
      if (settle(result)) onDeleted(next, t`Deleted: ${node.text}`);
    },
    move: async (node: ProgrammeNode, move: Move | null) => {
      if (move === null) return;
      const { session, event } = node;
      const before = move.before as never;
      const result =
        session === null
          ? await commands.moveEvent.run({ id: event.id, before })
          : await commands.moveSession.run({ id: session.id, parentId: move.parentId, before });
      if (settle(result)) announce(t`Moved: ${node.text}`);
    },
  };
}

export type ProgrammeEditing = ReturnType<typeof useProgrammeEditing>;

function useRowCommands() {
  return {
    addEvent: useCommand('programme.addEvent'),
    addPanel: useCommand('programme.addPanel'),
    addSession: useCommand('programme.addSession'),
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

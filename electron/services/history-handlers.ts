import type { DialogueHandlers } from '../../shared/contract/contract';
import type { HandlerContext } from './app-handlers';
import type { DialogueServices } from './dialogue-services';

type Handlers = DialogueHandlers['history'];

/** Rows from which on an undo takes long enough to hold up everything else; a thousand take about 100 ms. */
const largeChange = 1000;

/** Undo and redo of a whole import happen in a worker, like the import itself; all else at once. */
export function historyHandlers(context: HandlerContext, services: DialogueServices): Handlers {
  const { history } = services;
  return {
    state: () => history.state(),
    undo: () => stepThroughHistory(context, services, 'undo'),
    redo: () => stepThroughHistory(context, services, 'redo'),
    ofIntervention: ({ id }) => history.ofIntervention(id),
    restorePoints: ({ id, commandId }) => {
      history.restorePoints(id, commandId);
      return null;
    },
  };
}

function stepThroughHistory(
  { folder, jobs }: HandlerContext,
  { id, history, gate, journal, runner }: DialogueServices,
  direction: 'undo' | 'redo',
): { label: string } | Promise<{ label: string }> {
  if (history.sizeOfNext(direction) < largeChange) return history[direction]();
  // What is typed is a change of its own, and the last one.
  journal.checkpointAll();
  return gate.hold(async () => {
    const before = runner.lastSequence();
    const input = { databaseFile: folder.fileOf(id), dialogueId: id, direction };
    const { signal } = new AbortController();
    try {
      return await jobs.run('step-through-history', input, { signal, onProgress: () => undefined });
    } finally {
      runner.announceSince(before);
    }
  });
}

import type { DialogueHandlers } from '../../../shared/contract/contract';
import { speakers } from '../../../shared/contract/speakers';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';

/** Labels of all commands about speaker lists: what undo in the chair's window is about. */
const listLabels = Object.values(speakers).flatMap((endpoint) =>
  endpoint.kind === 'command' ? [endpoint.label] : [],
);

/** What windows may ask about speaker lists: the service, and what needs the desktop or the history. */
export function speakersHandlers(
  { shell }: HandlerContext,
  { id: dialogueId, speakers: service, history }: DialogueServices,
): DialogueHandlers['speakers'] {
  const { list, balance, history: ofEntry, sheet } = service;
  const { request, addPanel, edit, move, reorder, call, withdraw, putBack, addLastAgain } = service;
  const { finish, start, pause, resume, stop, correctTimes } = service;
  const { setSettings, close, open, signOff } = service;
  return {
    ...{ list, balance, history: ofEntry, sheet },
    ...{ request, addPanel, edit, move, reorder, call, withdraw, putBack, addLastAgain },
    ...{ finish, start, pause, resume, stop, correctTimes },
    ...{ setSettings, close, open, signOff },
    export: () => null,
    printSheet: () => false,
    openChairWindow: ({ sessionId }) => {
      shell.chairWindow.open({ dialogueId, sessionId });
      return null;
    },
    toggleFullScreen: () => {
      shell.chairWindow.toggleFullScreen();
      return null;
    },
    undo: () => history.undo(listLabels),
    redo: () => history.redo(listLabels),
  };
}

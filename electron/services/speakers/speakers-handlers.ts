import { basename, extname } from 'node:path';
import type { DialogueHandlers } from '../../../shared/contract/contract';
import { speakers } from '../../../shared/contract/speakers';
import type { HandlerContext } from '../app-handlers';
import { sheetPage } from '../../reports/sheet-page';
import type { DialogueServices } from '../dialogue-services';
import { writeWhole } from '../exports';
import { newId } from '../new-id';
import { listFile, listFileName } from './export-list';
import { outputSheet } from './sheet-view';

/** Labels of all commands about speaker lists: what undo in the chair's window is about. */
const listLabels = Object.values(speakers).flatMap((endpoint) =>
  endpoint.kind === 'command' ? [endpoint.label] : [],
);

/** What windows may ask about speaker lists: the service, and what needs the desktop or the history. */
export function speakersHandlers(
  { shell }: HandlerContext,
  { id: dialogueId, database, speakers: service, history }: DialogueServices,
  exported: Map<string, string>,
): DialogueHandlers['speakers'] {
  const { list, balance, history: ofEntry, sheet } = service;
  const { request, addPanel, edit, move, reorder, call, withdraw, putBack, addLastAgain } = service;
  const { finish, start, pause, resume, stop, correctTimes } = service;
  const { setSettings, close, open, signOff, takeBackSignOff } = service;
  return {
    ...{ list, balance, history: ofEntry, sheet },
    ...{ request, addPanel, edit, move, reorder, call, withdraw, putBack, addLastAgain },
    ...{ finish, start, pause, resume, stop, correctTimes },
    ...{ setSettings, close, open, signOff, takeBackSignOff },
    export: async ({ sessionId, what, attribution }) => {
      const before = outputSheet(database, sessionId, attribution);
      const suggestedName = listFileName(before, what);
      const extensions = [extname(suggestedName).slice(1)];
      const path = await shell.askWhereToSave({ suggestedName, extensions });
      if (path === null) return null;
      // Once more: the list may have gone on, or off the record, while the dialog was open.
      const sheet = outputSheet(database, sessionId, attribution);
      await writeWhole(path, Buffer.from(await listFile(sheet, what, shell.printer)));
      const exportId = newId();
      exported.set(exportId, path);
      return { fileName: basename(path), exportId };
    },
    printSheet: ({ sessionId, attribution }) =>
      shell.printer.print(sheetPage(outputSheet(database, sessionId, attribution), 'style')),
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

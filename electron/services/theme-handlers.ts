import { basename } from 'node:path';
import { codebookHeadings, codebookRows } from '../../shared/codebook/codebook-rows';
import type { DialogueHandlers } from '../../shared/contract/contract';
import { codebookFileLimit, readCodebookFile } from '../imports/read-codebook-file';
import { readDialogue } from '../persistence/dialogue-repository';
import { writeCodebookCsv } from '../reports/codebook-csv-writer';
import type { HandlerContext } from './app-handlers';
import type { DialogueServices } from './dialogue-services';
import { suggestedFileName, writeWhole } from './exports';
import { newId } from './new-id';
import { readChosenFile } from './read-chosen-file';

/** What windows may ask about the codebook: the service, and what needs the desktop. */
export function themeHandlers(
  { shell }: HandlerContext,
  { database, themes }: DialogueServices,
  exported: Map<string, string>,
): DialogueHandlers['themes'] {
  const { list, points, add, edit, move, merge, split, tag, untag, applyCodebook } = themes;
  return {
    ...{ list, points, add, edit, move, merge, split, tag, untag, delete: themes.delete },
    applyCodebook,
    exportCodebook: async () => {
      const title = `${readDialogue(database).title} codebook`;
      const path = await shell.askWhereToSave({
        suggestedName: suggestedFileName(title, 'csv'),
        extensions: ['csv'],
      });
      if (path === null) return null;
      const bytes = writeCodebookCsv(codebookHeadings, codebookRows(list({})));
      await writeWhole(path, Buffer.from(bytes));
      const exportId = newId();
      exported.set(exportId, path);
      return { fileName: basename(path), exportId };
    },
    readCodebook: async () => {
      const path = await shell.askForFile({ extensions: ['csv', 'tsv', 'txt'] });
      if (path === null) return null;
      const fileName = basename(path);
      const bytes = readChosenFile(path, codebookFileLimit);
      return { fileName, ...readCodebookFile({ fileName, bytes }) };
    },
  };
}

import type { DialogueId } from '../../shared/domain/ids';
import type { Report } from '../../shared/report/report';
import type { ExportFormat } from '../../shared/contract/draft';
import { openDatabase } from '../persistence/open-database';
import { writeReport } from '../reports/write-report';
import { createDialogueServices } from './dialogue-services';
import { importDialogue } from './dialogue-import';
import { newId } from './new-id';
import { readDialogueFile } from './read-dialogue-file';

/** Work that takes longer than a keystroke may: it runs outside the main thread. Input and output are plain data. */
export interface Jobs {
  /** Makes a new database at `target` from a dialogue file. A failure leaves the unfinished file to the caller. */
  'import-dialogue': {
    input: { source: string; target: string; id: DialogueId; setAside: string };
    output: { title: string };
  };
  'write-report': { input: { report: Report; format: ExportFormat }; output: Uint8Array };
}
export type JobName = keyof Jobs;

type JobFunctions = {
  [N in JobName]: (
    input: Jobs[N]['input'],
    onProgress: (fraction: number) => void,
  ) => Jobs[N]['output'] | Promise<Jobs[N]['output']>;
};

export const jobs: JobFunctions = {
  'import-dialogue': ({ source, target, id, setAside }, onProgress) => {
    const file = readDialogueFile(source);
    const database = openDatabase(target, setAside);
    try {
      const options = {
        database,
        dialogueId: id,
        now: Date.now,
        newId,
        onCommitted: () => undefined,
      };
      importDialogue(createDialogueServices(options), file, id, { onProgress });
      // Leaves one plain file that can be renamed.
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
    return { title: file.dialogue.title };
  },
  'write-report': ({ report, format }) => writeReport(report, format),
};

import type { AreaId, DialogueId, EventId, PointId } from '../../shared/domain/ids';
import type { Report } from '../../shared/report/report';
import type { FileOptions } from '../reports/write-report';
import { writePlan } from '../../shared/imports/plan-text';
import { openBeside, openDatabase, type Database } from '../persistence/open-database';
import { writeChanges } from '../reports/docx-changes-writer';
import { writeReport } from '../reports/write-report';
import { createDialogueServices, type DialogueServices } from './dialogue-services';
import { importDialogue } from './dialogue-import';
import { createFromTemplate, type TemplateInput } from './dialogue-template';
import { commitImport } from './imports/commit-import';
import type { CommitOutput, ImportInput, ReadInput, ReadOutput } from './imports/import-job';
import { planImport } from './imports/plan-import';
import { readImport } from './imports/read-import';
import { newId } from './new-id';
import { readDialogueFile } from './read-dialogue-file';
import type { AreasAnswer } from './suggestion-answer';
import {
  areasOfEvent,
  suggestForArea,
  suggestForPoint,
  type EvidenceAnswer,
  type PointAnswer,
} from './suggestion-jobs';

/** Work that takes longer than a keystroke may: it runs outside the main thread. Input and output are plain data. */
export interface Jobs {
  /** Makes a new database at `target` from a dialogue file. A failure leaves the unfinished file to the caller. */
  'import-dialogue': {
    input: { source: string; target: string; id: DialogueId; setAside: string };
    output: { title: string };
  };
  /** Makes a new database at `target` out of parts of another; as above. */
  'create-from': { input: TemplateInput; output: void };
  /** Reads a file that somebody else made, and knows nothing of the dialogue. */
  'read-import': { input: ReadInput; output: ReadOutput };
  /** What an import would do, as the text of a plan. */
  'plan-import': { input: ImportInput; output: string };
  /** Does it, in one transaction on a connection of its own. */
  'commit-import': { input: ImportInput; output: CommitOutput };
  /** Undo or redo of a command that touched very many rows. */
  'step-through-history': {
    input: { databaseFile: string; dialogueId: DialogueId; direction: 'undo' | 'redo' };
    output: { label: string };
  };
  /** Suggestions are only read out of the database; nothing is kept there. */
  'suggest-areas': { input: { databaseFile: string; eventId: EventId }; output: AreasAnswer };
  'suggest-for-point': { input: { databaseFile: string; pointId: PointId }; output: PointAnswer };
  'suggest-for-area': { input: { databaseFile: string; areaId: AreaId }; output: EvidenceAnswer };
  'write-report': { input: { report: Report; options: FileOptions }; output: Uint8Array };
  /** A Word file with tracked changes. `writtenAt` in epoch milliseconds. */
  'write-changes': {
    input: { before: Report; now: Report; writtenAt: number };
    output: Uint8Array;
  };
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
  'create-from': createFromTemplate,
  'read-import': readImport,
  'plan-import': (input) =>
    connected(input.databaseFile, (database) =>
      // One state of the dialogue, whatever is written to it meanwhile.
      writePlan(database.transaction(() => planImport(database, input).plan)()),
    ),
  'commit-import': (input, onProgress) =>
    beside(input, (services) => commitImport(services, input, onProgress)),
  'step-through-history': (input) => beside(input, ({ history }) => history[input.direction]()),
  'suggest-areas': ({ databaseFile, eventId }, onProgress) =>
    connected(databaseFile, (database) => areasOfEvent(database, eventId, onProgress)),
  'suggest-for-point': ({ databaseFile, pointId }, onProgress) =>
    connected(databaseFile, (database) => suggestForPoint(database, pointId, onProgress)),
  'suggest-for-area': ({ databaseFile, areaId }, onProgress) =>
    connected(databaseFile, (database) => suggestForArea(database, areaId, onProgress)),
  'write-report': ({ report, options }, onProgress) => writeReport(report, options, onProgress),
  'write-changes': ({ before, now, writtenAt }) => writeChanges(before, now, writtenAt),
};

/** Works on a dialogue that the main process has open; that one reads out of the log what happened. */
function beside<T>(
  { databaseFile, dialogueId }: { databaseFile: string; dialogueId: DialogueId },
  work: (services: DialogueServices) => T,
): T {
  const onCommitted = () => undefined;
  return connected(databaseFile, (database) =>
    work(createDialogueServices({ database, dialogueId, now: Date.now, newId, onCommitted })),
  );
}

/** Gives the work a connection of its own to a database that the main process has open. */
function connected<T>(databaseFile: string, work: (database: Database) => T): T {
  const database = openBeside(databaseFile);
  try {
    return work(database);
  } finally {
    database.close();
  }
}

import { basename } from 'node:path';
import { AppFailure, fail } from '../../../shared/app-error';
import type { DialogueHandlers } from '../../../shared/contract/contract';
import type { StagedImport } from '../../../shared/contract/imports';
import { importFileLimit } from '../../../shared/imports/import-source';
import type { HandlerContext } from '../app-handlers';
import type { DialogueServices } from '../dialogue-services';
import { readChosenFile } from '../read-chosen-file';
import type { ImportInput, ImportRequest, ReadInput } from './import-job';

type Handlers = DialogueHandlers['imports'];

/** What the file dialog offers. */
const importExtensions = ['csv', 'tsv', 'xlsx', 'docx', 'ics', 'vtt', 'srt', 'txt'];

/** Importing into one dialogue. Reading, planning and writing all happen in workers; here they are only begun. */
export function importHandlers(context: HandlerContext, services: DialogueServices): Handlers {
  const { shell, staged } = context;
  const read = (jobId: string, input: ReadInput) => stage(context, services, jobId, input);
  const preview = (jobId: string, importId: string, request: ImportRequest) =>
    previewImport(context, services, jobId, importId, request);
  const commit = (jobId: string, importId: string, request: ImportRequest) =>
    commitImport(context, services, jobId, importId, request) as Promise<never>;
  return {
    choose: async ({ jobId }) => {
      const path = await shell.askForFile({ extensions: importExtensions });
      return path === null ? null : read(jobId, readFileInput(path));
    },
    stage: ({ jobId, fileName, bytes }) => read(jobId, { type: 'file', fileName, bytes }),
    paste: ({ jobId, text, html }) => read(jobId, { type: 'pasted', text, html }),
    discard: ({ importId }) => {
      staged.discard(importId);
      return null;
    },
    previewParticipants: ({ jobId, importId, options }) =>
      preview(jobId, importId, { kind: 'participants', options }),
    commitParticipants: ({ jobId, importId, options }) =>
      commit(jobId, importId, { kind: 'participants', options }),
    previewProgramme: ({ jobId, importId, eventId, options }) =>
      preview(jobId, importId, { kind: 'programme', eventId, options }),
    commitProgramme: ({ jobId, importId, options }) =>
      commit(jobId, importId, { kind: 'programme', eventId: options.eventId, options }),
    previewTranscript: ({ jobId, importId, sessionId, options }) =>
      preview(jobId, importId, { kind: 'transcript', sessionId, options }),
    commitTranscript: ({ jobId, importId, sessionId, options }) =>
      commit(jobId, importId, { kind: 'transcript', sessionId, options }),
  };
}

/** @throws AppFailure as {@link readChosenFile} */
export function readFileInput(path: string): ReadInput {
  return {
    type: 'file',
    fileName: basename(path),
    bytes: readChosenFile(path, importFileLimit),
  };
}

/** Reads a file in a worker and keeps what it found until somebody decides about it. */
export async function stage(
  context: HandlerContext,
  { id: dialogueId }: DialogueServices,
  jobId: string,
  input: ReadInput,
): Promise<StagedImport> {
  const fileName = input.type === 'file' ? input.fileName : '';
  const output = await named(
    fileName,
    context.running.run(jobId, (options) => context.jobs.run('read-import', input, options)),
  );
  const importId = context.staged.add({ dialogueId, fileName, ...output });
  return {
    importId,
    fileName,
    kinds: output.kinds,
    remarks: output.remarks,
    tables: output.tables,
  };
}

/** What an import would do, worked out in a worker. @returns the text of a plan */
export function previewImport(
  context: HandlerContext,
  services: DialogueServices,
  jobId: string,
  importId: string,
  request: ImportRequest,
): Promise<string> {
  const { fileName } = context.staged.get(importId, services.id);
  const input = importInput(context, services, importId, request);
  return named(
    fileName,
    context.running.run(jobId, (options) => context.jobs.run('plan-import', input, options)),
  );
}

/** Whoever gives a file up in a worker may not know what it is called; the person who chose it does. */
async function named<T>(fileName: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof AppFailure)) throw error;
    const { error: failure } = error;
    if (failure.code !== 'file-not-importable' || failure.file !== '') throw error;
    return fail({ ...failure, file: fileName });
  }
}

/** What a worker needs to plan or write an import of a staged file. @throws AppFailure `import-expired` */
function importInput(
  context: HandlerContext,
  { id: dialogueId, journal }: DialogueServices,
  importId: string,
  request: ImportRequest,
): ImportInput {
  const { folder, staged, registryFiles, importMemory } = context;
  // A transcript is laid beside the notes as they are typed, not as they last were.
  journal.checkpointAll();
  return {
    databaseFile: folder.fileOf(dialogueId),
    dialogueId,
    source: staged.get(importId, dialogueId).source,
    registry: registryFiles,
    remembered: importMemory.read(),
    request,
  };
}

/**
 * Writes an import as one command, over a connection of the worker's own. Meanwhile the dialogue can be read, and what
 * else would write waits.
 */
export async function commitImport(
  context: HandlerContext,
  services: DialogueServices,
  jobId: string,
  importId: string,
  request: ImportRequest,
) {
  const { fileName } = context.staged.get(importId, services.id);
  const { counts, remember } = await services.gate.hold(async () => {
    const input = importInput(context, services, importId, request);
    const before = services.runner.lastSequence();
    try {
      return await named(
        fileName,
        context.running.run(jobId, (options) => context.jobs.run('commit-import', input, options)),
      );
    } finally {
      // Also after a failure: a worker that is stopped a moment too late has committed.
      services.runner.announceSince(before);
    }
  });
  try {
    context.importMemory.remember(remember);
  } catch (error) {
    // What was imported is safe; the next file of this shape is mapped by hand again.
    context.log.problem(error);
  }
  return counts;
}

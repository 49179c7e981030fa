import { fail } from '../../shared/app-error';
import type { AppHandlers } from '../../shared/contract/contract';
import type { DialogueId } from '../../shared/domain/ids';
import { readReusable } from '../persistence/dialogue-repository';
import { openForReading } from '../persistence/open-database';
import type { JobRunner } from './job-runner';
import { makeDialogue, type MakingContext } from './make-dialogue';
import type { OpenDialogues } from './open-dialogues';

type Handlers = Pick<AppHandlers['dialogues'], 'reusable' | 'createFrom'>;

interface TemplateContext extends MakingContext {
  open: OpenDialogues;
  jobs: JobRunner;
}

/** A new dialogue out of an earlier one's people, codebook and wording. */
export function templateHandlers(context: TemplateContext): Handlers {
  const { folder, open, jobs } = context;
  const fileOf = (id: DialogueId) =>
    folder.has(id) ? folder.fileOf(id) : fail({ code: 'not-found', entity: 'dialogue', id });
  return {
    reusable: ({ sourceId }) => {
      const database = openForReading(fileOf(sourceId));
      try {
        return readReusable(database);
      } finally {
        database.close();
      }
    },
    createFrom: async ({ jobId, sourceId, title, parts }) => {
      const source = fileOf(sourceId);
      const services = open.find(sourceId);
      // An import under way is waited for, and what was typed is made part of the record, as before any command.
      await services?.gate.pass(() => services.journal.checkpointAll());
      return makeDialogue(context, jobId, (target, options) =>
        jobs.run('create-from', { ...target, source, title, parts }, options),
      );
    },
  };
}

import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import { eventTable } from '../persistence/programme-repository';
import type { HandlerContext } from './app-handlers';
import type { DialogueServices } from './dialogue-services';
import type { Jobs } from './jobs';

/** The jobs that make suggestions. */
type SuggestionJob = 'suggest-areas' | 'suggest-for-point' | 'suggest-for-area';

/** What windows may ask about suggestions; the work is done in a worker. */
export function suggestionHandlers(
  context: HandlerContext,
  services: DialogueServices,
): DialogueHandlers['suggestions'] {
  const { areas, dismiss, restore, dismissed } = services.suggestions;
  const { folder, announce } = context;
  const { id: dialogueId, database, suggestions } = services;
  const databaseFile = folder.fileOf(dialogueId);
  return {
    ...{ areas, dismiss, restore, dismissed },
    findAreas: async ({ eventId, jobId }) => {
      eventTable.get(database, eventId);
      const keep = suggestions.ask(eventId);
      const input = { databaseFile, eventId };
      const answer = await suggest(context, services, jobId, 'suggest-areas', input);
      keep(answer);
      announce('suggestion', dialogueId);
      return answer.candidates.length;
    },
    forPoint: ({ pointId, jobId }) =>
      suggest(context, services, jobId, 'suggest-for-point', { databaseFile, pointId }),
    forArea: ({ areaId, jobId }) =>
      suggest(context, services, jobId, 'suggest-for-area', { databaseFile, areaId }),
  };
}

/** Runs a job on the notes as they are typed, not as they last were. @throws AppFailure `cancelled`, `not-found` */
function suggest<N extends SuggestionJob>(
  { running, jobs }: HandlerContext,
  { journal }: DialogueServices,
  jobId: string,
  name: N,
  input: Jobs[N]['input'],
): Promise<Jobs[N]['output']> {
  journal.checkpointAll();
  return running.run(jobId, async (options) => {
    const answer = await jobs.run(name, input, options);
    // An answer that crossed the cancellation on its way.
    if (options.signal.aborted) fail({ code: 'cancelled' });
    return answer;
  });
}

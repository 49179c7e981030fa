import type { DialogueHandlers } from '../../shared/contract/contract';
import { dialogueTable, readDialogue } from '../persistence/dialogue-repository';
import { readEvents, readSessions } from '../persistence/programme-repository';
import type { CommandRunner } from './run-command';

type Handlers = Pick<DialogueHandlers['dialogues'], 'overview' | 'edit'>;

/** The dialogue as a whole: its title, language, attribution and wording. */
export class DialogueService implements Handlers {
  constructor(private readonly runner: CommandRunner) {}

  overview: Handlers['overview'] = () => {
    const { database } = this.runner;
    return {
      dialogue: readDialogue(database),
      events: readEvents(database),
      sessions: readSessions(database),
    };
  };

  edit: Handlers['edit'] = (fields) => {
    dialogueTable.update(this.runner.transaction, readDialogue(this.runner.database).id, fields);
    return null;
  };
}

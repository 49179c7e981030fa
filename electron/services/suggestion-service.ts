import type { DialogueHandlers } from '../../shared/contract/contract';
import type { DismissalId } from '../../shared/domain/ids';
import { eventTable } from '../persistence/programme-repository';
import { dismissalTable, readDismissals } from '../persistence/synthesis-repository';
import type { CommandRunner } from './run-command';

type Handlers = DialogueHandlers['suggestions'];

/** What is remembered of suggestions: those that a person did not want. Writing methods run inside a command. */
export class SuggestionService implements Pick<Handlers, 'dismiss' | 'restore' | 'dismissed'> {
  constructor(private readonly runner: CommandRunner) {}

  dismissed: Handlers['dismissed'] = ({ eventId }) =>
    readDismissals(this.runner.database).filter((each) => each.eventId === eventId);

  dismiss: Handlers['dismiss'] = (fields) => {
    eventTable.get(this.runner.database, fields.eventId);
    const id = this.runner.newId<DismissalId>();
    dismissalTable.insert(this.runner.transaction, { id, ...fields });
    return id;
  };

  restore: Handlers['restore'] = ({ id }) => {
    dismissalTable.delete(this.runner.transaction, id);
    return null;
  };
}

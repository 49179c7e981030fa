import type { DialogueHandlers } from '../../shared/contract/contract';
import type { DismissalId, EventId } from '../../shared/domain/ids';
import { eventTable } from '../persistence/programme-repository';
import { dismissalTable, readDismissals } from '../persistence/synthesis-repository';
import type { DialogueReader } from './dialogue-reader';
import type { CommandRunner } from './run-command';
import { KeptAnswer, presentAreas, type AreasAnswer } from './suggestion-answer';

type Handlers = DialogueHandlers['suggestions'];

/**
 * What is remembered of suggestions: those that a person did not want, in the dialogue, and the last candidate areas of
 * each event, as long as the dialogue is open. Writing methods run inside a command.
 */
export class SuggestionService implements Pick<
  Handlers,
  'areas' | 'dismiss' | 'restore' | 'dismissed'
> {
  readonly #answers = new Map<EventId, { answer: KeptAnswer; question: number }>();
  #questions = 0;

  constructor(
    private readonly runner: CommandRunner,
    private readonly reader: DialogueReader,
  ) {}

  areas: Handlers['areas'] = ({ eventId }) => {
    const kept = this.#answers.get(eventId);
    if (!kept) return null;
    const present = {
      data: this.reader.read(),
      index: this.reader.said(),
      dismissals: this.dismissed({ eventId }),
    };
    return presentAreas(kept.answer, present, eventId);
  };

  /**
   * To be called before candidate areas are looked for.
   * @returns what keeps the answer; one to an earlier question never takes the place of one to a later question
   */
  ask(eventId: EventId): (answer: AreasAnswer) => void {
    const question = (this.#questions += 1);
    return (answer) => {
      const kept = this.#answers.get(eventId);
      if (kept && kept.question > question) return;
      this.#answers.set(eventId, { answer: new KeptAnswer(answer), question });
    };
  }

  dismissed: Handlers['dismissed'] = ({ eventId }) =>
    readDismissals(this.runner.database).filter((each) => each.eventId === eventId);

  dismiss: Handlers['dismiss'] = ({ pointIds, ...fields }) => {
    eventTable.get(this.runner.database, fields.eventId);
    const id = this.runner.newId<DismissalId>();
    const each = [...new Set(pointIds)];
    dismissalTable.insert(this.runner.transaction, { id, ...fields, pointIds: each });
    return id;
  };

  restore: Handlers['restore'] = ({ id }) => {
    dismissalTable.delete(this.runner.transaction, id);
    return null;
  };
}

import type { Database } from '../../persistence/open-database';
import { fail } from '../../../shared/app-error';
import type { FloorRequest } from '../../../shared/domain/floor-request';
import type { InterventionId, SessionId } from '../../../shared/domain/ids';
import { interventionTable } from '../../persistence/record-repository';
import { floorRequestTable } from '../../persistence/speaker-list-repository';
import { refuseOtherList } from './list-sessions';

type Question = Pick<FloorRequest, 'questionId' | 'questionRequestId'>;

/**
 * What an answer answers, from the key of a list entry: that of a request, or of a turn that nobody had asked for.
 * @param own key of the answer itself
 * @throws AppFailure `not-found`, `invalid`
 */
export function questionOfKey(
  database: Database,
  listId: SessionId,
  key: string | null,
  own: string,
): Question {
  const none = { questionRequestId: null, questionId: null };
  if (key === null) return none;
  if (key === own) fail({ code: 'invalid', field: 'questionKey', rule: 'cycle' });
  const request = floorRequestTable.find(database, key);
  const { id, sessionId } = request ?? interventionTable.get(database, key);
  refuseOtherList(database, listId, sessionId);
  return request
    ? { ...none, questionRequestId: request.id }
    : { ...none, questionId: id as InterventionId };
}

/** The intervention that an answer answers, as far as it has been given the floor. */
export function askedIntervention(
  database: Database,
  { questionId, questionRequestId }: Question,
): InterventionId | null {
  const asked = questionRequestId && floorRequestTable.find(database, questionRequestId);
  const id = questionId ?? (asked ? asked.interventionId : null);
  return id && (interventionTable.find(database, id)?.id ?? null);
}

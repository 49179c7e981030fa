import type { DelegationId } from '../../../shared/domain/ids';
import type {
  ParticipantPlan,
  PlannedRow,
} from '../../../shared/imports/participants/participant-plan';
import type { DialogueServices } from '../dialogue-services';
import { newPersonFields } from './new-person-fields';

/** Writes what the plan says and nothing else. Runs inside a command. */
export function applyParticipants(
  { participants }: DialogueServices,
  plan: ParticipantPlan,
  onProgress: (fraction: number) => void,
): void {
  const made = new Map<string, DelegationId>(
    plan.delegations.map(({ key, fields }) => [key, participants.addDelegation(fields)]),
  );
  plan.rows.forEach(({ write, matchedId }, index) => {
    if (index % 500 === 0) onProgress(index / plan.rows.length);
    if (!write) return;
    const delegationId = delegationOf(write.delegation, made);
    const fields = {
      ...write.fields,
      ...(delegationId === undefined ? {} : { delegationId }),
    };
    if (matchedId) participants.edit({ id: matchedId, ...fields });
    else participants.add({ ...newPersonFields, ...fields });
  });
}

function delegationOf(
  delegation: NonNullable<PlannedRow['write']>['delegation'],
  made: Map<string, DelegationId>,
): DelegationId | null | undefined {
  if (!delegation) return delegation;
  if ('id' in delegation) return delegation.id;
  const id = made.get(delegation.key);
  if (id === undefined) throw new Error(`the plan makes no delegation ${delegation.key}`);
  return id;
}

import type {
  DelegationQuestion,
  ParticipantImportOptions,
  ParticipantPlan,
} from '../../../../shared/imports/participants/participant-plan';

/** Names that may mean somebody else than the plan takes them for, and that nobody has decided about. */
export function openQuestions(
  { questions }: ParticipantPlan,
  { delegations }: ParticipantImportOptions,
): DelegationQuestion[] {
  return questions.filter(
    ({ why, text }) => why !== 'unknown' && !Object.hasOwn(delegations, text),
  );
}

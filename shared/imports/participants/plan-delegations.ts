import type { DelegationQuestion, PlannedDelegation, PlannedRow } from './participant-plan';
import type { ListedPerson } from './read-person';

/** The delegations that rows write and the dialogue does not have, in the order of the file. */
export function planDelegations(
  rows: readonly PlannedRow[],
  people: readonly ListedPerson[],
): PlannedDelegation[] {
  const planned = new Map<string, PlannedDelegation & { isCategoryGuessed: boolean }>();
  for (const {
    decision: { to },
  } of people) {
    if (to.type !== 'planned') continue;
    const known = planned.get(to.key);
    if (known === undefined) {
      const { key, fields, isCategoryGuessed } = to;
      planned.set(key, { key, fields, rows: 0, isCategoryGuessed });
    } else if (known.isCategoryGuessed && !to.isCategoryGuessed) {
      known.fields = { ...known.fields, category: to.fields.category };
      known.isCategoryGuessed = false;
    }
  }
  for (const { write } of rows) {
    const delegation = write?.delegation;
    const used = delegation && 'key' in delegation ? planned.get(delegation.key) : undefined;
    if (used !== undefined) used.rows += 1;
  }
  return [...planned.values()]
    .filter((each) => each.rows > 0)
    .map(({ key, fields, rows: count }) => ({ key, fields, rows: count }));
}

/** What the rows ask about delegations, the most frequent first. */
export function planQuestions(people: readonly ListedPerson[]): DelegationQuestion[] {
  const questions = new Map<string, DelegationQuestion>();
  for (const { decision } of people) {
    if (decision.question === null) continue;
    const known = questions.get(decision.text);
    if (known !== undefined) known.rows += 1;
    else questions.set(decision.text, { text: decision.text, rows: 1, ...decision.question });
  }
  const importance = { ambiguous: 0, likely: 1, unknown: 2 };
  return [...questions.values()].sort(
    (a, b) => importance[a.why] - importance[b.why] || b.rows - a.rows,
  );
}

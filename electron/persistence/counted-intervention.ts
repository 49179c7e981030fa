/**
 * The rule `isCounted` of the record as a condition on an intervention: a turn of a transcript is nobody's taking of
 * the floor until a person has made a point of it.
 * @param alias of `intervention` in the statement
 */
export const countedCondition = (alias: string) =>
  `(${alias}.source = 'notes' OR EXISTS (
     SELECT 1 FROM point q WHERE q.intervention_id = ${alias}.id AND q.deleted_at IS NULL AND q.text <> ''))`;

/** {@link countedCondition} on `intervention i`. */
export const isCounted = countedCondition('i');

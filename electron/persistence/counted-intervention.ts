/**
 * The rule `isCounted` of the record as a condition on `intervention i`: a turn of a transcript is nobody's taking of
 * the floor until a person has made a point of it.
 */
export const isCounted = `(i.source = 'notes' OR EXISTS (
     SELECT 1 FROM point q WHERE q.intervention_id = i.id AND q.deleted_at IS NULL AND q.text <> ''))`;

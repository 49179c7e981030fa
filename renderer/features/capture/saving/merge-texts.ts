import { Node } from '@tiptap/pm/model';
import { applySteps, type StepJson } from '../../../../shared/notes/apply-steps';
import {
  parsePointsDocument,
  pointsSchema,
  type PointsDocument,
} from '../../../../shared/notes/points-schema';
import { minimalStep } from './minimal-step';

interface Texts {
  /** What both started from. */
  readonly base: PointsDocument;
  /** As the person sees it. */
  readonly local: PointsDocument;
  /** As it is stored now. */
  readonly stored: PointsDocument;
  /** Steps from `base` that were sent and got no clear answer, group by group: the store may have them. */
  readonly sent: readonly StepJson[][];
}

/**
 * Joins what was typed here with what changed in the store meanwhile, as when somebody types on between an undo and a
 * redo: both stay. Where the two cannot be joined, what the person sees stays.
 */
export function mergeTexts({ base, local, stored, sent }: Texts): PointsDocument {
  if (isOurOwn(base, stored, sent)) return local;
  const [from, mine, theirs] = [base, local, stored].map((text) =>
    Node.fromJSON(pointsSchema, text),
  ) as [Node, Node, Node];
  const change = minimalStep(from, mine);
  const otherChange = minimalStep(from, theirs);
  if (change === null) return stored;
  if (otherChange === null) return local;
  try {
    const merged = change.map(otherChange.getMap())?.apply(theirs).doc;
    return merged ? parsePointsDocument(merged.toJSON()) : local;
  } catch {
    return local;
  }
}

/** Whether the store only took our steps, or the first of them, and the answer was lost. */
function isOurOwn(base: PointsDocument, stored: PointsDocument, sent: readonly StepJson[][]) {
  const wanted = Node.fromJSON(pointsSchema, stored);
  let text = base;
  for (const steps of sent) {
    const applied = applySteps(text, steps);
    if (!applied.ok) return false;
    text = applied.document;
    if (Node.fromJSON(pointsSchema, text).eq(wanted)) return true;
  }
  return false;
}

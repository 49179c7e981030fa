import { Node, Slice } from '@tiptap/pm/model';
import { ReplaceStep, type Step } from '@tiptap/pm/transform';
import type { StepJson } from '../../../../shared/notes/apply-steps';
import { pointsSchema, type PointsDocument } from '../../../../shared/notes/points-schema';

/**
 * The one step that leads from one document to another and touches as little as possible, so that cursors and the
 * ids of points that did not change stay where they are. Null where the documents are equal.
 */
export function minimalStep(from: Node, to: Node): Step | null {
  if (from.eq(to)) return null;
  const step = textStep(from, to);
  if (step !== null && leadsTo(step, from, to)) return step;
  return wholePointsStep(from, to);
}

/** As {@link minimalStep}, for documents as they are stored. */
export function stepsBetween(from: PointsDocument, to: PointsDocument): StepJson[] {
  const step = minimalStep(Node.fromJSON(pointsSchema, from), Node.fromJSON(pointsSchema, to));
  return step === null ? [] : [step.toJSON() as StepJson];
}

function textStep(from: Node, to: Node): Step | null {
  const start = from.content.findDiffStart(to.content);
  const end = from.content.findDiffEnd(to.content);
  if (start === null || end === null) return null;
  // Where a part repeats, what is equal from the start and what is equal from the end overlap.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = to.slice(start, end.b + overlap);
  return new ReplaceStep(start, end.a + overlap, slice);
}

function leadsTo(step: Step, from: Node, to: Node): boolean {
  try {
    return step.apply(from).doc?.eq(to) === true;
  } catch {
    // The change begins in one point and ends at the edge of another: no single slice of text fits.
    return false;
  }
}

function wholePointsStep(from: Node, to: Node): Step {
  const shorter = Math.min(from.childCount, to.childCount);
  let first = 0;
  while (first < shorter && from.child(first).eq(to.child(first))) first += 1;
  let last = 0;
  while (last < shorter - first && isSameFromEnd(from, to, last)) last += 1;
  const position = (node: Node, index: number) => offsetOf(node, index);
  const slice = to.slice(position(to, first), position(to, to.childCount - last));
  return new ReplaceStep(
    position(from, first),
    position(from, from.childCount - last),
    slice.size === 0 ? Slice.empty : slice,
  );
}

function isSameFromEnd(from: Node, to: Node, last: number): boolean {
  return from.child(from.childCount - 1 - last).eq(to.child(to.childCount - 1 - last));
}

function offsetOf(node: Node, index: number): number {
  let offset = 0;
  for (let each = 0; each < index; each += 1) offset += node.child(each).nodeSize;
  return offset;
}

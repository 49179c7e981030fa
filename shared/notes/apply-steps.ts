import { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import { pointsSchema, type PointsDocument } from './points-schema';

export type StepJson = Record<string, unknown>;

export type StepsResult = { ok: true; document: PointsDocument } | { ok: false; reason: string };

/**
 * Applies ProseMirror steps in order. Pure: the given document is not changed.
 * A step that does not fit leaves nothing applied.
 */
export function applySteps(document: PointsDocument, steps: readonly StepJson[]): StepsResult {
  let current = Node.fromJSON(pointsSchema, document);
  for (const json of steps) {
    try {
      const applied = Step.fromJSON(pointsSchema, json).apply(current);
      if (!applied.doc) return { ok: false, reason: applied.failed ?? 'step does not apply' };
      current = applied.doc;
    } catch (error) {
      return { ok: false, reason: error instanceof Error ? error.message : String(error) };
    }
  }
  // Typed JSON by construction: every node came through the schema. Callers that store it parse it once more.
  return { ok: true, document: current.toJSON() as PointsDocument };
}

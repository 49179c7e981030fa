import { Node } from '@tiptap/pm/model';
import { Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimalStep, stepsBetween } from '../../../renderer/features/capture/saving/minimal-step';
import { applySteps } from '../../../shared/notes/apply-steps';
import { documentOfPoints, pointsSchema } from '../../../shared/notes/points-schema';
import { anyDocument, idOf } from './document-arbitrary';

const point = (number: number, text: string) => ({
  id: idOf(number),
  kind: 'observation' as const,
  isVerbatim: false,
  themeIds: [],
  text,
});

describe('the step between two documents', () => {
  test('leads from any document to any other', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (from, to) => {
        expect(applySteps(from, stepsBetween(from, to))).toEqual({ ok: true, document: to });
      }),
      { numRuns: 1000 },
    );
  });

  test('is none where nothing differs', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        expect(stepsBetween(document, document)).toEqual([]);
      }),
    );
  });

  test('leaves the points before and after a changed one alone', () => {
    const from = documentOfPoints([point(1, 'one'), point(2, 'two'), point(3, 'three')]);
    const to = documentOfPoints([point(1, 'one'), point(2, 'two more'), point(3, 'three')]);
    const json = stepsBetween(from, to)[0];
    const step = Step.fromJSON(pointsSchema, json);
    step.getMap().forEach((start, end) => {
      expect([start, end]).toEqual([9, 9]);
    });
  });

  test('maps a cursor in a later point to the same letter', () => {
    const from = Node.fromJSON(pointsSchema, documentOfPoints([point(1, 'one'), point(2, 'two')]));
    const to = Node.fromJSON(
      pointsSchema,
      documentOfPoints([point(1, 'one, longer'), point(2, 'two')]),
    );
    const mapped = minimalStep(from, to)?.getMap().map(8);
    expect(to.textBetween(mapped ?? 0, to.content.size - 1)).toBe('o');
  });
});

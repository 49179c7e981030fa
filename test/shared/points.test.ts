import { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applySteps, type StepJson } from '../../shared/notes/apply-steps';
import {
  documentOfPoints,
  parsePointsDocument,
  pointsOfDocument,
  pointsSchema,
  type PointContent,
} from '../../shared/notes/points-schema';
import { pointKinds } from '../../shared/domain/vocabulary';

const ids = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `01890000-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as never);
const points: fc.Arbitrary<PointContent[]> = fc.array(
  fc.record({
    id: ids,
    kind: fc.constantFrom(...pointKinds),
    isVerbatim: fc.boolean(),
    themeIds: fc.array(ids, { maxLength: 3 }),
    isToVerify: fc.boolean(),
    isStarred: fc.boolean(),
    language: fc.constantFrom(null, 'fr', 'ar'),
    isInterpreted: fc.constantFrom(null, true, false),
    text: fc.string({ unit: 'grapheme', maxLength: 30 }),
  }),
  { minLength: 1, maxLength: 5 },
);

test('points become a document and come back the same', () => {
  fc.assert(
    fc.property(points, (list) => {
      const stored: unknown = JSON.parse(JSON.stringify(documentOfPoints(list)));
      expect(pointsOfDocument(parsePointsDocument(stored))).toEqual(list);
    }),
  );
});

describe('steps', () => {
  /** Edits as a person makes them: types, deletes, splits and joins points somewhere. */
  const edits = fc.array(
    fc.tuple(
      fc.constantFrom('insert', 'delete', 'split', 'kind'),
      fc.nat(),
      fc.nat({ max: 5 }),
      fc.string({ minLength: 1, maxLength: 8 }),
    ),
    { maxLength: 12 },
  );

  function edited(document: unknown, plan: [string, number, number, string][]): Transform {
    const transform = new Transform(Node.fromJSON(pointsSchema, document));
    for (const [kind, where, length, text] of plan) {
      const size = transform.doc.content.size;
      const at = transform.doc.resolve(1 + (where % (size - 1)));
      if (at.parent === transform.doc) continue;
      if (kind === 'insert') transform.insert(at.pos, pointsSchema.text(text));
      else if (kind === 'delete') transform.delete(at.pos, Math.min(at.end(), at.pos + length));
      else if (kind === 'split') transform.split(at.pos);
      else transform.setNodeAttribute(at.before(), 'kind', 'proposal');
    }
    return transform;
  }

  test('survive JSON, lead to the same document in one batch or many, and leave the first as it was', () => {
    fc.assert(
      fc.property(points, edits, fc.nat(), (list, plan, cut) => {
        const start = documentOfPoints(list);
        const before = JSON.stringify(start);
        const transform = edited(start, plan);
        const steps = JSON.parse(
          JSON.stringify(transform.steps.map((step) => step.toJSON() as StepJson)),
        ) as StepJson[];
        const whole = applySteps(start, steps);
        expect(whole).toEqual({ ok: true, document: transform.doc.toJSON() });
        const at = steps.length === 0 ? 0 : cut % steps.length;
        const half = applySteps(start, steps.slice(0, at));
        expect(half.ok && applySteps(half.document, steps.slice(at))).toEqual(whole);
        expect(JSON.stringify(start)).toBe(before);
      }),
    );
  });

  test('that are anything but steps are answered, never thrown', () => {
    const start = documentOfPoints([
      {
        id: '01890000-0000-7000-8000-000000000001' as never,
        kind: 'observation',
        isVerbatim: false,
        themeIds: [],
        text: 'words',
      },
    ]);
    fc.assert(
      fc.property(fc.object(), (step) => {
        expect(applySteps(start, [step]).ok).toBe(false);
      }),
    );
  });
});

test.each([
  [null],
  [{}],
  [{ type: 'doc' }],
  [{ type: 'doc', content: [] }],
  [{ type: 'doc', content: [{ type: 'paragraph' }] }],
  [
    {
      type: 'doc',
      content: [
        { type: 'point', attrs: { id: 'x', kind: 'observation', verbatim: false, themes: [] } },
      ],
    },
  ],
  [{ type: 'doc', content: [{ type: 'point' }], extra: 1 }],
])('%j is no document of points', (json) => {
  expect(() => parsePointsDocument(json)).toThrow();
});

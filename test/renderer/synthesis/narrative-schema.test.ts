import { getSchema } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withKnownThemes } from '../../../renderer/features/synthesis/narrative/edit-narrative';
import { narrativeExtensions } from '../../../renderer/features/synthesis/narrative/narrative-extensions';
import {
  citationNodeName,
  citationNumbers,
  fieldNodeName,
  foldNumbers,
} from '../../../renderer/features/synthesis/narrative/narrative-places';
import { categories } from '../../../shared/domain/vocabulary';
import {
  citationSchema,
  evidenceFieldSchema,
  fieldForms,
  fieldNamings,
  narrativeSchema,
  type Narrative,
} from '../../../shared/notes/narrative';

const schema = getSchema(narrativeExtensions);

const themeId = fc.integer({ min: 1, max: 0xffff }).map((value) => {
  return `00000000-0000-7000-8000-${value.toString(16).padStart(12, '0')}`;
});
const field = fc.record({
  type: fc.constant('field'),
  attrs: fc.record({
    form: fc.constantFrom(...fieldForms),
    naming: fc.constantFrom(...fieldNamings),
    categories: fc.uniqueArray(fc.constantFrom(...categories)),
    themes: fc.uniqueArray(themeId, { maxLength: 3 }),
    pinned: fc.constantFrom(null, 'many States'),
  }),
});
const citation = fc.record({
  type: fc.constant('citation'),
  attrs: fc.record({ points: fc.uniqueArray(themeId, { minLength: 1, maxLength: 3 }) }),
});
const text = fc.record({ type: fc.constant('text'), text: fc.string({ minLength: 1 }) });
// Texts side by side are one text to an editor, so they alternate with fields.
const paragraph = fc
  .array(fc.tuple(text, fc.oneof(field, citation)), { maxLength: 4 })
  .map((pairs) =>
    pairs.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: pairs.flat() },
  );
const narrative = fc
  .array(paragraph, { minLength: 1, maxLength: 4 })
  .map((content) => ({ type: 'doc', content }) as unknown as Narrative);

test('the editor keeps every narrative that may be stored exactly as it is', () => {
  fc.assert(
    fc.property(narrative, (stored) => {
      expect(narrativeSchema.parse(stored)).toEqual(stored);
      const node = schema.nodeFromJSON(stored);
      node.check();
      expect(node.toJSON()).toEqual(stored);
    }),
  );
});

test('the editor knows the nodes, marks and attributes of the stored form and no others', () => {
  expect(Object.keys(schema.nodes).sort()).toEqual([
    citationNodeName,
    'doc',
    fieldNodeName,
    'paragraph',
    'text',
  ]);
  expect(Object.keys(schema.marks)).toEqual([]);
  const attributes = Object.keys(schema.nodes[fieldNodeName]?.spec.attrs ?? {}).sort();
  expect(attributes).toEqual(Object.keys(evidenceFieldSchema.shape).sort());
  const cited = Object.keys(schema.nodes[citationNodeName]?.spec.attrs ?? {});
  expect(cited).toEqual(Object.keys(citationSchema.shape));
  expect(schema.nodes.doc?.contentMatch.matchType(schema.nodes.paragraph!)).toBeTruthy();
  expect(schema.nodes.paragraph?.spec.attrs ?? {}).toEqual({});
});

test('a field that the editor makes by itself may be stored', () => {
  const made = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.node(fieldNodeName)]),
  ]);
  expect(narrativeSchema.safeParse(made.toJSON()).success).toBe(true);
});

test('numbers count cited points through the text, in the order of their first mention', () => {
  const ids = [1, 2, 3].map((number) => `00000000-0000-7000-8000-00000000000${number}`);
  const cite = (...places: number[]) =>
    schema.node(citationNodeName, { points: places.map((place) => ids[place]) });
  const doc = schema.node('doc', null, [
    schema.node('paragraph', null, [schema.text('One.'), cite(2), schema.text('Two.'), cite(0, 2)]),
    schema.node('paragraph', null, [cite(1)]),
  ]);
  expect([...citationNumbers(doc)]).toEqual([
    [ids[2], 1],
    [ids[0], 2],
    [ids[1], 3],
  ]);
});

test.each([
  [[], ''],
  [[3, 1], '1, 3'],
  [[1, 2], '1, 2'],
  [[5, 4, 3, 1, 3], '1, 3–5'],
])('folds %j to “%s”', (numbers, expected) => {
  expect(foldNumbers(numbers)).toBe(expected);
});

test('what is pasted keeps only themes of this dialogue in its fields, and all else', () => {
  fc.assert(
    fc.property(narrative, (stored) => {
      const doc = schema.nodeFromJSON(stored);
      const isTheme = (id: string) => id.endsWith('0');
      const pasted = withKnownThemes(new Slice(doc.content, 0, 0), isTheme);
      const expected = JSON.stringify(stored.content, (key, value: unknown) =>
        key === 'themes' ? (value as string[]).filter(isTheme) : value,
      );
      expect(pasted.content.toJSON() ?? []).toEqual(
        schema
          .nodeFromJSON({ type: 'doc', content: JSON.parse(expected) as unknown })
          .content.toJSON(),
      );
    }),
  );
});

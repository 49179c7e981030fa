import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PointId, ThemeId } from '../../shared/domain/ids';
import { categories } from '../../shared/domain/vocabulary';
import {
  emptyNarrative,
  fieldForms,
  fieldNamings,
  narrativeFromText,
  narrativeSchema,
  narrativeThemes,
  narrativeToText,
  type Narrative,
} from '../../shared/notes/narrative';

const themes = ['theme-1', 'نقطة', '要点.2'];
const idOf = (ref: string): ThemeId => {
  const at = themes.indexOf(ref);
  if (at === -1) throw new Error(`no theme ${ref}`);
  return `01890000-0000-7000-8000-00000000000${at}` as ThemeId;
};
const points = ['panel-1.speaker-1.1', 'panel-1.متحدث.2'];
const pointOf = (ref: string): PointId => {
  const at = points.indexOf(ref);
  if (at === -1) throw new Error(`no point ${ref}`);
  return `01890000-0000-7000-8000-00000000001${at}` as PointId;
};
const ids = { theme: idOf, point: pointOf };
const refs = {
  theme: (id: ThemeId) => themes[Number(id.at(-1))]!,
  point: (id: PointId) => points[Number(id.at(-1))]!,
};

const text = fc
  .oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('{', '}', '{{', '}}', '{x}', '{quantifier}'),
  )
  .map((value) => ({ type: 'text' as const, text: value }));
const field = fc
  .record({
    form: fc.constantFrom(...fieldForms),
    naming: fc.constantFrom(...fieldNamings),
    categories: fc.uniqueArray(fc.constantFrom(...categories), { maxLength: 3 }),
    themes: fc.uniqueArray(fc.constantFrom(...themes.map(idOf)), { maxLength: 3 }),
    pinned: fc.oneof(
      fc.constant(null),
      fc.constantFrom('many States', 'a "quoted" {brace} \\ word', '}'),
    ),
  })
  .map((attrs) => ({ type: 'field' as const, attrs }));
const citation = fc
  .uniqueArray(fc.constantFrom(...points.map(pointOf)), { minLength: 1 })
  .map((cited) => ({ type: 'citation' as const, attrs: { points: cited } }));

/** Texts that stand side by side are one text, in an editor and in a file. */
function joined(
  nodes: (typeof text extends fc.Arbitrary<infer T> ? T : never)[] | unknown[],
): unknown[] {
  const result: { type: string; text?: string }[] = [];
  for (const node of nodes as { type: string; text?: string }[]) {
    const last = result.at(-1);
    if (last?.type === 'text' && node.type === 'text') last.text = `${last.text}${node.text}`;
    else result.push({ ...node });
  }
  return result;
}

const narratives = fc
  .array(fc.array(fc.oneof(text, field, citation), { maxLength: 6 }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((lines) => ({
    type: 'doc',
    content: lines.map((nodes) =>
      nodes.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content: joined(nodes) },
    ),
  })) as fc.Arbitrary<Narrative>;

test('a narrative written as text is read back the same, braces and all', () => {
  fc.assert(
    fc.property(narratives, (narrative) => {
      expect(narrativeSchema.parse(narrative)).toEqual(narrative);
      expect(narrativeFromText(narrativeToText(narrative, refs), ids)).toEqual(narrative);
    }),
  );
});

test('whatever is typed as text is read, or refused by name', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.constantFrom('{', '}', 'quantifier', ' themes=', 'x'))),
      (parts) => {
        try {
          narrativeFromText([parts.join('')], ids);
        } catch (error) {
          expect(String(error)).toMatch(/cannot be read|no theme|no point/);
        }
      },
    ),
  );
});

test('no line at all is the empty narrative', () => {
  expect(narrativeFromText([], ids)).toEqual(emptyNarrative);
});

describe('a field', () => {
  test('stands as its form with what it is limited to', () => {
    const line =
      '{bracket categories=government,academia themes=theme-1,要点.2 naming=person} said so.';
    const narrative = narrativeFromText([line], ids);
    expect(narrativeToText(narrative, refs)).toEqual([line]);
    expect(narrativeThemes(narrative)).toEqual([idOf('theme-1'), idOf('要点.2')]);
  });

  test.each([
    '{}',
    '{ }',
    '{unknown}',
    '{quantifier categories=party}',
    '{quantifier naming=nobody}',
    '{quantifier themes=none}',
  ])('%s is refused', (line) => expect(() => narrativeFromText([line], ids)).toThrow());
});

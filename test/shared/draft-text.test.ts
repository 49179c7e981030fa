import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  draftTextOf,
  parseDraftText,
  tidyDraftInlines,
  type DraftInline,
} from '../../shared/notes/draft-text';

const style = { bold: false, italic: false };
const marks = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '**', '***', '****', '^[', ']', '{#', '}', '\\', ' ', '\n', 'word'),
      fc.constantFrom('{#area/1}', '^[note]', '*a*', '**b**', '\\*'),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));
const text = fc.record({
  type: fc.constant('text' as const),
  text: marks,
  bold: fc.boolean(),
  italic: fc.boolean(),
});
const reference = fc.record({
  type: fc.constant('reference' as const),
  target: fc.constantFrom('attendance/0', 'insert/1', 'section/free'),
});
const footnote = fc.record({
  type: fc.constant('footnote' as const),
  content: fc.array(fc.oneof(text, reference), { maxLength: 3 }),
});
const inlines: fc.Arbitrary<DraftInline[]> = fc.array(fc.oneof(text, reference, footnote), {
  maxLength: 8,
});

describe('draft text', () => {
  test('printed and read again is what was meant', () => {
    fc.assert(
      fc.property(inlines, (nodes) => {
        expect(parseDraftText(draftTextOf(nodes))).toEqual(tidyDraftInlines(nodes));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  test('of any kind reads the same after it was printed, and loses no character of its words', () => {
    fc.assert(
      fc.property(marks, (written) => {
        const nodes = parseDraftText(written);
        expect(tidyDraftInlines(parseDraftText(draftTextOf(nodes)))).toEqual(
          tidyDraftInlines(nodes),
        );
        const letters = (from: string) => from.replace(/[*\\^[\]{}#]/g, '');
        expect(letters(everyWord(nodes))).toBe(letters(written));
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it.each<[string, DraftInline[]]>([
    ['5 * 3 * 2', [{ ...style, type: 'text', text: '5 * 3 * 2' }]],
    ['**a', [{ ...style, type: 'text', text: '**a' }]],
    ['^[a', [{ ...style, type: 'text', text: '^[a' }]],
    ['^[]', [{ ...style, type: 'text', text: '^[]' }]],
    ['\\*a\\*', [{ ...style, type: 'text', text: '*a*' }]],
    [
      '**a***b*',
      [
        { type: 'text', text: 'a', bold: true, italic: false },
        { type: 'text', text: 'b', bold: false, italic: true },
      ],
    ],
    [
      '*see {#area/1}^[a *b*]*',
      [
        { type: 'text', text: 'see ', bold: false, italic: true },
        { type: 'reference', target: 'area/1' },
        {
          type: 'footnote',
          content: [
            { ...style, type: 'text', text: 'a ' },
            { type: 'text', text: 'b', bold: false, italic: true },
          ],
        },
      ],
    ],
  ])('%s', (written, nodes) => {
    expect(parseDraftText(written)).toEqual(nodes);
  });
});

function everyWord(nodes: readonly DraftInline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'reference':
          return node.target;
        case 'footnote':
          return everyWord(node.content);
      }
    })
    .join('');
}

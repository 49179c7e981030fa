import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  breakIntoPages,
  type FlowItem,
  type PageContent,
} from '../../../shared/report/page-breaks';

const room = { height: 400, noteRule: 16 };

const text = (lines: number, more: Partial<FlowItem> = {}): FlowItem => ({
  lines: Array.from({ length: lines }, () => 20),
  spaceBefore: 8,
  head: 0,
  together: 2,
  keepsNext: false,
  startsPage: false,
  notes: [],
  ...more,
});
const heading = (): FlowItem =>
  text(1, { lines: [24], spaceBefore: 26, together: Number.POSITIVE_INFINITY, keepsNext: true });

const itemArbitrary = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 45 }).map((lines) => text(lines)) },
  { weight: 2, arbitrary: fc.constant(heading()) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 20, max: 460 }), { minLength: 1, maxLength: 30 })
      .map((lines) => text(0, { lines, head: 30, together: 1 })),
  },
  { weight: 1, arbitrary: fc.constant(text(3, { startsPage: true })) },
);

/** Items with footnotes numbered in the order of their marks. */
const itemsArbitrary = fc
  .array(fc.tuple(itemArbitrary, fc.array(fc.nat(44), { maxLength: 3 })), { maxLength: 40 })
  .map((drawn) => {
    let note = 0;
    return drawn.map(([item, lines]): FlowItem => {
      const marked = lines.filter((line) => line < item.lines.length).sort((a, b) => a - b);
      const notes = marked.map((line) => ({
        line,
        note: (note += 1),
        height: 16 * (1 + (line % 3)),
      }));
      return item.keepsNext ? item : { ...item, notes };
    });
  });

function heightOf({ notes, pieces }: PageContent, items: readonly FlowItem[]): number {
  const noteHeights = new Map(
    items.flatMap((item) => item.notes.map(({ note, height }) => [note, height] as const)),
  );
  const text = pieces.reduce((total, { from, item, to }, index) => {
    const { head, lines, spaceBefore } = items[item]!;
    const own = lines.slice(from, to).reduce((sum, line) => sum + line, 0);
    return total + (index === 0 ? 0 : spaceBefore) + head + own;
  }, 0);
  const foot = notes.reduce((sum, note) => sum + noteHeights.get(note)!, 0);
  return text + foot + (foot > 0 ? room.noteRule : 0);
}

test('lays out everything once and in order, footnotes with their marks, headings with what follows', () => {
  fc.assert(
    fc.property(itemsArbitrary, (items) => {
      const pages = breakIntoPages(items, room);
      const placed = pages.flatMap(({ pieces }) =>
        pieces.flatMap(({ from, item, to }) =>
          Array.from({ length: to - from }, (_, line) => `${item}.${from + line}`),
        ),
      );
      const all = items.flatMap(({ lines }, item) => lines.map((_, line) => `${item}.${line}`));
      expect(placed).toEqual(all);
      for (const { notes, pieces } of pages) {
        expect(notes).toEqual(
          pieces.flatMap(({ from, item, to }) =>
            items[item]!.notes.filter(({ line }) => line >= from && line < to).map(
              ({ note }) => note,
            ),
          ),
        );
      }
      pages.slice(0, -1).forEach(({ pieces }, page) => {
        const last = items[pieces.at(-1)!.item]!;
        const next = items[pages[page + 1]!.pieces[0]!.item]!;
        // Only what is told to begin a page parts a heading from what follows.
        expect(last.keepsNext && !next.startsPage).toBe(false);
      });
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

test('fills a page beyond its room only for a single line that is too tall for it', () => {
  fc.assert(
    fc.property(itemsArbitrary, (items) => {
      for (const page of breakIntoPages(items, room)) {
        if (heightOf(page, items) <= room.height) continue;
        const rest = page.pieces.filter(({ item }) => items[item]!.keepsNext !== true);
        expect(rest.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(1);
      }
    }),
    { seed: 20261122, numRuns: 400 },
  );
});

test('parts a paragraph with two lines on either side at least', () => {
  const before = (lines: number) => text(lines, { spaceBefore: 0 });
  const pieces = (items: FlowItem[]) =>
    breakIntoPages(items, room).map((page) =>
      page.pieces.map(({ item, from, to }) => `${item}:${from}-${to}`),
    );
  expect(pieces([before(17), text(6, { spaceBefore: 0 })])).toEqual([
    ['0:0-17', '1:0-3'],
    ['1:3-6'],
  ]);
  expect(pieces([before(19), text(6, { spaceBefore: 0 })])).toEqual([['0:0-19'], ['1:0-6']]);
  expect(pieces([before(15), text(6, { spaceBefore: 0 })])).toEqual([
    ['0:0-15', '1:0-4'],
    ['1:4-6'],
  ]);
  expect(pieces([before(18), text(3, { spaceBefore: 0 })])).toEqual([['0:0-18'], ['1:0-3']]);
});

test('begins a page where it is told to, and none before the first', () => {
  const start = text(2, { startsPage: true });
  expect(breakIntoPages([start, start], room)).toHaveLength(2);
  expect(breakIntoPages([], room)).toEqual([]);
});

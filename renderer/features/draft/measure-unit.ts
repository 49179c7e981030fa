import type { PageUnit, TextUnit } from './report-unit';

/** What a unit takes on a page, in CSS pixels. */
export interface UnitMeasure {
  readonly lines: readonly number[];
  readonly head: number;
  /** Where each line of a text begins, as offsets into it; null where the text is never parted. */
  readonly lineStarts: readonly number[] | null;
  /** In which line the marks of footnotes stand. */
  readonly notes: readonly { readonly line: number; readonly note: number }[];
}

/** Lines of a text that stay together. */
export const linesTogether = 2;

/** Measures a unit where it is laid out in the width of a page. @param element its printed form */
export function measureUnit(unit: PageUnit, element: HTMLElement): UnitMeasure {
  switch (unit.type) {
    case 'text':
      return measureText(unit, element);
    case 'contents':
    case 'definitions':
      return { lines: rowHeights(element), head: 0, lineStarts: null, notes: [] };
    case 'table': {
      const head = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
      const [first = 0, ...rest] = rowHeights(element);
      // The head stands above each part of the table; the caption above the first alone.
      return { lines: [Math.max(0, first - head), ...rest], head, lineStarts: null, notes: [] };
    }
    case 'front':
    case 'heading':
    case 'missing':
      return { lines: [heightOf(element)], head: 0, lineStarts: null, notes: [] };
  }
}

/** Of what cannot be parted. */
export function heightOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height;
}

/** The first with what stands above it, the last with what stands below. */
function rowHeights(element: HTMLElement): number[] {
  const { top, bottom } = element.getBoundingClientRect();
  const starts = [...element.querySelectorAll('[data-row]')].map(
    (row) => row.getBoundingClientRect().top,
  );
  return starts.map((start, index) => (starts[index + 1] ?? bottom) - (index === 0 ? top : start));
}

function measureText(unit: TextUnit, element: HTMLElement): UnitMeasure {
  const { top, height } = element.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(element).lineHeight) || 20;
  const count = Math.max(1, Math.round(height / lineHeight));
  const lineOf = (rect: DOMRect) =>
    Math.min(count - 1, Math.max(0, Math.floor((rect.top + rect.height / 2 - top) / lineHeight)));
  const marks = unit.runs.some(({ footnote }) => footnote !== undefined)
    ? [...element.querySelectorAll<HTMLElement>('[data-note]')]
    : [];
  return {
    lines: Array.from({ length: count }, () => height / count),
    head: 0,
    lineStarts: count < 2 * linesTogether ? null : lineStarts(element, count, lineOf),
    notes: marks.map((mark) => ({
      line: lineOf(mark.getBoundingClientRect()),
      note: Number(mark.dataset['note']),
    })),
  };
}

/** Looks for the first character of each line by halving. */
function lineStarts(
  element: HTMLElement,
  count: number,
  lineOf: (rect: DOMRect) => number,
): number[] {
  const texts = textNodes(element);
  const last = texts.at(-1);
  if (last === undefined) return [0];
  const length = last.start + last.node.data.length;
  const range = document.createRange();
  /** A blank at the end of a line has no place of its own: it goes with what is before it. */
  const lineAt = (offset: number): number => {
    const found = texts.findLast(({ start }) => start <= offset) ?? last;
    range.setStart(found.node, offset - found.start);
    range.setEnd(found.node, offset - found.start + 1);
    const rect = range.getBoundingClientRect();
    if (rect.height === 0 && offset > 0) return lineAt(offset - 1);
    return lineOf(rect);
  };
  const starts = [0];
  for (let line = 1; line < count; line += 1) {
    let [low, high] = [starts[line - 1] ?? 0, length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (lineAt(middle) < line) low = middle;
      else high = middle;
    }
    starts.push(high);
  }
  return starts;
}

/** The texts of the unit with their offsets; the marks of footnotes and of items are not part of its text. */
function textNodes(element: HTMLElement): { node: Text; start: number }[] {
  const words = element.querySelector('[data-words]');
  if (words === null) return [];
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  const found: { node: Text; start: number }[] = [];
  let start = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest('[data-note]') || node.data === '') continue;
    found.push({ node, start });
    start += node.data.length;
  }
  return found;
}

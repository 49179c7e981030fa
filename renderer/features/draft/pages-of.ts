import type { Sheet } from './page-layout';

/** On which page each unit begins, from 1. */
export function pagesOf(sheets: readonly Sheet[]): (key: string) => number | null {
  const pages = new Map<string, number>();
  sheets.forEach(({ pieces }, index) => {
    for (const { unit } of pieces) if (!pages.has(unit.key)) pages.set(unit.key, index + 1);
  });
  return (key) => pages.get(key) ?? null;
}

import type { KeyboardEvent } from 'react';

/** Up, down, Home and End go from row to row, as long as a row itself has the focus and nothing in it. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const index = rows.indexOf(event.target as HTMLElement);
  if (index < 0) return;
  const next = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 };
  const row = rows[next[event.key as keyof typeof next] ?? -1];
  if (!row) return;
  event.preventDefault();
  row.focus();
}

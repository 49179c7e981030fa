/**
 * Reads a time of day as people type it in a hurry: `10`, `1000`, `930`, `10.00`, `10:00`, `10h30`. Gives
 * `HH:MM`, or null for what is no time.
 */
export function parseTime(text: string): string | null {
  const match = /^(\d{1,2})(?:\s*[:.h]\s*(\d{2})?|(\d{2}))?$/i.exec(text.trim());
  if (match === null) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? match[3] ?? '0');
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

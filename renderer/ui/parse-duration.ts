/**
 * Reads a length of time as people type it: `3:00`, `1:30:00`, `90 s`, `3 min`, `1 min 30 s`; a bare number is minutes.
 * @returns seconds, or null for what is no length
 */
export function parseDuration(text: string): number | null {
  const folded = text.trim().toLowerCase();
  const clock = /^(?:(\d{1,2})[:.])?(\d{1,3})[:.](\d{2})$/.exec(folded);
  if (clock !== null) {
    const [hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0));
    return (seconds ?? 0) > 59 ? null : (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
  }
  if (/^\d{1,4}$/.test(folded)) return Number(folded) * 60;
  const words =
    /^(?:(\d+)\s*h(?:ours?)?)?\s*(?:(\d+)\s*m(?:in(?:utes?)?)?\.?)?\s*(?:(\d+)\s*s(?:ec(?:onds?)?)?\.?)?$/.exec(
      folded,
    );
  if (folded === '' || words === null) return null;
  const [hours, minutes, seconds] = words.slice(1).map((part) => Number(part ?? 0));
  return (hours ?? 0) * 3600 + (minutes ?? 0) * 60 + (seconds ?? 0);
}

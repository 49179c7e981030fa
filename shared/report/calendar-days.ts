/** A day or a part of it as the language writes it. @param day `YYYY-MM-DD` */
export function dayText(
  language: string,
  day: string,
  options: Omit<Intl.DateTimeFormatOptions, 'timeZone'>,
): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** Whether the second of two days, `YYYY-MM-DD`, follows the first. */
export function areConsecutive(first: string, last: string): boolean {
  return Date.parse(last) - Date.parse(first) === 86_400_000;
}

/** Making a formatter costs a hundred times more than using it, so each is kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify(options);
  let kept = formatters.get(key);
  if (!kept) {
    kept = new Intl.DateTimeFormat('en-GB', options);
    formatters.set(key, kept);
  }
  return kept;
}

/** The time of day where the event is: `14:32`, or `14:32:07`. */
export function formatClock(at: number, timeZone: string, withSeconds = false): string {
  return formatter({
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(at);
}

/** The day where the event is: `12 June 2026`. */
export function formatDay(at: number, timeZone: string): string {
  return formatter({ timeZone, dateStyle: 'long' }).format(at);
}

/** A calendar day, `YYYY-MM-DD`, as people write it: `12 June 2026`. */
export function formatCalendarDay(day: string): string {
  return formatDay(Date.parse(`${day}T12:00:00Z`), 'UTC');
}

/** Zone and offset from UTC at that moment: `Europe/Zurich, UTC+2`. */
export function formatOffset(at: number, timeZone: string): string {
  const parts = formatter({ timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const inUtc = offset.replace('GMT', 'UTC');
  return inUtc === timeZone ? timeZone : `${timeZone}, ${inUtc}`;
}

/** A length of time in milliseconds as `3:05` or `1:02:05`; never negative. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

/** Calendar days from first to last, either of which may be unknown: `18–19 April 2017`. Empty for none. */
export function formatCalendarDays(first: string | null, last: string | null): string {
  const days = [first, last].filter((day) => day !== null);
  const [from, to] = days.map((day) => Date.parse(`${day}T12:00:00Z`));
  if (from === undefined) return '';
  const format = formatter({ timeZone: 'UTC', dateStyle: 'long' });
  if (to === undefined || to < from) return format.format(from);
  // Some versions put thin spaces around the dash between two days of a month.
  return format.formatRange(from, to).replace(/^(\d{1,2})\s*–\s*(?=\d)/u, '$1–');
}

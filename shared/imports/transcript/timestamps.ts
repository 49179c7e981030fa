/** Hours may be missing; the fraction takes a point (WebVTT) or a comma (SRT). */
const stamp = String.raw`(?:(\d{1,4}):)?(\d{1,3}):(\d{1,2})(?:([.,])(\d{1,9}))?`;
const rangePattern = new RegExp(String.raw`^\s*${stamp}\s*-->\s*${stamp}(?=\s|$)`);
const clockPattern = /^(?:(\d{1,4}):)?(\d{1,3}):(\d{2})$/;
/** Marks that writers of right-to-left text put around names and times; they are not part of either. */
const directionMarks = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export interface TimeRange {
  /** Milliseconds from the start of the recording. */
  startsAt: number;
  /** Never before `startsAt`. */
  endsAt: number;
  /** Seconds and fraction are parted by a comma, as in SRT. */
  usesComma: boolean;
}

/** The text without Unicode direction controls. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(directionMarks, '');
}

/** Reads `00:00:01.500 --> 00:00:04.000` with whatever settings follow; null for any other line. */
export function parseTimeRange(line: string): TimeRange | null {
  if (!line.includes('-->')) return null;
  const parts = rangePattern.exec(withoutDirectionMarks(line));
  if (!parts) return null;
  const startsAt = milliseconds(parts[1], parts[2], parts[3], parts[5]);
  const endsAt = milliseconds(parts[6], parts[7], parts[8], parts[10]);
  if (startsAt === null || endsAt === null) return null;
  return { startsAt, endsAt: Math.max(startsAt, endsAt), usesComma: parts[4] === ',' };
}

/** Reads `3:05` or `1:02:03` as milliseconds; null for any other text. */
export function parseClock(text: string): number | null {
  const parts = clockPattern.exec(text);
  return parts && milliseconds(parts[1], parts[2], parts[3], undefined);
}

function milliseconds(
  hours: string | undefined,
  minutes: string | undefined,
  seconds: string | undefined,
  fraction: string | undefined,
): number | null {
  const h = Number(hours ?? 0);
  const m = Number(minutes);
  const s = Number(seconds);
  if (s > 59 || (hours !== undefined && m > 59)) return null;
  return ((h * 60 + m) * 60 + s) * 1000 + Number((fraction ?? '').padEnd(3, '0').slice(0, 3));
}

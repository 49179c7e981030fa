import type { NumberKind } from './number-formats';

const dayMs = 86_400_000;
/** Excel's last day, 31 December 9999. */
const lastSerial = 2_958_466;

/**
 * A number as a person would have typed it: days since 1900 (or 1904) in a date format as `2017-04-18`, with
 * `10:00` or `10:00:30` behind it where the format shows a time, times alone as `10:00`, durations as `26:30`.
 */
export function numberText(raw: string, kind: NumberKind, isFrom1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (kind === 'number' || value < 0 || value >= lastSerial) return plainNumber(value);
  if (kind === 'duration') return clock(Math.round(value * 86_400));
  const serial = isFrom1904 ? value + 1462 : value;
  const seconds = Math.round(serial * 86_400);
  const time = seconds % 86_400;
  if (kind === 'time' || serial < 1) return clock(time);
  // Excel counts a 29 February 1900 that never was.
  const days = Math.floor(seconds / 86_400) - (serial < 60 ? 25_568 : 25_569);
  const date = new Date(days * dayMs).toISOString().slice(0, 10);
  return kind === 'date' || time === 0 ? date : `${date} ${clock(time)}`;
}

/** With the 15 digits that Excel keeps, so that 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Hours may pass 24, as they do in a duration. */
function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = seconds % 60;
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return rest === 0 ? text : `${text}:${two(rest)}`;
}

/** Undoes Excel's `_x000D_` for characters that XML cannot hold; line ends within a cell become `\n`. */
export function cellText(raw: string): string {
  const text = raw.includes('_x')
    ? raw.replace(/_x([\da-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : raw;
  // Half a surrogate pair, which such an escape can make, is no text.
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

import { plural, t } from '@lingui/core/macro';
import type { CoOccurrence } from '../../../../shared/synthesis/co-occurrence';
import type { ThemeTimeline } from '../../../../shared/synthesis/timeline';
import { formatClock, formatDay, formatOffset } from '../../../ui/format-time';

export type ThemePair = CoOccurrence['pairs'][number];

type Stretch = ThemeTimeline['stretches'][number];

/** "3 points, 2 voices". */
export function pointsAndVoices(count: { readonly points: number; readonly voices: number }) {
  const points = plural(count.points, { one: '# point', other: '# points' });
  const voices = plural(count.voices, { one: '# voice', other: '# voices' });
  return `${points}, ${voices}`;
}

/** When a stretch begins where the event is, or that nobody knows. */
export function stretchLabel({ from }: Stretch, timeZone: string): string {
  return from === null ? t`no time` : formatClock(from, timeZone);
}

/** Session, day, beginning, end and zone of a stretch. */
export function fullStretchName({ title, from, to }: Stretch, timeZone: string): string {
  if (from === null) return t`${title}, without a time`;
  const begin = formatClock(from, timeZone);
  const end = formatClock(to ?? from, timeZone);
  const day = formatDay(from, timeZone);
  const offset = formatOffset(from, timeZone);
  return `${title}, ${day}, ${begin}–${end} (${offset})`;
}

/** A share as people read it: "40 per cent". */
function shareWords(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 ? t`under 1 per cent` : t`${percent} per cent`;
}

/** "12 points, 5 voices, 40 per cent of those with either". */
export function pairWords(pair: ThemePair): string {
  const share = shareWords(pair.share);
  const counts = pointsAndVoices(pair);
  return t`${counts}, ${share} of the points with either`;
}

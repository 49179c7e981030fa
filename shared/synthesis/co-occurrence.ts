import { z } from 'zod';
import type { DialogueIndex } from '../domain/dialogue-index';
import type { EventId } from '../domain/ids';
import { themeIdSchema } from '../domain/ids';
import type { Theme } from '../domain/themes';
import { countedTurns, pointsOfTurns } from './counted-points';

export const coOccurrenceSchema = z.object({
  /** Themes that any point of the event carries, in the order of the codebook. */
  themes: z.array(z.object({ id: themeIdSchema, name: z.string(), points: z.int() })),
  /** Pairs of places in `themes`, the first before the second, that at least one point carries both of. */
  pairs: z.array(
    z.object({
      first: z.int(),
      second: z.int(),
      points: z.int(),
      /** Distinct voices that made such points. */
      voices: z.int(),
      /** Points with both over points with either, 0 to 1. */
      share: z.number(),
    }),
  ),
});
export type CoOccurrence = z.infer<typeof coOccurrenceSchema>;

interface Together {
  points: number;
  voices: Set<string>;
}

/**
 * Which themes were spoken of in the same points. Themes count as they are, without those below them, which would be
 * with them all the time. What is off the record or by somebody unknown is left out.
 */
export function coOccurrence(
  index: DialogueIndex,
  eventId: EventId,
  themes: readonly Theme[],
): CoOccurrence {
  const said = pointsOfTurns(index, countedTurns(index, eventId));
  const carried = new Map<string, number>();
  for (const { point } of said)
    for (const id of new Set(point.themeIds)) carried.set(id, (carried.get(id) ?? 0) + 1);
  const used = themes.flatMap(({ id, name }) => {
    const points = carried.get(id);
    return points === undefined ? [] : [{ id, name, points }];
  });
  const placeOf = new Map(used.map(({ id }, place) => [id, place]));
  // By place of the first and the second as one number.
  const pairs = new Map<number, Together>();
  for (const { point, turn } of said) {
    if (point.themeIds.length < 2) continue;
    const places = [...new Set(point.themeIds)]
      .flatMap((id) => placeOf.get(id) ?? [])
      .sort((a, b) => a - b);
    for (const [at, first] of places.entries()) {
      for (const second of places.slice(at + 1)) {
        const key = first * used.length + second;
        const pair = pairs.get(key) ?? { points: 0, voices: new Set() };
        pairs.set(key, pair);
        pair.points += 1;
        pair.voices.add(turn.voice.id);
      }
    }
  }
  return { themes: used, pairs: listed(pairs, used) };
}

function listed(
  pairs: ReadonlyMap<number, Together>,
  themes: CoOccurrence['themes'],
): CoOccurrence['pairs'] {
  const pointsAt = (place: number) => themes[place]?.points ?? 0;
  return [...pairs]
    .sort(([a], [b]) => a - b)
    .map(([key, { points, voices }]) => {
      const [first, second] = [Math.floor(key / themes.length), key % themes.length];
      const either = pointsAt(first) + pointsAt(second) - points;
      return { first, second, points, voices: voices.size, share: points / either };
    });
}

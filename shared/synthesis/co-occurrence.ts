import { z } from 'zod';
import type { DialogueIndex } from '../domain/dialogue-index';
import type { EventId } from '../domain/ids';
import { themeIdSchema } from '../domain/ids';
import type { Theme } from '../domain/themes';

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

/** Which themes were spoken of in the same points. */
export function coOccurrence(
  _index: DialogueIndex,
  _eventId: EventId,
  _themes: readonly Theme[],
): CoOccurrence {
  return { themes: [], pairs: [] };
}

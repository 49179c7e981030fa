import { z } from 'zod';
import type { DialogueIndex } from '../domain/dialogue-index';
import type { EventId } from '../domain/ids';
import { sessionIdSchema, themeIdSchema } from '../domain/ids';
import { instantSchema } from '../domain/text';
import type { Theme } from '../domain/themes';

export const themeTimelineSchema = z.object({
  /** The columns in order: stretches of time within a session at the top, or the whole session where times are missing. */
  stretches: z.array(
    z.object({
      sessionId: sessionIdSchema,
      title: z.string(),
      /** Null where no turn of it has a time. */
      from: instantSchema.nullable(),
      to: instantSchema.nullable(),
    }),
  ),
  /** Themes that were spoken of, in the order of the codebook. */
  rows: z.array(
    z.object({
      themeId: themeIdSchema,
      name: z.string(),
      depth: z.int(),
      /** Sparse, by stretch. */
      cells: z.array(z.object({ stretch: z.int(), points: z.int(), voices: z.int() })),
    }),
  ),
});
export type ThemeTimeline = z.infer<typeof themeTimelineSchema>;

/** When over the event each theme was spoken of. */
export function themeTimeline(
  _index: DialogueIndex,
  _eventId: EventId,
  _themes: readonly Theme[],
): ThemeTimeline {
  return { stretches: [], rows: [] };
}

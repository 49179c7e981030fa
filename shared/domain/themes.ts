import { z } from 'zod';
import { themeIdSchema } from './ids';
import { nameSchema, textSchema } from './text';

/** Number of theme hues; tokens `--theme-0` … `--theme-11`. */
export const themeHues = 12;

/** A tag of the dialogue's codebook. Themes form a tree. */
export const themeSchema = z.object({
  id: themeIdSchema,
  name: nameSchema,
  definition: textSchema,
  parentId: themeIdSchema.nullable(),
  hue: z
    .int()
    .min(0)
    .max(themeHues - 1),
  /** Other words for it, in whatever languages: what people call it, so that it can be suggested for a point. */
  keywords: z.array(nameSchema).max(100),
  position: z.number(),
});
export type Theme = z.infer<typeof themeSchema>;

import { z } from 'zod';
import { themeIdSchema } from './ids';
import { foldLine, nameSchema, textSchema } from './text';

/** Number of theme hues; tokens `--theme-1` … `--theme-12`. */
export const themeHues = 12;

/** Most keywords of one theme. */
export const keywordLimit = 100;

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
  keywords: z.array(nameSchema).max(keywordLimit),
  position: z.number(),
});
export type Theme = z.infer<typeof themeSchema>;

/** Names with the same key are one name: case and width make no difference, an accent does. */
export function themeNameKey(name: string): string {
  // Up and down again, so that "ß" and "SS", or the two small sigmas, are the same.
  return foldLine(name.normalize('NFKC')).toUpperCase().toLowerCase();
}

/**
 * Keywords each once, whatever their case, and none that only repeats the name of the theme. Keeps their order and the
 * first {@link keywordLimit}.
 */
export function tidyKeywords(name: string, keywords: readonly string[]): string[] {
  const seen = new Set([themeNameKey(name)]);
  const kept = keywords.filter((keyword) => {
    const key = themeNameKey(keyword);
    if (key === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return kept.slice(0, keywordLimit);
}

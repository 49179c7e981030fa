import { z } from 'zod';
import { keywordLimit, themeSchema } from '../domain/themes';
import { nameSchema } from '../domain/text';

/** Most rows of a file that are taken in as themes. */
export const codebookRowLimit = 5000;

/** One row of a codebook that was read from a file. */
export const codebookEntrySchema = z.strictObject({
  /** In the file, from 1. */
  line: z.int().min(1),
  name: nameSchema,
  /** Where it stands, from the top, itself last; null where the file does not say. */
  path: z.array(nameSchema).min(1).max(100).nullable(),
  /** Null, or empty, where the file does not say: what is there stays. */
  definition: themeSchema.shape.definition.nullable(),
  hue: themeSchema.shape.hue.nullable(),
  keywords: z.array(nameSchema).max(keywordLimit),
});
export type CodebookEntry = z.infer<typeof codebookEntrySchema>;

/** What a person should know of a file of themes, though it did not stop the reading. */
export const codebookRemarkSchema = z.discriminatedUnion('code', [
  /** A column that means nothing here; its heading. */
  z.object({ code: z.literal('unknown-column'), text: z.string() }),
  /** The encoding was concluded, not declared; its name. */
  z.object({ code: z.literal('encoding-guessed'), text: z.string() }),
  z.object({ code: z.literal('unreadable-characters'), count: z.int() }),
  z.object({ code: z.literal('broken-quotes'), line: z.int() }),
  /** A row without a name; left out. */
  z.object({ code: z.literal('no-name'), line: z.int() }),
  /** A name or definition that is longer than fits; the row is left out. */
  z.object({ code: z.literal('too-long'), line: z.int() }),
  /** No colour that is known; the theme keeps or gets its own. */
  z.object({ code: z.literal('bad-colour'), line: z.int(), text: z.string() }),
  /** More rows than are taken in; those from this line on are left out. */
  z.object({ code: z.literal('too-many-rows'), line: z.int() }),
]);
export type CodebookRemark = z.infer<typeof codebookRemarkSchema>;

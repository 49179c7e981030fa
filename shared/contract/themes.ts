import { z } from 'zod';
import {
  codebookEntrySchema,
  codebookRemarkSchema,
  codebookRowLimit,
} from '../codebook/codebook-entry';
import { pointIdSchema, themeIdSchema } from '../domain/ids';
import { themeSchema } from '../domain/themes';
import { action, command, noInput, nothing, query } from './endpoint';
import { saidPointSchema, saidReads } from './synthesis';

const themeFields = themeSchema.omit({ id: true, position: true, hue: true });
const pointIds = z.array(pointIdSchema).min(1).max(10_000);

export const themes = {
  /** The codebook depth-first, each theme with the number of points that carry it. */
  list: query({
    input: noInput,
    output: z.array(themeSchema.extend({ points: z.int(), depth: z.int() })),
    reads: ['theme', 'point', 'intervention', 'session'],
  }),
  /** The points that carry a theme, at whatever event, in the order they were said. */
  points: query({
    input: z.strictObject({ id: themeIdSchema }),
    output: z.array(saidPointSchema),
    reads: saidReads,
  }),
  /** A name that exists already, whatever its case, gives that theme instead of a second one. */
  add: command({
    input: themeFields.partial({ definition: true, parentId: true, keywords: true }).extend({
      /** It is put on these in the same step. */
      pointIds: pointIds.optional(),
    }),
    output: themeIdSchema,
    label: 'add-theme',
  }),
  /** Refuses a name that another theme has, whatever its case, with `not-unique`. */
  edit: command({
    input: themeSchema.omit({ position: true }).partial().extend({ id: themeIdSchema }),
    output: nothing,
    label: 'edit-theme',
  }),
  /** Puts a theme below another one, or at the top, before one of its new siblings; null for the end. */
  move: command({
    input: z.strictObject({
      id: themeIdSchema,
      parentId: themeIdSchema.nullable(),
      before: themeIdSchema.nullable(),
    }),
    output: nothing,
    label: 'move-theme',
  }),
  /**
   * Makes one theme of several: points, narratives and themes below them go over to `into`, which also takes their names
   * and keywords as keywords, and the first definition where it has none. Where it is below one of them, it takes that
   * one's place. Keywords beyond the limit are left out, names of the merged last.
   */
  merge: command({
    input: z.strictObject({ ids: z.array(themeIdSchema).min(1).max(1000), into: themeIdSchema }),
    output: nothing,
    label: 'merge-themes',
  }),
  /**
   * Takes some of a theme's points over to a new one beside it; points that do not carry it are left as they are. Refused
   * with `not-unique` where there is a theme of that name, with `required` where no point carries the theme.
   */
  split: command({
    input: themeFields.pick({ name: true }).extend({ id: themeIdSchema, pointIds }),
    output: themeIdSchema,
    label: 'split-theme',
  }),
  /** Puts a theme on points; those that carry it stay as they are, those that are gone are left out. */
  tag: command({
    input: z.strictObject({ themeId: themeIdSchema, pointIds }),
    output: nothing,
    label: 'tag-points',
  }),
  untag: command({
    input: z.strictObject({ themeId: themeIdSchema, pointIds }),
    output: nothing,
    label: 'untag-points',
  }),
  /**
   * Takes the theme off every point and lifts its children one level. Refused with `in-use` while a narrative counts
   * evidence by it.
   */
  delete: command({
    input: z.strictObject({ id: themeIdSchema }),
    output: nothing,
    label: 'delete-theme',
  }),
  /** Asks where to and writes the codebook as CSV; null when the person changes their mind. */
  exportCodebook: action({
    input: noInput,
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),
  /**
   * Asks for a CSV file and reads the themes in it; changes nothing. Null when the person changes their mind. What it
   * would do is for `planCodebook` to say.
   */
  readCodebook: action({
    input: noInput,
    output: z
      .object({
        fileName: z.string(),
        entries: z.array(codebookEntrySchema),
        remarks: z.array(codebookRemarkSchema),
      })
      .nullable(),
  }),
  /** Does what `planCodebook` plans for the codebook as it is now; removes nothing, and done again changes nothing. */
  applyCodebook: command({
    input: z.strictObject({ entries: z.array(codebookEntrySchema).max(codebookRowLimit) }),
    output: z.object({ added: z.int(), changed: z.int() }),
    label: 'apply-codebook',
  }),
};

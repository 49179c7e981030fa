import { z } from 'zod';
import { pointIdSchema, themeIdSchema } from '../domain/ids';
import { themeSchema } from '../domain/themes';
import { action, command, noInput, nothing, query } from './endpoint';

const themeFields = themeSchema.omit({ id: true, position: true, hue: true });
const pointIds = z.array(pointIdSchema).min(1).max(10_000);

export const themes = {
  /** The codebook depth-first, each theme with the number of points that carry it. */
  list: query({
    input: noInput,
    output: z.array(themeSchema.extend({ points: z.int(), depth: z.int() })),
    reads: ['theme', 'point', 'intervention'],
  }),
  /** A name that exists already, whatever its case, gives that theme instead of a second one. */
  add: command({
    input: themeFields.partial({ definition: true, parentId: true, keywords: true }),
    output: themeIdSchema,
    label: 'add-theme',
  }),
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
   * and keywords as keywords.
   */
  merge: command({
    input: z.strictObject({ ids: z.array(themeIdSchema).min(1).max(1000), into: themeIdSchema }),
    output: nothing,
    label: 'merge-themes',
  }),
  /** Takes some of a theme's points over to a new one beside it. */
  split: command({
    input: themeFields.pick({ name: true }).extend({ id: themeIdSchema, pointIds }),
    output: themeIdSchema,
    label: 'split-theme',
  }),
  /** Puts a theme on points; those that carry it stay as they are. */
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
};

import { z } from 'zod';
import { themeIdSchema } from '../domain/ids';
import { themeSchema } from '../domain/themes';
import { command, noInput, nothing, query } from './endpoint';

const themeFields = themeSchema.omit({ id: true, position: true, hue: true });

export const themes = {
  /** The codebook depth-first, each theme with the number of points that carry it. */
  list: query({
    input: noInput,
    output: z.array(themeSchema.extend({ points: z.int(), depth: z.int() })),
    reads: ['theme', 'point', 'intervention'],
  }),
  /** A name that exists already, whatever its case, gives that theme instead of a second one. */
  add: command({
    input: themeFields.partial({ definition: true, parentId: true }),
    output: themeIdSchema,
    label: 'add-theme',
  }),
  edit: command({
    input: themeSchema.omit({ position: true }).partial().extend({ id: themeIdSchema }),
    output: nothing,
    label: 'edit-theme',
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
};

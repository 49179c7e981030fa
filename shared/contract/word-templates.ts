import { z } from 'zod';
import { nameSchema } from '../domain/text';
import { appAction, appQuery, noInput, nothing } from './endpoint';

/** The roles that text has in a report, for a template's styles to be mapped to. */
export const styleRoles = [
  'title',
  'subtitle',
  'heading-1',
  'heading-2',
  'heading-3',
  'body',
  'numbered-paragraph',
  'area',
  'bullet',
  'letter',
  'footnote',
  'quote',
  'table',
  'caption',
  'masthead',
] as const;
export const styleRoleSchema = z.enum(styleRoles);
export type StyleRole = z.infer<typeof styleRoleSchema>;

/** Style ids of the template by role; roles left out take the nearest style of the template, see the writer. */
export const styleMappingSchema = z.partialRecord(styleRoleSchema, z.string());
export type StyleMapping = z.infer<typeof styleMappingSchema>;

export const wordTemplateSchema = z.object({
  id: z.string(),
  name: nameSchema,
  /** File name that it was taken from. */
  fileName: z.string(),
  addedAt: z.number(),
  /** `{{title}}` and the like that were found in its body, headers and footers, without braces. */
  placeholders: z.array(z.string()),
  /** Placeholders that no part of a report fills. */
  unknownPlaceholders: z.array(z.string()),
  /** Its paragraph and table styles. */
  styles: z.array(
    z.object({ id: z.string(), name: z.string(), type: z.enum(['paragraph', 'table']) }),
  ),
  mapping: styleMappingSchema,
});
export type WordTemplate = z.infer<typeof wordTemplateSchema>;

/** Word templates of the institution: kept in the app's data folder, for every dialogue. */
export const wordTemplates = {
  list: appQuery({
    input: noInput,
    output: z.array(wordTemplateSchema),
    reads: ['word-template'],
  }),
  /** Asks which file, checks it, and keeps a copy; null when the person changes their mind. */
  add: appAction({ input: noInput, output: wordTemplateSchema.nullable() }),
  rename: appAction({
    input: z.strictObject({ id: z.string(), name: nameSchema }),
    output: nothing,
  }),
  map: appAction({
    input: z.strictObject({ id: z.string(), mapping: styleMappingSchema }),
    output: nothing,
  }),
  remove: appAction({ input: z.strictObject({ id: z.string() }), output: nothing }),
};

import { z } from 'zod';
import { nameSchema, optionalNameSchema } from '../domain/text';
import { categorySchema, regionSchema } from '../domain/vocabulary';

/** Someone who takes part without carrying a State: a UN entity, an intergovernmental organization, a process, a group. */
export const organizationSchema = z.object({
  /** Unique among organizations; stays the same when a name is corrected. */
  key: z.string().regex(/^[a-z0-9-]+$/),
  names: z.object({
    en: nameSchema,
    fr: optionalNameSchema,
    es: optionalNameSchema,
  }),
  /** E.g. "IOM"; may be empty. */
  abbreviation: optionalNameSchema,
  category: categorySchema,
  region: regionSchema.nullable(),
  /** A group of States such as the African Group. */
  isGroup: z.boolean(),
  /** Other names and abbreviations, in any language, understood on input only, e.g. "OIM". */
  aliases: z.array(nameSchema),
});
export type Organization = z.infer<typeof organizationSchema>;

/** Keys of organizations that came with use begin with this. */
export const learnedPrefix = 'own-';

/** Whether the organization came with use, rather than with the app. */
export function isLearned({ key }: Organization): boolean {
  return key.startsWith(learnedPrefix);
}

export const organizationsTableSchema = z.object({
  format: z.literal('rapporteur-organizations'),
  version: z.int().min(1),
  organizations: z.array(organizationSchema),
});
export type OrganizationsTable = z.infer<typeof organizationsTableSchema>;

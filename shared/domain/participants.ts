import { z } from 'zod';
import {
  delegationIdSchema,
  eventCategoryIdSchema,
  eventIdSchema,
  participantIdSchema,
} from './ids';
import { nameSchema, optionalNameSchema } from './text';
import { categorySchema, genderSchema, regionSchema } from './vocabulary';

export const delegationSchema = z.object({
  id: delegationIdSchema,
  name: nameSchema,
  /** Abbreviation or short form for tight places, e.g. ICMC; may be empty. */
  shortName: optionalNameSchema,
  category: categorySchema,
  /** ISO 3166-1 alpha-3 of the State that it speaks for, where it is one. */
  state: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
  region: regionSchema.nullable(),
  /** A group of States such as the African Group: counts once, as itself, never as its members. */
  isGroup: z.boolean(),
});
export type Delegation = z.infer<typeof delegationSchema>;

export const participantSchema = z.object({
  id: participantIdSchema,
  /** A personal name, or what is known of somebody not yet identified ("woman, third row"). */
  name: nameSchema,
  /** Whether `name` is a personal name. An unidentified person is shown by delegation and description only. */
  isIdentified: z.boolean(),
  /** Form of address before the name, e.g. "H.E."; may be empty. */
  title: optionalNameSchema,
  position: optionalNameSchema,
  delegationId: delegationIdSchema.nullable(),
  gender: genderSchema.nullable(),
  /** Tells people of one name apart and finds them again in a second list; never part of a draft. May be empty. */
  email: optionalNameSchema,
});
export type Participant = z.infer<typeof participantSchema>;

/** The category under which an event lists a delegation, where that differs from the delegation's own. */
export const eventCategorySchema = z.object({
  id: eventCategoryIdSchema,
  eventId: eventIdSchema,
  delegationId: delegationIdSchema,
  category: categorySchema,
});
export type EventCategory = z.infer<typeof eventCategorySchema>;

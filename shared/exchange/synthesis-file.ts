import { z } from 'zod';
import { nameSchema, textLimit } from '../domain/text';
import { areaSectionSchema, stanceSchema } from '../domain/vocabulary';
import { refSchema } from './file-fields';

/**
 * Longest paragraph of a narrative as it stands in a file: doubled braces, fields and citations make it longer than what
 * was typed.
 */
const paragraphLimit = 4 * textLimit;

/** An area of an event. Its evidence and its citations may be points of any event in the file. */
export const areaEntrySchema = z.strictObject({
  /** Only where another area goes on from this one. */
  ref: refSchema.optional(),
  section: areaSectionSchema,
  lead: nameSchema,
  /** The area that it goes on from. */
  carriedFrom: refSchema.nullable().default(null),
  /** One string a paragraph; evidence fields and citations stand in braces, see `narrativeToText`. */
  narrative: z.array(z.string().max(paragraphLimit)).default([]),
  agreementConfirmed: z.boolean().default(false),
  evidence: z.array(z.strictObject({ point: refSchema, stance: stanceSchema })).default([]),
});
export type AreaEntry = z.infer<typeof areaEntrySchema>;
export type AreaInput = z.input<typeof areaEntrySchema>;

/** A suggested area that is not wanted: what it was called, and its points. */
export const dismissalEntrySchema = z.strictObject({
  label: nameSchema,
  points: z.array(refSchema).min(1).max(10_000),
});
export type DismissalInput = z.input<typeof dismissalEntrySchema>;

import { z } from 'zod';
import { dialogueIdSchema } from './ids';
import { languageSchema, nameSchema, optionalNameSchema, instantSchema } from './text';
import { attributionSchema } from './vocabulary';
import { wordingLadderSchema } from './quantifier';

/** A word that drafts avoid and the one to use in its place, e.g. "illegal migration" → "irregular migration". */
export const preferredTermSchema = z.object({ avoid: nameSchema, use: nameSchema });
export type PreferredTerm = z.infer<typeof preferredTermSchema>;

/** Abbreviations that a dialogue can have. */
export const mostAbbreviations = 2000;

/** An abbreviation that capture writes out as one types: `gcm` → "Global Compact for Migration". */
export const abbreviationSchema = z.strictObject({
  /** Without spaces, found whatever its case. */
  short: z.string().trim().regex(/^\S+$/u).max(40),
  long: nameSchema,
});
export type Abbreviation = z.infer<typeof abbreviationSchema>;

/** A series or year under one overarching theme; one database file. */
export const dialogueSchema = z.object({
  id: dialogueIdSchema,
  title: nameSchema,
  /** Overarching theme of the year or series; may be empty. */
  theme: optionalNameSchema,
  /** Who convenes it; may be empty. */
  organization: optionalNameSchema,
  /** Language that drafts are written in. */
  language: languageSchema,
  /** Most traceable level that any output of this dialogue may use. */
  attribution: attributionSchema,
  ladder: wordingLadderSchema,
  preferredTerms: z.array(preferredTermSchema),
  lexicon: z.array(abbreviationSchema).max(mostAbbreviations),
  createdAt: instantSchema,
});
export type Dialogue = z.infer<typeof dialogueSchema>;

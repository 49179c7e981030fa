import { z } from 'zod';
import { builtInProfileKeySchema } from '../domain/draft';
import { preferredTermSchema } from '../domain/dialogue';
import { wordingLadderSchema } from '../domain/quantifier';
import { nameSchema, optionalNameSchema } from '../domain/text';
import { draftAttributionSchema } from '../domain/vocabulary';

/**
 * What a section of a report says. The order of this list is only that of a menu; a profile sets its own. `free` holds
 * nothing but what people insert into it, and may stand in a profile any number of times.
 */
export const sectionKeys = [
  'abbreviations',
  'introduction',
  'purpose',
  'attendance',
  'tone',
  'opening',
  'structure',
  'themes',
  'scope',
  'guiding-questions',
  'convergence',
  'key-messages',
  'good-practices',
  'further-action',
  'recommendations',
  'closing',
  'next-steps',
  'conclusion',
  'agenda',
  'free',
] as const;
export const sectionKeySchema = z.enum(sectionKeys);
export type SectionKey = z.infer<typeof sectionKeySchema>;

export const profileSectionSchema = z.strictObject({
  /** Unique in the profile; that of the section's first appearance is its key. */
  id: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .max(60),
  key: sectionKeySchema,
  /** Words of the profile's own in the language it was made for; null takes those of the output language, '' none. */
  heading: optionalNameSchema.nullable(),
  /** Begins on a new page. */
  startsPage: z.boolean().default(false),
});
export type ProfileSection = z.infer<typeof profileSectionSchema>;

const organizationNameSchema = z.strictObject({
  /** BCP 47 of the name, for hyphenation and screen readers. */
  language: z.string().min(2).max(20),
  name: nameSchema,
});

/** How areas are set: "1) **Lead.** Narrative", chapters with the lead as title, or paragraphs that run on. */
export const areaStyles = ['numbered', 'chapters', 'paragraphs'] as const;

export const profileSchema = z
  .strictObject({
    name: nameSchema,
    /** Which built-in profile it descends from: decides the kind of document where `kind` is null. */
    basis: builtInProfileKeySchema,
    covers: z.enum(['event', 'dialogue']),
    masthead: z.strictObject({
      isShown: z.boolean(),
      /** The organization's name in its languages; empty takes the dialogue's organization. */
      organizationNames: z.array(organizationNameSchema).max(6),
      /** What the document is for, e.g. "Informal consultations"; may be empty. */
      meeting: optionalNameSchema,
    }),
    /** "Summary of Conclusions"; null takes that of the output language, '' prints none. */
    kind: optionalNameSchema.nullable(),
    sections: z.array(profileSectionSchema).min(1).max(60),
    numbering: z.strictObject({
      /** Paragraphs 1…n straight through the headings. */
      paragraphs: z.boolean(),
      /** Headings of the first level 1, 2, 3. */
      headings: z.boolean(),
      areas: z.enum(areaStyles),
      lists: z.enum(['bullets', 'letters']),
    }),
    hasContents: z.boolean(),
    /** What the draft begins with; never less than the dialogue demands. */
    attribution: draftAttributionSchema,
    wording: z.strictObject({
      /** Null takes the dialogue's. */
      ladder: wordingLadderSchema.nullable(),
      /** Added to the dialogue's. */
      preferredTerms: z.array(preferredTermSchema).max(500),
    }),
    /** Words, headings and footnotes included; null sets no limit. */
    wordLimit: z.int().min(1).max(1_000_000).nullable(),
  })
  .refine(({ sections }) => new Set(sections.map(({ id }) => id)).size === sections.length, {
    error: 'section ids repeat',
    path: ['sections'],
  });
export type Profile = z.infer<typeof profileSchema>;

/** A profile as a file that another dialogue can take. */
export const profileFileSchema = z.strictObject({
  format: z.literal('rapporteur-profile'),
  version: z.literal(1),
  profile: profileSchema,
});

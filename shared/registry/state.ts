import { z } from 'zod';
import { nameSchema, optionalNameSchema } from '../domain/text';
import { regionSchema } from '../domain/vocabulary';

/** The six languages that the United Nations names its Members in. */
export const officialLanguages = ['en', 'fr', 'es', 'ar', 'zh', 'ru'] as const;
export const officialLanguageSchema = z.enum(officialLanguages);
export type OfficialLanguage = z.infer<typeof officialLanguageSchema>;

/** Informal groupings in which Members consult and share seats. */
export const unGroups = [
  'african',
  'asia-pacific',
  'eastern-european',
  'latin-american-and-caribbean',
  'western-european-and-others',
] as const;
export const unGroupSchema = z.enum(unGroups);
export type UnGroup = z.infer<typeof unGroupSchema>;

const stateNamesSchema = z.object({
  /** Short form as it stands in a list, without a leading article, e.g. "Gambia", "Iran (Islamic Republic of)". */
  short: nameSchema,
  /** Formal form, e.g. "the Republic of the Philippines" without its leading article. */
  formal: nameSchema,
  /** As it stands in a sentence, with its article where it takes one, e.g. "the Gambia", "the Islamic Republic of Iran". */
  running: nameSchema,
});

export const stateSchema = z.object({
  /** ISO 3166-1 alpha-3; the key by which delegations refer to a State. */
  iso3: z.string().regex(/^[A-Z]{3}$/),
  iso2: z.string().regex(/^[A-Z]{2}$/),
  /** M49 code, three digits with leading zeros. */
  m49: z.string().regex(/^\d{3}$/),
  status: z.enum(['member', 'observer']),
  region: regionSchema,
  /** M49 sub-region: code and English name. */
  subRegion: z.object({ m49: z.string().regex(/^\d{3}$/), name: nameSchema }),
  /** Null for a State in none. */
  unGroup: unGroupSchema.nullable(),
  /** What the group alone does not say, e.g. that a State counts in it for elections only; may be empty. */
  unGroupNote: optionalNameSchema,
  names: z.object({
    en: stateNamesSchema,
    fr: stateNamesSchema,
    es: stateNamesSchema,
    ar: stateNamesSchema,
    zh: stateNamesSchema,
    ru: stateNamesSchema,
  }),
  /** Understood when somebody types or imports them; never written out. */
  aliases: z.array(nameSchema),
});
export type State = z.infer<typeof stateSchema>;

export const statesTableSchema = z.object({
  format: z.literal('rapporteur-states'),
  /** Counts up with every change of the data. */
  version: z.int().min(1),
  /** Day as of which the data is right. */
  date: z.iso.date(),
  sources: z.array(z.object({ name: nameSchema, licence: nameSchema, used: nameSchema })),
  disclaimer: nameSchema,
  states: z.array(stateSchema),
});
export type StatesTable = z.infer<typeof statesTableSchema>;

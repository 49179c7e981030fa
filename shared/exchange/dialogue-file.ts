import { z } from 'zod';
import { abbreviationSchema, mostAbbreviations, preferredTermSchema } from '../domain/dialogue';
import { draftEntrySchema, profileEntrySchema } from './draft-file';
import { refSchema, timeSchema } from './file-fields';
import { wordingLadderSchema } from '../domain/quantifier';
import { listEntrySchema, type SpeakerListEntry, type SpeakerListInput } from './speaker-list-file';
import { areaEntrySchema, dismissalEntrySchema } from './synthesis-file';
import {
  daySchema,
  languageSchema,
  nameSchema,
  optionalNameSchema,
  textLimit,
  textSchema,
  timeZoneSchema,
} from '../domain/text';
import { themeHues } from '../domain/themes';
import * as vocabulary from '../domain/vocabulary';

/**
 * The exchange format: a whole dialogue as readable JSON. Things refer to each other by `ref`, a short readable name
 * that is unique among things of its kind within the file. Export derives the refs from the data, so exporting,
 * importing elsewhere and exporting again gives the same file.
 */
export const dialogueFileFormat = 'rapporteur-dialogue';
export const dialogueFileVersion = 1;
/** Bytes; a dialogue of 100,000 points stays well below. */
export const dialogueFileLimit = 64 * 1024 * 1024;

const pointSchema = z.strictObject({
  ref: refSchema,
  kind: vocabulary.pointKindSchema.default('observation'),
  verbatim: z.boolean().default(false),
  /** To be checked before it is relied on. */
  toVerify: z.boolean().default(false),
  /** Worth quoting. */
  starred: z.boolean().default(false),
  /** Where it differs from that of the intervention; so does `interpreted`. */
  language: languageSchema.nullable().default(null),
  interpreted: z.boolean().nullable().default(null),
  text: z.string().max(textLimit),
  themes: z.array(refSchema).default([]),
  /** Why it need not be evidence for any area, where somebody has set it aside. */
  setAside: nameSchema.nullable().default(null),
});

const interventionSchema = z.strictObject({
  ref: refSchema,
  speaker: refSchema.nullable(),
  /** Capacity spoken in. Left out: the speaker's delegation. Null: for nobody. */
  delegation: refSchema.nullable().optional(),
  onBehalfOf: refSchema.nullable().default(null),
  type: vocabulary.interventionTypeSchema.default('statement'),
  startedAt: timeSchema.nullable().default(null),
  endedAt: timeSchema.nullable().default(null),
  /** Interruptions that do not count as speaking, in order; the last may still last while the speaker has the floor. */
  pauses: z
    .array(z.strictObject({ from: timeSchema, to: timeSchema.nullable() }))
    .max(1000)
    .default([]),
  /** The speaker has the floor: at most one of a session with its segments. */
  hasFloor: z.boolean().default(false),
  /** Its notes are still being taken. */
  open: z.boolean().default(false),
  /** For an answer, the intervention that asked. */
  question: refSchema.nullable().default(null),
  attribution: vocabulary.attributionSchema.nullable().default(null),
  language: languageSchema.nullable().default(null),
  /** Whether it was heard through interpretation; null where it was not noted. */
  interpreted: z.boolean().nullable().default(null),
  /** A turn of an imported transcript has its text here; nothing is counted from it but its points. */
  source: vocabulary.interventionSourceSchema.default('notes'),
  transcript: textSchema.default(''),
  points: z.array(pointSchema),
});

const segmentSchema = z.strictObject({
  ref: refSchema,
  kind: vocabulary.sessionKindSchema,
  title: nameSchema,
  startsAt: timeSchema.nullable().default(null),
  endsAt: timeSchema.nullable().default(null),
  attribution: vocabulary.attributionSchema.nullable().default(null),
  guidingQuestions: z.array(nameSchema).default([]),
  roles: z
    .array(z.strictObject({ participant: refSchema, role: vocabulary.roleSchema }))
    .default([]),
  interventions: z.array(interventionSchema).default([]),
});

/** Sessions nest to any depth; in practice a panel holds its segments. */
export interface SessionEntry extends z.infer<typeof segmentSchema> {
  sessions: SessionEntry[];
}
interface SessionInput extends z.input<typeof segmentSchema> {
  sessions?: SessionInput[] | undefined;
}
const sessionSchema: z.ZodType<SessionEntry, SessionInput> = segmentSchema.extend({
  get sessions(): z.ZodType<SessionEntry[], SessionInput[] | undefined> {
    return z.array(sessionSchema).default([]);
  },
});

/** A session at the top of the programme; requests for the floor in its segments are on its list too. */
export interface TopSessionEntry extends SessionEntry {
  speakerList: SpeakerListEntry | null;
}
interface TopSessionInput extends SessionInput {
  speakerList?: SpeakerListInput | null | undefined;
}
const topSessionSchema: z.ZodType<TopSessionEntry, TopSessionInput> = segmentSchema.extend({
  get sessions(): z.ZodType<SessionEntry[], SessionInput[] | undefined> {
    return z.array(sessionSchema).default([]);
  },
  speakerList: listEntrySchema.nullable().default(null),
});

const eventSchema = z.strictObject({
  ref: refSchema,
  kind: vocabulary.eventKindSchema,
  title: nameSchema,
  theme: optionalNameSchema.default(''),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  timeZone: timeZoneSchema,
  venue: optionalNameSchema.default(''),
  place: optionalNameSchema.default(''),
  symbol: optionalNameSchema.default(''),
  statedTotals: z
    .array(
      z.strictObject({
        subject: vocabulary.totalSubjectSchema,
        qualifier: vocabulary.totalQualifierSchema,
        value: z.int().min(0).max(1_000_000),
      }),
    )
    .default([]),
  /** Parts of the draft that a person wrote; a blank line separates paragraphs. */
  passages: z
    .array(z.strictObject({ slot: vocabulary.passageSlotSchema, text: textSchema }))
    .default([]),
  /** Categories under which this event lists delegations, where they differ from the delegations' own. */
  categories: z
    .array(z.strictObject({ delegation: refSchema, category: vocabulary.categorySchema }))
    .default([]),
  sessions: z.array(topSessionSchema).default([]),
  areas: z.array(areaEntrySchema).default([]),
  /** Suggested areas that are not wanted. */
  dismissals: z.array(dismissalEntrySchema).default([]),
});

export const dialogueFileSchema = z.strictObject({
  format: z.literal(dialogueFileFormat),
  version: z.literal(dialogueFileVersion),
  dialogue: z.strictObject({
    title: nameSchema,
    theme: optionalNameSchema.default(''),
    organization: optionalNameSchema.default(''),
    language: languageSchema,
    attribution: vocabulary.attributionSchema,
    ladder: wordingLadderSchema.optional(),
    preferredTerms: z.array(preferredTermSchema).default([]),
    /** Abbreviations that are written out as one types. */
    lexicon: z.array(abbreviationSchema).max(mostAbbreviations).default([]),
  }),
  themes: z
    .array(
      z.strictObject({
        ref: refSchema,
        name: nameSchema,
        definition: textSchema.default(''),
        parent: refSchema.nullable().default(null),
        hue: z
          .int()
          .min(0)
          .max(themeHues - 1)
          .optional(),
        keywords: z.array(nameSchema).max(100).default([]),
      }),
    )
    .default([]),
  delegations: z
    .array(
      z.strictObject({
        ref: refSchema,
        name: nameSchema,
        shortName: optionalNameSchema.default(''),
        category: vocabulary.categorySchema,
        state: z
          .string()
          .regex(/^[A-Z]{3}$/)
          .nullable()
          .default(null),
        region: vocabulary.regionSchema.nullable().default(null),
        group: z.boolean().default(false),
      }),
    )
    .default([]),
  participants: z
    .array(
      z.strictObject({
        ref: refSchema,
        name: nameSchema,
        identified: z.boolean().default(true),
        title: optionalNameSchema.default(''),
        position: optionalNameSchema.default(''),
        delegation: refSchema.nullable().default(null),
        gender: vocabulary.genderSchema.nullable().default(null),
        email: optionalNameSchema.default(''),
      }),
    )
    .default([]),
  events: z.array(eventSchema).default([]),
  /** Profiles of reports besides the built-in ones. */
  profiles: z.array(profileEntrySchema).default([]),
  /** What people changed in reports, said about them and circulated. */
  drafts: z.array(draftEntrySchema).default([]),
});

export type DialogueFile = z.infer<typeof dialogueFileSchema>;
/** What a person may write: fields with a default can be left out. */
export type DialogueFileInput = z.input<typeof dialogueFileSchema>;

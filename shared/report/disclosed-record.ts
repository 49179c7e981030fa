import { z } from 'zod';
import {
  attributionSchema,
  categorySchema,
  floorStateSchema,
  interventionTypeSchema,
  pointKindSchema,
  regionSchema,
  roleSchema,
  sessionKindSchema,
  stanceSchema,
} from '../domain/vocabulary';

/**
 * The record as an attribution lets it be known: who said what, in which session, with its themes and stances, for
 * tables and open standards. Keys count up (`v1`, `s3`): nothing in it leads back to the dialogue. What is off the
 * record is not in it.
 */

/** Whoever may be told apart: a person at "by name", a delegation below, else a category or "a speaker". */
const voiceSchema = z.object({
  key: z.string(),
  /** How an output calls it: "Ambassador Speaker 3 (Kenya)", "Kenya", "a government representative". */
  label: z.string(),
  kind: z.enum(['person', 'delegation', 'category', 'unknown']),
  /** These are empty or null where the level hides them. */
  name: z.string(),
  position: z.string(),
  delegation: z.string(),
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
});
export type DisclosedVoice = z.infer<typeof voiceSchema>;

const disclosedSessionSchema = z.object({
  key: z.string(),
  /** The session that it is a segment of. */
  parentKey: z.string().nullable(),
  eventKey: z.string(),
  kind: sessionKindSchema,
  title: z.string(),
  /** ISO 8601 with offset, in the event's time; null where not known. */
  startsAt: z.string().nullable(),
  endsAt: z.string().nullable(),
  questions: z.array(z.string()),
});

const disclosedPointSchema = z.object({
  key: z.string(),
  text: z.string(),
  kind: pointKindSchema,
  isVerbatim: z.boolean(),
  themeKeys: z.array(z.string()),
  stances: z.array(z.object({ areaKey: z.string(), stance: stanceSchema })),
});

const disclosedInterventionSchema = z.object({
  key: z.string(),
  sessionKey: z.string(),
  voiceKey: z.string(),
  /** Of the group spoken for; null where none or hidden. */
  onBehalfOfKey: z.string().nullable(),
  role: roleSchema.nullable(),
  type: interventionTypeSchema,
  attribution: attributionSchema,
  /** Of the intervention that asked, for an answer; null where it is not in the record. */
  answersKey: z.string().nullable(),
  /** ISO 8601 with offset, in the event's time; null where not known, and below "by delegation". */
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  /** Speaking time, pauses left out; null where the turn was not timed, and below "by category". */
  seconds: z.number().nullable(),
  /** BCP 47; empty where not noted. */
  language: z.string(),
  points: z.array(disclosedPointSchema),
});
export type DisclosedIntervention = z.infer<typeof disclosedInterventionSchema>;

/** A row of the list of participants: a person, else a delegation or category whose persons the level hides, once. */
const disclosedParticipantSchema = z.object({
  name: z.string(),
  title: z.string(),
  position: z.string(),
  delegation: z.string(),
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
  roles: z.array(z.object({ sessionKey: z.string(), role: roleSchema })),
});

const listEntrySchema = z.object({
  sessionKey: z.string(),
  /** From 1 within the session. */
  place: z.int().min(1),
  label: z.string(),
  type: interventionTypeSchema,
  state: floorStateSchema,
  requestedAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  seconds: z.number().nullable(),
});

export const disclosedRecordSchema = z.object({
  title: z.string(),
  organization: z.string(),
  language: z.string(),
  events: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      symbol: z.string(),
      place: z.string(),
      /** `YYYY-MM-DD`; null where not known. */
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
    }),
  ),
  sessions: z.array(disclosedSessionSchema),
  voices: z.array(voiceSchema),
  interventions: z.array(disclosedInterventionSchema),
  themes: z.array(
    z.object({
      key: z.string(),
      parentKey: z.string().nullable(),
      name: z.string(),
      definition: z.string(),
      /** 0 to 11, see the hues of themes; null for none. */
      hue: z.int().nullable(),
    }),
  ),
  areas: z.array(
    z.object({
      key: z.string(),
      eventKey: z.string(),
      section: z.enum(['convergence', 'further-action']),
      lead: z.string(),
      /** The narrative as the report prints it. */
      text: z.string(),
      wording: z.string(),
    }),
  ),
  participants: z.array(disclosedParticipantSchema),
  /** People whom the level hides: they stand behind the row of their delegation or category, if any. */
  hiddenParticipants: z.int().min(0),
  speakerList: z.array(listEntrySchema),
});
export type DisclosedRecord = z.infer<typeof disclosedRecordSchema>;

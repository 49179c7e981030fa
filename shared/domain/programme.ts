import { z } from 'zod';
import {
  eventIdSchema,
  guidingQuestionIdSchema,
  participantIdSchema,
  passageIdSchema,
  sessionIdSchema,
  sessionRoleIdSchema,
  statedTotalIdSchema,
} from './ids';
import {
  daySchema,
  instantSchema,
  nameSchema,
  optionalNameSchema,
  textSchema,
  timeZoneSchema,
} from './text';
import {
  attributionSchema,
  eventKindSchema,
  passageSlotSchema,
  roleSchema,
  sessionKindSchema,
  totalQualifierSchema,
  totalSubjectSchema,
} from './vocabulary';

export const eventSchema = z.object({
  id: eventIdSchema,
  kind: eventKindSchema,
  title: nameSchema,
  /** Theme or subtitle of this one event; may be empty. */
  theme: optionalNameSchema,
  startsOn: daySchema.nullable(),
  /** Last day, inclusive. */
  endsOn: daySchema.nullable(),
  timeZone: timeZoneSchema,
  venue: optionalNameSchema,
  place: optionalNameSchema,
  /** Document symbol, e.g. IC/2010/5; may be empty. */
  symbol: optionalNameSchema,
  position: z.number(),
});
export type Event = z.infer<typeof eventSchema>;

export const sessionSchema = z.object({
  id: sessionIdSchema,
  eventId: eventIdSchema,
  /** The session that this is a segment of, e.g. the panel of its questions and answers. */
  parentId: sessionIdSchema.nullable(),
  kind: sessionKindSchema,
  title: nameSchema,
  startsAt: instantSchema.nullable(),
  endsAt: instantSchema.nullable(),
  /** Lowers the dialogue's attribution for everything said here; null leaves it. */
  attribution: attributionSchema.nullable(),
  position: z.number(),
});
export type Session = z.infer<typeof sessionSchema>;

export const guidingQuestionSchema = z.object({
  id: guidingQuestionIdSchema,
  sessionId: sessionIdSchema,
  text: nameSchema,
  position: z.number(),
});
export type GuidingQuestion = z.infer<typeof guidingQuestionSchema>;

export const sessionRoleSchema = z.object({
  id: sessionRoleIdSchema,
  sessionId: sessionIdSchema,
  participantId: participantIdSchema,
  role: roleSchema,
  position: z.number(),
});
export type SessionRole = z.infer<typeof sessionRoleSchema>;

/** A total that the organizers announced; kept beside what the data adds up to, never turned into people. */
export const statedTotalSchema = z.object({
  id: statedTotalIdSchema,
  eventId: eventIdSchema,
  subject: totalSubjectSchema,
  qualifier: totalQualifierSchema,
  value: z.int().min(0).max(1_000_000),
});
export type StatedTotal = z.infer<typeof statedTotalSchema>;

/** A part of the draft that a person writes. Paragraphs are separated by a blank line. */
export const passageSchema = z.object({
  id: passageIdSchema,
  eventId: eventIdSchema,
  slot: passageSlotSchema,
  text: textSchema,
});
export type Passage = z.infer<typeof passageSchema>;

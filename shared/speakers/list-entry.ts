import { z } from 'zod';
import {
  delegationIdSchema,
  floorRequestIdSchema,
  interventionIdSchema,
  participantIdSchema,
  sessionIdSchema,
} from '../domain/ids';
import { pauseSchema } from '../domain/record';
import { instantSchema } from '../domain/text';
import {
  attributionSchema,
  categorySchema,
  floorStateSchema,
  genderSchema,
  interventionTypeSchema,
  regionSchema,
} from '../domain/vocabulary';

/**
 * One line of a speaker list: a request, the turn that it became, or a turn that nobody had asked for. Who, where and
 * when are the turn's own as soon as there is one.
 */
export const listEntrySchema = z.object({
  /** Of the request where there is one, else of the intervention; stays the same when a request becomes a turn. */
  key: z.string(),
  /** Null for a turn that was not asked for. */
  requestId: floorRequestIdSchema.nullable(),
  /** Null until the floor was given. */
  interventionId: interventionIdSchema.nullable(),
  state: floorStateSchema,
  type: interventionTypeSchema,
  sessionId: sessionIdSchema,
  speakerId: participantIdSchema.nullable(),
  speakerName: z.string().nullable(),
  isSpeakerIdentified: z.boolean(),
  speakerTitle: z.string(),
  speakerPosition: z.string(),
  gender: genderSchema.nullable(),
  delegationId: delegationIdSchema.nullable(),
  delegationName: z.string().nullable(),
  onBehalfOfId: delegationIdSchema.nullable(),
  onBehalfOfName: z.string().nullable(),
  /** Of the group spoken for, else of the delegation, as this event lists it. */
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
  /** The level that the record allows for what is said in the turn. */
  attribution: attributionSchema,
  /** Null for a turn that was not asked for. */
  requestedAt: instantSchema.nullable(),
  calledAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
  notReachedAt: instantSchema.nullable(),
  /** A turn may have no times: notes that were written afterwards. */
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
  pauses: z.array(pauseSchema),
  hasFloor: z.boolean(),
  /** Notes of it are still being taken. */
  isOpen: z.boolean(),
  /** Key of the entry that it answers. */
  questionKey: z.string().nullable(),
  position: z.number(),
  /**
   * Turns that whoever it counts for (the group, else the delegation, else the person) has finished in this list,
   * points of order aside, before this one.
   */
  turnsBefore: z.int().min(0),
});
export type ListEntry = z.infer<typeof listEntrySchema>;

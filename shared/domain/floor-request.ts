import { z } from 'zod';
import {
  delegationIdSchema,
  floorRequestIdSchema,
  interventionIdSchema,
  participantIdSchema,
  sessionIdSchema,
} from './ids';
import { instantSchema } from './text';
import { interventionTypeSchema } from './vocabulary';

/**
 * One entry of a speaker list that asked for the floor. Never erased: it is withdrawn, not reached, or becomes an
 * intervention. Once it has one, the intervention alone says who speaks, in what capacity, where and when, so that list
 * and record cannot disagree; the request keeps what was asked for.
 */
export const floorRequestSchema = z.object({
  id: floorRequestIdSchema,
  /** The session, or the segment of it, in which the floor is asked for. The list is that of the whole session. */
  sessionId: sessionIdSchema,
  /** Null while nobody knows who asked, or where only the delegation did. */
  speakerId: participantIdSchema.nullable(),
  delegationId: delegationIdSchema.nullable(),
  onBehalfOfId: delegationIdSchema.nullable(),
  type: interventionTypeSchema,
  /** For an answer, the request that asks, while or where it is one. */
  questionRequestId: floorRequestIdSchema.nullable(),
  /** For an answer, the intervention that asked, where that never was a request. */
  questionId: interventionIdSchema.nullable(),
  /** Place in the list, ascending; see `orderQueue` for what stands before it all the same. */
  position: z.number(),
  requestedAt: instantSchema,
  calledAt: instantSchema.nullable(),
  withdrawnAt: instantSchema.nullable(),
  notReachedAt: instantSchema.nullable(),
  /** The turn that it became. While that turn is deleted from the record, the request waits again. */
  interventionId: interventionIdSchema.nullable(),
});
export type FloorRequest = z.infer<typeof floorRequestSchema>;

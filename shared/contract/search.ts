import { z } from 'zod';
import { interventionIdSchema, pointIdSchema, sessionIdSchema } from '../domain/ids';
import { query } from './endpoint';

/** A piece of text; the pieces of a hit in order make up its excerpt. */
const pieceSchema = z.object({ text: z.string(), isMatch: z.boolean() });

const saidSchema = z.object({
  interventionId: interventionIdSchema,
  sessionId: sessionIdSchema,
  speakerName: z.string().nullable(),
  delegationName: z.string().nullable(),
  panelTitle: z.string(),
  pieces: z.array(pieceSchema),
});

export const searchHitSchema = z.discriminatedUnion('type', [
  saidSchema.extend({ type: z.literal('point'), id: pointIdSchema }),
  /** A turn that a machine heard, whether or not a point was made of it. */
  saidSchema.extend({ type: z.literal('transcript'), id: interventionIdSchema }),
  z.object({
    type: z.enum(['participant', 'delegation', 'theme', 'session']),
    id: z.string(),
    pieces: z.array(pieceSchema),
  }),
]);
export type SearchHit = z.infer<typeof searchHitSchema>;

export const search = {
  /** Full-text search over points, transcripts, people, delegations, themes and sessions, best first; every word must occur. */
  run: query({
    input: z.strictObject({
      text: z.string().max(500),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({
      hits: z.array(searchHitSchema),
      /** Whether more matched than `limit`. */
      isCut: z.boolean(),
    }),
    reads: ['point', 'participant', 'delegation', 'theme', 'session', 'event', 'intervention'],
  }),
};

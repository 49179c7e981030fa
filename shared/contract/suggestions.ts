import { z } from 'zod';
import { areaIdSchema, dismissalIdSchema, eventIdSchema, pointIdSchema } from '../domain/ids';
import { dismissalSchema } from '../domain/synthesis';
import {
  candidateAreaSchema,
  similarPointSchema,
  suggestedAreaSchema,
  suggestedEvidenceSchema,
  suggestedThemeSchema,
} from '../suggestions/suggestion';
import { action, command, nothing, query } from './endpoint';

const jobId = z.string();

/**
 * Proposals that a person asks for. They are made in a worker, stored nowhere and counted nowhere; accepting one is an
 * ordinary command (`synthesis.addArea`, `synthesis.link`, `themes.tag`). What was dismissed stays dismissed.
 */
export const suggestions = {
  /**
   * The candidate areas that were asked for last, in this run of the app; null where nobody has asked. Points that were
   * linked, set aside or deleted since are left out, and so are candidates dismissed since or with fewer than two points
   * left.
   */
  areas: query({
    input: z.strictObject({ eventId: eventIdSchema }),
    output: z
      .object({
        candidates: z.array(candidateAreaSchema),
        /** Points or themes have changed since, so that one would get others now. */
        isStale: z.boolean(),
        /** Points that are neither linked nor set aside and belong to no candidate. */
        ungrouped: z.int(),
      })
      .nullable(),
    reads: [
      'suggestion',
      'dismissal',
      'area',
      'evidence',
      'set-aside',
      'point',
      'theme',
      'turn',
      'intervention',
      'session',
      'event',
      'delegation',
      'participant',
      'event-category',
      'dialogue',
    ],
  }),
  /** Makes candidate areas out of the unlinked points of the event. @returns how many */
  findAreas: action({ input: z.strictObject({ eventId: eventIdSchema, jobId }), output: z.int() }),
  /** Themes and areas that a point may belong to, and points like it. */
  forPoint: action({
    input: z.strictObject({ pointId: pointIdSchema, jobId }),
    output: z.object({
      themes: z.array(suggestedThemeSchema),
      areas: z.array(suggestedAreaSchema),
      similar: z.array(similarPointSchema),
    }),
  }),
  /** Points that may be evidence for an area, and points that may contradict it. */
  forArea: action({
    input: z.strictObject({ areaId: areaIdSchema, jobId }),
    output: z.object({
      evidence: z.array(suggestedEvidenceSchema),
      contradictions: z.array(suggestedEvidenceSchema),
    }),
  }),
  /** Does not want to see these points suggested as an area again. */
  dismiss: command({
    input: dismissalSchema.omit({ id: true }),
    output: dismissalIdSchema,
    label: 'dismiss-suggestion',
  }),
  /** Takes back {@link dismiss}. */
  restore: command({
    input: z.strictObject({ id: dismissalIdSchema }),
    output: nothing,
    label: 'restore-suggestion',
  }),
  dismissed: query({
    input: z.strictObject({ eventId: eventIdSchema }),
    output: z.array(dismissalSchema),
    reads: ['dismissal', 'event'],
  }),
};

import { z } from 'zod';
import {
  areaIdSchema,
  dismissalIdSchema,
  eventIdSchema,
  evidenceIdSchema,
  pointIdSchema,
  setAsideIdSchema,
} from './ids';
import { nameSchema } from './text';
import { areaSectionSchema, stanceSchema } from './vocabulary';
import { narrativeSchema } from '../notes/narrative';

/** What many speakers agreed on, or want done: a bold lead and a narrative, with its evidence. */
export const areaSchema = z.object({
  id: areaIdSchema,
  eventId: eventIdSchema,
  section: areaSectionSchema,
  lead: nameSchema,
  narrative: narrativeSchema,
  /** The rapporteur confirms that the room agreed; without it the wording never says "general agreement". */
  isAgreementConfirmed: z.boolean(),
  /** The area of another event that it goes on from, with that one's evidence. */
  carriedFromId: areaIdSchema.nullable(),
  position: z.number(),
});
export type Area = z.infer<typeof areaSchema>;

/** A point linked to an area with the stance that a person gave it. */
export const evidenceSchema = z.object({
  id: evidenceIdSchema,
  areaId: areaIdSchema,
  pointId: pointIdSchema,
  stance: stanceSchema,
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** A point that need not be evidence for anything. A point with a link is linked, whatever was set aside before. */
export const setAsideSchema = z.object({
  id: setAsideIdSchema,
  pointId: pointIdSchema,
  /** Why, in a few words. */
  reason: nameSchema,
});
export type SetAside = z.infer<typeof setAsideSchema>;

/** A group of points that was suggested as an area, and that a person does not want to see again. */
export const dismissalSchema = z.object({
  id: dismissalIdSchema,
  eventId: eventIdSchema,
  /** What the suggestion was called. */
  label: nameSchema,
  pointIds: z.array(pointIdSchema).min(1).max(10_000),
});
export type Dismissal = z.infer<typeof dismissalSchema>;

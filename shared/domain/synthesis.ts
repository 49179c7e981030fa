import { z } from 'zod';
import { areaIdSchema, eventIdSchema, evidenceIdSchema, pointIdSchema } from './ids';
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

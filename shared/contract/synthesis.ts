import { z } from 'zod';
import {
  areaIdSchema,
  eventIdSchema,
  pointIdSchema,
  sessionIdSchema,
  themeIdSchema,
} from '../domain/ids';
import { pointSchema } from '../domain/record';
import { areaSchema } from '../domain/synthesis';
import { areaSectionSchema, categorySchema, stanceSchema } from '../domain/vocabulary';
import { evidenceSummarySchema } from '../domain/evidence-summary';
import { command, nothing, query } from './endpoint';

/** A point with who said it and where, and the areas that it is evidence for. */
export const boardPointSchema = pointSchema.extend({
  speakerName: z.string().nullable(),
  delegationName: z.string().nullable(),
  category: categorySchema.nullable(),
  sessionId: sessionIdSchema,
  panelTitle: z.string(),
  isOffTheRecord: z.boolean(),
  links: z.array(z.object({ areaId: areaIdSchema, stance: stanceSchema })),
});
export type BoardPoint = z.infer<typeof boardPointSchema>;

/** Counts and wording follow from everything that a dialogue holds. */
const wholeDialogue = [
  'dialogue',
  'event',
  'session',
  'guiding-question',
  'session-role',
  'stated-total',
  'passage',
  'delegation',
  'participant',
  'event-category',
  'theme',
  'intervention',
  'point',
  'area',
  'evidence',
] as const;

export const synthesis = {
  /** The areas of an event in order, each with what its evidence adds up to. */
  areas: query({
    input: z.strictObject({ eventId: eventIdSchema }),
    output: z.array(areaSchema.extend({ summary: evidenceSummarySchema })),
    reads: wholeDialogue,
  }),
  /** Every point of the event in the order it was said. */
  points: query({
    input: z.strictObject({ eventId: eventIdSchema }),
    output: z.array(boardPointSchema),
    reads: wholeDialogue,
  }),
  addArea: command({
    input: areaSchema.pick({ eventId: true, section: true, lead: true }).extend({
      /** Links these points as support in the same step. */
      pointIds: z.array(pointIdSchema).max(10_000).default([]),
    }),
    output: areaIdSchema,
    label: 'add-area',
  }),
  editArea: command({
    input: areaSchema
      .pick({ lead: true, narrative: true, isAgreementConfirmed: true, section: true })
      .partial()
      .extend({ id: areaIdSchema }),
    output: nothing,
    label: 'edit-area',
  }),
  moveArea: command({
    input: z.strictObject({
      id: areaIdSchema,
      section: areaSectionSchema,
      before: areaIdSchema.nullable(),
    }),
    output: nothing,
    label: 'move-area',
  }),
  deleteArea: command({
    input: z.strictObject({ id: areaIdSchema }),
    output: nothing,
    label: 'delete-area',
  }),
  /** One stance for all the points; a point that is linked already changes its stance. */
  link: command({
    input: z.strictObject({
      areaId: areaIdSchema,
      pointIds: z.array(pointIdSchema).min(1).max(10_000),
      stance: stanceSchema,
    }),
    output: nothing,
    label: 'link-evidence',
  }),
  unlink: command({
    input: z.strictObject({
      areaId: areaIdSchema,
      pointIds: z.array(pointIdSchema).min(1).max(10_000),
    }),
    output: nothing,
    label: 'unlink-evidence',
  }),
};

/** Filters of the board, applied in the window. */
export const boardFilterSchema = z.object({
  themeId: themeIdSchema.nullable(),
  sessionId: sessionIdSchema.nullable(),
  category: categorySchema.nullable(),
  isUnlinkedOnly: z.boolean(),
});

import { z } from 'zod';
import {
  areaIdSchema,
  delegationIdSchema,
  eventIdSchema,
  participantIdSchema,
  pointIdSchema,
  sessionIdSchema,
} from '../domain/ids';
import { pointSchema } from '../domain/record';
import { areaSchema, evidenceSchema, setAsideSchema } from '../domain/synthesis';
import { instantSchema, nameSchema } from '../domain/text';
import {
  areaSectionSchema,
  categorySchema,
  regionSchema,
  stanceSchema,
  draftAttributionSchema,
} from '../domain/vocabulary';
import { evidenceSummarySchema } from '../domain/evidence-summary';
import { coOccurrenceSchema } from '../synthesis/co-occurrence';
import { matrixColumnKindSchema, matrixRowKindSchema, matrixSchema } from '../synthesis/matrix';
import { themeTimelineSchema } from '../synthesis/timeline';
import { action, command, nothing, query } from './endpoint';

/** A point with who said it and where. */
export const saidPointSchema = pointSchema.extend({
  eventId: eventIdSchema,
  speakerName: z.string().nullable(),
  delegationName: z.string().nullable(),
  /** The group that it was said for. */
  onBehalfOfName: z.string().nullable(),
  /** Who it counts for; null where nobody is known, or off the record: then it does not count. */
  voice: z
    .object({ id: z.union([delegationIdSchema, participantIdSchema]), name: z.string() })
    .nullable(),
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
  sessionId: sessionIdSchema,
  /** The panel or other session at the top. */
  panelId: sessionIdSchema,
  panelTitle: z.string(),
  /** When the speaker took the floor. */
  startedAt: instantSchema.nullable(),
  isOffTheRecord: z.boolean(),
});
export type SaidPoint = z.infer<typeof saidPointSchema>;

const pointIds = z.array(pointIdSchema).min(1).max(10_000);
const ofEvent = z.strictObject({ eventId: eventIdSchema });

/** What was said, and by whom. */
export const saidReads = [
  'dialogue',
  'event',
  'session',
  'session-role',
  'delegation',
  'participant',
  'event-category',
  'theme',
  'intervention',
  'turn',
  'point',
] as const;
/** Counts and wording follow from everything that a dialogue holds. */
const wholeDialogue = [
  ...saidReads,
  'guiding-question',
  'stated-total',
  'passage',
  'area',
  'evidence',
  'set-aside',
] as const;

const matrixShape = z.strictObject({
  eventId: eventIdSchema,
  rows: matrixRowKindSchema,
  columns: matrixColumnKindSchema,
});

/** Areas of convergence and further action, what they rest on, and views of who said what. */
export const synthesis = {
  /** The areas of an event in order, each with what its evidence adds up to. */
  areas: query({
    input: ofEvent,
    output: z.array(areaSchema.extend({ summary: evidenceSummarySchema })),
    reads: wholeDialogue,
  }),
  /** Every point of the event in the order it was said. Does not change when links do. */
  points: query({ input: ofEvent, output: z.array(saidPointSchema), reads: saidReads }),
  /** Which points of any event the areas of this one rest on, and which points of this event are set aside. */
  links: query({
    input: ofEvent,
    output: z.object({
      evidence: z.array(evidenceSchema.omit({ id: true })),
      setAside: z.array(setAsideSchema.omit({ id: true })),
    }),
    reads: wholeDialogue,
  }),
  /** Points of other events that the areas of this one rest on. */
  carriedPoints: query({ input: ofEvent, output: z.array(saidPointSchema), reads: wholeDialogue }),

  addArea: command({
    input: areaSchema.pick({ eventId: true, section: true, lead: true }).extend({
      /** Linked in the same step. */
      evidence: z
        .array(evidenceSchema.pick({ pointId: true, stance: true }))
        .max(10_000)
        .default([]),
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
  /**
   * Makes an area of another event go on at this one: a new area with its lead, narrative and all of its evidence, each
   * link with its stance.
   */
  carryArea: command({
    input: z.strictObject({ id: areaIdSchema, eventId: eventIdSchema }),
    output: areaIdSchema,
    label: 'carry-area',
  }),
  /**
   * One stance for all the points but `others`; a point that is linked already changes its stance, one set aside comes
   * back.
   */
  link: command({
    input: z.strictObject({
      areaId: areaIdSchema,
      pointIds,
      stance: stanceSchema,
      /** Points with a stance of their own, linked in the same step. */
      others: z
        .array(evidenceSchema.pick({ pointId: true, stance: true }))
        .max(10_000)
        .default([]),
    }),
    output: nothing,
    label: 'link-evidence',
  }),
  unlink: command({
    input: z.strictObject({ areaId: areaIdSchema, pointIds }),
    output: nothing,
    label: 'unlink-evidence',
  }),
  /** For points that need not be evidence. One that is set aside already gets the new reason; linked ones are left. */
  setAside: command({
    input: z.strictObject({ pointIds, reason: nameSchema }),
    output: nothing,
    label: 'set-aside-points',
  }),
  /** Takes back {@link setAside}. */
  bringBack: command({
    input: z.strictObject({ pointIds }),
    output: nothing,
    label: 'bring-back-points',
  }),

  matrix: query({ input: matrixShape, output: matrixSchema, reads: wholeDialogue }),
  /** The points behind one cell, in the order they were said. */
  cellPoints: query({
    input: matrixShape.extend({ rowId: z.string(), columnId: z.string().nullable() }),
    output: z.array(pointIdSchema),
    reads: wholeDialogue,
  }),
  coOccurrence: query({ input: ofEvent, output: coOccurrenceSchema, reads: wholeDialogue }),
  timeline: query({ input: ofEvent, output: themeTimelineSchema, reads: wholeDialogue }),
  /** Asks where to and writes the matrix as it may be shown at the level; null when the person changes their mind. */
  exportMatrix: action({
    input: matrixShape.extend({
      attribution: draftAttributionSchema,
      format: z.enum(['csv', 'svg', 'png']),
    }),
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),
};

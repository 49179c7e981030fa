import { z } from 'zod';
import { areaIdSchema } from '../domain/ids';
import { quantifierSchema } from '../domain/quantifier';
import { passageSlotSchema, totalQualifierSchema, totalSubjectSchema } from '../domain/vocabulary';

const text = z.string();
const count = z.int().min(0);
const ofArea = { areaId: areaIdSchema, lead: text };

/** What a person should look at before the report is sent. Not part of any file. */
export const findingSchema = z.discriminatedUnion('code', [
  /** A stated total stands in the text although the data adds up to something else. */
  z.object({
    code: z.literal('total-differs'),
    subject: totalSubjectSchema,
    qualifier: totalQualifierSchema,
    stated: count,
    counted: count,
  }),
  /** The number of women is left out: for so many speakers no gender is recorded. */
  z.object({ code: z.literal('gender-unknown'), speakers: count }),
  z.object({ code: z.literal('no-dates') }),
  z.object({ code: z.literal('dates-reversed') }),
  z.object({ code: z.literal('no-place') }),
  z.object({ code: z.literal('no-attendance') }),
  z.object({ code: z.literal('no-opener') }),
  z.object({ code: z.literal('no-closer') }),
  z.object({ code: z.literal('no-panels') }),
  z.object({ code: z.literal('no-convergence') }),
  z.object({ code: z.literal('no-further-action') }),
  z.object({ code: z.literal('no-good-practices') }),
  z.object({ code: z.literal('no-opening-points') }),
  z.object({ code: z.literal('no-closing-points') }),
  z.object({ code: z.literal('passage-missing'), slot: passageSlotSchema }),
  /** The text says that somebody agreed and no counted point supports it; `field` is false for a whole area. */
  z.object({ code: z.literal('no-evidence'), ...ofArea, field: z.boolean() }),
  z.object({ code: z.literal('no-narrative'), ...ofArea }),
  /** A sentence says in words of a person how many agreed; nothing counts them. */
  z.object({ code: z.literal('sentence-unsupported'), ...ofArea, sentence: text }),
  /** A lead or a sentence says more than the evidence, or the points that it cites, carries. */
  z.object({
    code: z.literal('says-more'),
    ...ofArea,
    words: text,
    /** Distinct voices that hold it, of those that took the floor on it. */
    voices: count,
    tookFloor: count,
    /** The step of the ladder that this carries. */
    carries: quantifierSchema,
  }),
  /** Words that a person set in place of computed ones, and that the evidence says otherwise; null says nothing. */
  z.object({
    code: z.literal('pinned-differs'),
    ...ofArea,
    pinned: text,
    computed: text.nullable(),
  }),
  /** Points on the record that nothing in the report rests on. */
  z.object({ code: z.literal('points-unused'), points: count }),
  /** A sentence with the reservations was added because the narrative has no field for all of them. */
  z.object({ code: z.literal('reservations-added'), ...ofArea, voices: count }),
  /** Points that are linked and do not count: off the record, or by somebody unknown. */
  z.object({ code: z.literal('evidence-not-counted'), ...ofArea, points: count }),
  /** Left out: everything that it rests on was said off the record. */
  z.object({ code: z.literal('area-off-the-record'), areaId: areaIdSchema }),
  /** Words in the text that still identify somebody at the level asked for. */
  z.object({
    code: z.literal('still-identifies'),
    words: text,
    what: z.enum(['person', 'office', 'delegation']),
    times: count,
  }),
  /** The fixed phrases are in English because there are none in this language yet. */
  z.object({ code: z.literal('language-not-available'), language: text }),
]);
export type Finding = z.infer<typeof findingSchema>;
export type FindingCode = Finding['code'];

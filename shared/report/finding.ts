import { z } from 'zod';
import { blockKeySchema } from '../domain/draft';
import { areaIdSchema, draftEditIdSchema, eventIdSchema } from '../domain/ids';
import { quantifierSchema } from '../domain/quantifier';
import { passageSlotSchema, totalQualifierSchema, totalSubjectSchema } from '../domain/vocabulary';

const text = z.string();
const count = z.int().min(0);
const ofArea = { areaId: areaIdSchema, lead: text };

/** Words in a block: offsets into the text of its runs, in UTF-16 units. */
const placeSchema = z.object({ block: blockKeySchema, start: count, end: count });
export type FindingPlace = z.infer<typeof placeSchema>;
const at = placeSchema;

/** Parts of a file that may give somebody away. `block` is null where the part is no block of the report. */
const leakParts = [
  'text',
  'footnote',
  'comment',
  'annex',
  'record',
  'properties',
  'file-name',
] as const;
const leakPlaceSchema = z.object({
  part: z.enum(leakParts),
  block: blockKeySchema.nullable(),
});
export type LeakPlace = z.infer<typeof leakPlaceSchema>;

/** Words that would tell more than the attribution asked for allows. */
export const leakFindingSchema = z.object({
  code: z.literal('still-identifies'),
  words: text,
  /** `office`: one that a single person holds; `category`: one with a single member. */
  what: z.enum(['person', 'office', 'delegation', 'category']),
  times: count,
  /** Each part and block once, in the order of the report. */
  places: z.array(leakPlaceSchema),
});

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
  /** Nothing that was said is put under this guiding question. */
  z.object({ code: z.literal('no-answers'), question: text }),
  /** Points of a session with several guiding questions are put under them by their words; nobody noted which. */
  z.object({
    code: z.literal('answers-sorted'),
    session: text,
    questions: count,
    points: count,
  }),
  z.object({
    code: z.literal('passage-missing'),
    eventId: eventIdSchema,
    slot: passageSlotSchema,
  }),
  /** The text says that somebody agreed and no counted point supports it; `field` is false for a whole area. */
  z.object({ code: z.literal('no-evidence'), ...ofArea, field: z.boolean() }),
  z.object({ code: z.literal('no-narrative'), ...ofArea }),
  /** A sentence says in words of a person how many agreed; nothing counts them. */
  z.object({
    code: z.literal('sentence-unsupported'),
    ...ofArea,
    sentence: text,
    /** Where it stands in the report, if it does. */
    at: at.optional(),
  }),
  /** Words of an edit say how many agreed, where no area's evidence could count them. */
  z.object({ code: z.literal('claim-unsupported'), at, words: text }),
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
    /** Where the words stand in the report, if they do. */
    at: at.optional(),
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
  leakFindingSchema,
  /** Parts in the text do not add up to the total that it gives. */
  z.object({ code: z.literal('totals-do-not-add'), at, total: count, parts: z.array(count) }),
  /** A word that the dialogue or the profile wants replaced; never in a verbatim quote. */
  z.object({ code: z.literal('avoided-term'), at, words: text, use: text }),
  /** Used without having been spelled out before. */
  z.object({ code: z.literal('acronym-undefined'), at, acronym: text, expansion: text.nullable() }),
  /** Spelled out and never used again. */
  z.object({ code: z.literal('acronym-unused'), at, acronym: text }),
  /** A State called otherwise than the output language calls it in such a place. */
  z.object({ code: z.literal('state-name'), at, words: text, use: text }),
  /** Names in a bracket or list that are not in the order of the output language. */
  z.object({ code: z.literal('names-out-of-order'), at, words: text, use: text }),
  /** "It was underlined that some noted". */
  z.object({ code: z.literal('hedges-stacked'), at, words: text }),
  /** A number below ten in figures. */
  z.object({ code: z.literal('figure-below-ten'), at, words: text, use: text }),
  /** A heading that is the only one of its level under the heading above it. */
  z.object({ code: z.literal('lone-subheading'), at, heading: text }),
  z.object({ code: z.literal('too-many-words'), words: count, limit: count }),
  /** The data has moved on since a person rewrote the sentence. */
  z.object({
    code: z.literal('rewrite-outdated'),
    at,
    editId: draftEditIdSchema,
    was: text,
    now: text,
  }),
  /** What a person wrote has lost the block that it belonged to; it is kept and stands at the end of its section. */
  z.object({ code: z.literal('edit-displaced'), at, editId: draftEditIdSchema, words: text }),
  /** Leads to a paragraph that is not in this report. */
  z.object({ code: z.literal('reference-broken'), at, target: blockKeySchema }),
]);
export type Finding = z.infer<typeof findingSchema>;
export type FindingCode = Finding['code'];

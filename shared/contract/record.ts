import { z } from 'zod';
import {
  delegationIdSchema,
  interventionIdSchema,
  participantIdSchema,
  pointIdSchema,
  sessionIdSchema,
  themeIdSchema,
} from '../domain/ids';
import { interventionSchema, pointSchema } from '../domain/record';
import { instantSchema, languageSchema, nameSchema, textSchema } from '../domain/text';
import { attributionSchema, interventionTypeSchema } from '../domain/vocabulary';
import { pointsDocumentSchema } from '../notes/points-schema';
import { action, command, nothing, query } from './endpoint';

/** An intervention as the running record shows it. */
export const recordEntrySchema = interventionSchema.extend({
  speakerName: z.string().nullable(),
  isSpeakerIdentified: z.boolean(),
  speakerPosition: z.string(),
  delegationName: z.string().nullable(),
  onBehalfOfName: z.string().nullable(),
  sessionTitle: z.string(),
  /** Title of the panel that the session is a segment of, or of the session itself. */
  panelTitle: z.string(),
  points: z.array(pointSchema),
});
export type RecordEntry = z.infer<typeof recordEntrySchema>;

export const documentStateSchema = z.object({
  document: pointsDocumentSchema,
  /** Steps applied so far; the next batch of steps starts from it. */
  version: z.int().min(0),
});
export type DocumentState = z.infer<typeof documentStateSchema>;

const interventionFields = interventionSchema.omit({
  id: true,
  position: true,
  startedAt: true,
  endedAt: true,
  pauses: true,
  isOpen: true,
  hasFloor: true,
  isInterpreted: true,
  questionId: true,
  source: true,
  transcript: true,
});

export const record = {
  /**
   * The record of a session and its segments, or of the whole dialogue when `sessionId` is null, in time order.
   * Filters are joined by "and"; an intervention passes a theme filter when one of its points has the theme.
   */
  list: query({
    input: z.strictObject({
      sessionId: sessionIdSchema.nullable(),
      speakerId: participantIdSchema.nullable().default(null),
      delegationId: delegationIdSchema.nullable().default(null),
      themeId: themeIdSchema.nullable().default(null),
      /** Only turns with a point that is still to be verified. */
      isToVerify: z.boolean().default(false),
      /** Only turns with a point worth quoting. */
      isStarred: z.boolean().default(false),
    }),
    output: z.array(recordEntrySchema),
    reads: ['intervention', 'point', 'participant', 'delegation', 'session', 'event', 'theme'],
  }),
  get: query({
    input: z.strictObject({ id: interventionIdSchema }),
    output: recordEntrySchema,
    reads: ['intervention', 'point', 'participant', 'delegation', 'session', 'event', 'theme'],
  }),
  /**
   * Interventions of the session and its segments whose notes are still being taken, oldest first: where capture goes
   * on after a restart, and what waits while somebody else speaks already.
   */
  openInterventions: query({
    input: z.strictObject({ sessionId: sessionIdSchema }),
    output: z.array(interventionIdSchema),
    reads: ['turn', 'session'],
  }),
  /**
   * Gives somebody the floor who is not on the list, and ends the turn that is under way; its notes stay open. A start
   * before that of the turn under way adds a turn that ended when that one began. `newSpeaker` makes an unknown
   * person on the way; `delegationId` left out takes the speaker's own.
   */
  open: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      speakerId: participantIdSchema.nullable(),
      newSpeaker: z.strictObject({ name: nameSchema, isIdentified: z.boolean() }).optional(),
      delegationId: delegationIdSchema.nullable().optional(),
      onBehalfOfId: delegationIdSchema.nullable().default(null),
      type: interventionTypeSchema.default('statement'),
      /** Left out: now. */
      startedAt: instantSchema.nullable().optional(),
    }),
    output: interventionIdSchema,
    label: 'open-intervention',
  }),
  /**
   * Ends the taking of notes, and the turn with it where its clock still runs. A turn without a single word that nobody
   * had asked for is removed instead, where nobody was named or it lasted less than `slipMs`.
   */
  close: command({
    input: z.strictObject({ id: interventionIdSchema }),
    output: nothing,
    label: 'close-intervention',
  }),
  /** Notes are taken again; the clock stays as it is. */
  reopen: command({
    input: z.strictObject({ id: interventionIdSchema }),
    output: nothing,
    label: 'reopen-intervention',
  }),
  /**
   * Changes speaker, capacity, group, session or type. A new speaker brings their own delegation unless one is given.
   * What becomes an answer answers the question before it, where there is but one.
   */
  reassign: command({
    input: interventionFields
      .pick({
        sessionId: true,
        speakerId: true,
        delegationId: true,
        onBehalfOfId: true,
        type: true,
      })
      .partial()
      .extend({
        id: interventionIdSchema,
        newSpeaker: z.strictObject({ name: nameSchema, isIdentified: z.boolean() }).optional(),
      }),
    output: nothing,
    label: 'reassign-intervention',
  }),
  setAttribution: command({
    input: z.strictObject({ id: interventionIdSchema, attribution: attributionSchema.nullable() }),
    output: nothing,
    label: 'set-attribution',
  }),
  /** What language is spoken, and whether it is heard through interpretation. */
  setLanguage: command({
    input: z.strictObject({
      id: interventionIdSchema,
      language: languageSchema.nullable(),
      isInterpreted: z.boolean().nullable(),
    }),
    output: nothing,
    label: 'set-language',
  }),
  /** A request that it came from waits again. */
  delete: command({
    input: z.strictObject({ id: interventionIdSchema }),
    output: nothing,
    label: 'delete-intervention',
  }),

  document: query({
    input: z.strictObject({ id: interventionIdSchema }),
    output: documentStateSchema,
    reads: ['intervention'],
  }),
  /**
   * Stores ProseMirror steps of the text; answered only when they are on the disk. Fails with `conflict` when the text
   * is no longer at `baseVersion`.
   */
  appendSteps: action({
    input: z.strictObject({
      id: interventionIdSchema,
      baseVersion: z.int().min(0),
      steps: z.array(z.record(z.string(), z.unknown())).min(1).max(1000),
    }),
    output: z.object({ version: z.int() }),
  }),
  /** Makes one undoable change of all steps since the last checkpoint, and refreshes points and search. */
  checkpoint: command({
    input: z.strictObject({ id: interventionIdSchema }),
    output: nothing,
    label: 'edit-points',
  }),
  /** Adds a point at the end: how a person takes up what a transcript says. */
  addPoint: command({
    input: pointSchema
      .pick({ kind: true, isVerbatim: true, themeIds: true })
      .extend({ id: interventionIdSchema, text: textSchema.pipe(z.string().trim().min(1)) }),
    output: pointIdSchema,
    label: 'add-point',
  }),
  /** Whole-document replacement, for quick changes outside the editor: kind, themes, order of points. */
  editPoint: command({
    input: pointSchema
      .pick({
        kind: true,
        isVerbatim: true,
        isToVerify: true,
        isStarred: true,
        language: true,
        isInterpreted: true,
        text: true,
        themeIds: true,
      })
      .partial()
      .extend({ id: pointIdSchema }),
    output: nothing,
    label: 'edit-points',
  }),
};

import { z } from 'zod';
import {
  delegationIdSchema,
  floorRequestIdSchema,
  interventionIdSchema,
  participantIdSchema,
  sessionIdSchema,
  signOffIdSchema,
} from '../domain/ids';
import { pauseSchema } from '../domain/record';
import { listSettingsSchema } from '../domain/speaker-list';
import { instantSchema, nameSchema } from '../domain/text';
import {
  attributionSchema,
  draftAttributionSchema,
  interventionTypeSchema,
} from '../domain/vocabulary';
import { balanceSchema } from '../speakers/balance';
import { listEntrySchema } from '../speakers/list-entry';
import { sheetSchema } from '../speakers/sheet';
import { sheetChangeSchema } from '../speakers/sheet-changes';
import { action, command, nothing, query } from './endpoint';
import type { EntityName } from './change';

/** Everything that decides what a list shows; not the text of interventions, which changes with every word. */
const listReads = [
  'floor-request',
  'turn',
  'speaker-list',
  'participant',
  'delegation',
  'event-category',
  'session',
  'event',
  'dialogue',
] as const satisfies readonly EntityName[];

const ofSession = z.strictObject({ sessionId: sessionIdSchema });
const ofRequest = z.strictObject({ id: floorRequestIdSchema });
const ofTurn = z.strictObject({ id: interventionIdSchema });

/** Who asks for the floor, as far as one knows. Without defaults, since a change that leaves a field out keeps it. */
const requestFields = z.strictObject({
  speakerId: participantIdSchema.nullable(),
  /** Makes somebody on the way, also one who is only described ("woman, third row"). */
  newSpeaker: z.strictObject({ name: nameSchema, isIdentified: z.boolean() }).optional(),
  /** Left out: the speaker's own. */
  delegationId: delegationIdSchema.nullable().optional(),
  onBehalfOfId: delegationIdSchema.nullable(),
  /** A group that nobody has entered yet: made on the way, unless a delegation is called so. Instead of `onBehalfOfId`. */
  newGroup: nameSchema.optional(),
  type: interventionTypeSchema,
  /** For an answer, the key of the entry that asks. */
  questionKey: z.string().nullable(),
});
const requestSchema = requestFields.extend({
  speakerId: requestFields.shape.speakerId.default(null),
  onBehalfOfId: requestFields.shape.onBehalfOfId.default(null),
  type: requestFields.shape.type.default('statement'),
  questionKey: requestFields.shape.questionKey.default(null),
  /** Instead of `questionKey`, for an answer to a question of the same command: its place in `requests`, before its own. */
  answersPlace: z.int().min(0).optional(),
});
export type NewRequest = z.input<typeof requestSchema>;

/**
 * Who has the floor as the asking window knows it: null for nobody. Where it is somebody else by now, the command fails
 * with `list-moved-on`, so that "next" pressed in two windows gives the floor once.
 */
const current = interventionIdSchema.nullable();

export const speakers = {
  /**
   * The list of a session and its segments; `sessionId` may be any of them. Entries: who has the floor, the queue in
   * its order, and, unless `isQueueOnly`, all turns, withdrawn and not reached requests in the order of their times.
   */
  list: query({
    input: ofSession.extend({ isQueueOnly: z.boolean().default(false) }),
    output: z.object({
      /** The session at the top, to which the list belongs. */
      sessionId: sessionIdSchema,
      sessionTitle: z.string(),
      eventTitle: z.string(),
      /** IANA name. */
      timeZone: z.string(),
      /** Effective level of the session. */
      attribution: attributionSchema,
      settings: listSettingsSchema,
      closedAt: instantSchema.nullable(),
      /** The turn whose clock runs or is paused. */
      speaking: listEntrySchema.nullable(),
      /** Requested and called, in the order in which they get the floor. */
      queue: z.array(listEntrySchema),
      /** Spoken, withdrawn and not reached. */
      past: z.array(listEntrySchema),
      /** Turns other than `speaking` whose notes are still being taken, oldest first. */
      open: z.array(listEntrySchema),
      /** Seconds used so far of the budget, by id of the category or delegation, without the running turn; empty without one. */
      used: z.record(z.string(), z.number()),
    }),
    reads: listReads,
  }),
  /** How the turns are spread, in this session and in the event, and which delegations have not spoken. */
  balance: query({
    input: ofSession,
    output: z.object({ session: balanceSchema, event: balanceSchema }),
    reads: [...listReads, 'session-role'],
  }),
  /** Every change of one entry's times and state, oldest first; `key` as in the list. */
  history: query({
    input: z.strictObject({ key: z.string() }),
    output: z.array(
      z.object({
        at: instantSchema,
        /** Label of the command. */
        label: z.string(),
        /** Field → before and after, for what concerns the list: state and turn times as instants, names as text. */
        changes: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
      }),
    ),
    reads: [...listReads, 'history'],
  }),

  /**
   * Puts requests at the end of the list, in the order given; all or none. A new person named twice is made once.
   * Fails with `list-closed` where a request is neither a point of order nor a right of reply nor an answer, and with
   * `already-queued` where a person waits already for a turn of the same standing: each until it is confirmed.
   */
  request: command({
    input: ofSession.extend({
      requests: z.array(requestSchema).min(1).max(200),
      allowTwice: z.boolean().default(false),
      allowClosed: z.boolean().default(false),
    }),
    output: z.array(floorRequestIdSchema),
    label: 'request-floor',
  }),
  /** Puts those who speak by the programme in, in its order, leaving out who is on the list or has spoken. */
  addPanel: command({
    input: ofSession,
    output: z.array(floorRequestIdSchema),
    label: 'add-panel-to-list',
  }),
  /** Changes who waits or what for. Of a turn, use `record.reassign`. */
  edit: command({
    input: requestFields
      .partial()
      .extend({ id: floorRequestIdSchema, sessionId: sessionIdSchema.optional() }),
    output: nothing,
    label: 'edit-request',
  }),
  /** Before another request, or last. Points of order stay first and rights of reply last all the same. */
  move: command({
    input: ofRequest.extend({ before: floorRequestIdSchema.nullable() }),
    output: nothing,
    label: 'move-request',
  }),
  /** Puts the queue in the order given, as proposed. Requests that came in since keep their places behind. */
  reorder: command({
    input: ofSession.extend({ order: z.array(floorRequestIdSchema).max(5000) }),
    output: nothing,
    label: 'reorder-list',
  }),
  call: command({ input: ofRequest, output: nothing, label: 'call-speaker' }),
  withdraw: command({
    input: z.strictObject({ ids: z.array(floorRequestIdSchema).min(1).max(5000) }),
    output: nothing,
    label: 'withdraw-request',
  }),
  /** A withdrawn request, or one not reached, waits again, at the end. */
  putBack: command({ input: ofRequest, output: nothing, label: 'put-back-request' }),
  /** The last to have finished waits again, first in the queue. Fails with `already-queued`, or `not-found` where nobody has spoken. */
  addLastAgain: command({
    input: ofSession,
    output: floorRequestIdSchema,
    label: 'add-last-again',
  }),
  /** All that wait are marked as not reached, and the list is closed. */
  finish: command({ input: ofSession, output: nothing, label: 'finish-list' }),

  /**
   * Gives the floor, and ends the turn before where there is one. Its notes stay open in capture until they are closed.
   */
  start: command({
    input: ofRequest.extend({
      current,
      /** Where the turn is recorded; left out: the request's own session, or the segment that fits its type. */
      sessionId: sessionIdSchema.optional(),
      /** Left out: now, as for one in the future. One before the start of the turn under way is taken as that start. */
      startedAt: instantSchema.optional(),
    }),
    output: interventionIdSchema,
    label: 'give-floor',
  }),
  pause: command({ input: ofTurn, output: nothing, label: 'pause-turn' }),
  /** Goes on after a pause. A turn that was stopped goes on likewise, where nobody has had the floor since. */
  resume: command({ input: ofTurn, output: nothing, label: 'resume-turn' }),
  /** Ends the turn; its notes stay open. */
  stop: command({ input: ofTurn, output: nothing, label: 'stop-turn' }),
  /**
   * Corrects the times of a turn; the running clock of another is not touched. A turn that ended when this one began
   * ends at its new start where that is earlier. Otherwise turns may come to overlap: the sheet tells by how much. Pauses
   * left out stay, cut off at the new ends. Fails with `invalid` where times are reversed or given pauses lie outside.
   */
  correctTimes: command({
    input: ofTurn.extend({
      startedAt: instantSchema.nullable(),
      endedAt: instantSchema.nullable(),
      pauses: z.array(pauseSchema).max(1000).optional(),
    }),
    output: nothing,
    label: 'correct-times',
  }),

  /** `forEvent` decides the same for all sessions of the event; closing is always for the one. */
  setSettings: command({
    input: listSettingsSchema
      .partial()
      .extend({ sessionId: sessionIdSchema, forEvent: z.boolean().default(false) }),
    output: nothing,
    label: 'edit-list-settings',
  }),
  close: command({ input: ofSession, output: nothing, label: 'close-list' }),
  open: command({ input: ofSession, output: nothing, label: 'open-list' }),

  /** What the chair signs: who spoke when and for how long, who was not reached, what was corrected. */
  sheet: query({
    input: ofSession,
    output: z.object({
      sheet: sheetSchema,
      /** Newest first, each with what has changed since. */
      signOffs: z.array(
        z.object({
          id: signOffIdSchema,
          name: z.string(),
          at: instantSchema,
          /** Null where what was signed cannot be read. */
          changes: z.array(sheetChangeSchema).nullable(),
        }),
      ),
    }),
    reads: [...listReads, 'sign-off', 'history'],
  }),
  /** Keeps the sheet as it is now under the name of who found it right. */
  signOff: command({
    input: ofSession.extend({ name: nameSchema }),
    output: signOffIdSchema,
    label: 'sign-off',
  }),
  takeBackSignOff: command({
    input: z.strictObject({ id: signOffIdSchema }),
    output: nothing,
    label: 'take-back-sign-off',
  }),

  /**
   * Asks where to save, and writes. Null where the person changed their mind. Off the record is left out of every format;
   * fails with `off-the-record` where the whole session is.
   */
  export: action({
    input: ofSession.extend({
      what: z.enum(['list-csv', 'list-xlsx', 'sheet-pdf']),
      attribution: draftAttributionSchema,
    }),
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),
  /** Opens the system's print dialog with the sheet. False where the person cancelled. Fails as `export`, and with `print-failed`. */
  printSheet: action({
    input: ofSession.extend({ attribution: draftAttributionSchema }),
    output: z.boolean(),
  }),

  /** Opens the chair's window on the list, or brings it there; on a second display where there is one. */
  openChairWindow: action({ input: ofSession, output: nothing }),
  /** Of the chair's window. */
  toggleFullScreen: action({ input: z.strictObject({}), output: nothing }),
  /** Takes back the newest command about the list, whatever was written since. Fails with `nothing-to-undo` or `conflict`. */
  undo: action({ input: z.strictObject({}), output: z.object({ label: z.string() }) }),
  /** Does again what was taken back last. Fails with `nothing-to-redo` or `conflict`. */
  redo: action({ input: z.strictObject({}), output: z.object({ label: z.string() }) }),
};

import { z } from 'zod';
import {
  eventIdSchema,
  participantIdSchema,
  sessionIdSchema,
  sessionRoleIdSchema,
} from '../domain/ids';
import {
  eventSchema,
  guidingQuestionSchema,
  passageSchema,
  sessionRoleSchema,
  sessionSchema,
  statedTotalSchema,
} from '../domain/programme';
import { nameSchema } from '../domain/text';
import { roleSchema } from '../domain/vocabulary';
import { command, noInput, nothing, query } from './endpoint';

const eventFields = eventSchema.omit({ id: true, position: true });
const sessionFields = sessionSchema.omit({ id: true, position: true });

/** Where among its siblings: before the one named, or last. */
const beforeEvent = eventIdSchema.nullable();
const beforeSession = sessionIdSchema.nullable();

export const programme = {
  /** Everything the programme screen shows; sessions depth-first, each list in its order. */
  tree: query({
    input: noInput,
    output: z.object({
      events: z.array(eventSchema),
      sessions: z.array(sessionSchema),
      guidingQuestions: z.array(guidingQuestionSchema),
      roles: z.array(
        sessionRoleSchema.extend({
          participantName: z.string(),
          delegationName: z.string().nullable(),
        }),
      ),
      statedTotals: z.array(statedTotalSchema),
      passages: z.array(passageSchema),
    }),
    reads: [
      'event',
      'session',
      'guiding-question',
      'session-role',
      'stated-total',
      'passage',
      'participant',
      'delegation',
    ],
  }),
  addEvent: command({ input: eventFields, output: eventIdSchema, label: 'add-event' }),
  editEvent: command({
    input: eventFields.partial().extend({ id: eventIdSchema }),
    output: nothing,
    label: 'edit-event',
  }),
  moveEvent: command({
    input: z.strictObject({ id: eventIdSchema, before: beforeEvent }),
    output: nothing,
    label: 'move-event',
  }),
  /** With its sessions and everything said in them. */
  deleteEvent: command({
    input: z.strictObject({ id: eventIdSchema }),
    output: nothing,
    label: 'delete-event',
  }),

  addSession: command({
    input: sessionFields.extend({ before: beforeSession.default(null) }),
    output: sessionIdSchema,
    label: 'add-session',
  }),
  /** A panel with its two segments, presentations and questions and answers. */
  addPanel: command({
    input: sessionFields.pick({ eventId: true, title: true, startsAt: true, endsAt: true }),
    output: sessionIdSchema,
    label: 'add-panel',
  }),
  editSession: command({
    input: sessionFields
      .omit({ eventId: true, parentId: true })
      .partial()
      .extend({ id: sessionIdSchema }),
    output: nothing,
    label: 'edit-session',
  }),
  /** To another parent or place; a session cannot become part of itself. */
  moveSession: command({
    input: z.strictObject({
      id: sessionIdSchema,
      parentId: sessionIdSchema.nullable(),
      before: beforeSession,
    }),
    output: nothing,
    label: 'move-session',
  }),
  /** With its segments and everything said in them. */
  deleteSession: command({
    input: z.strictObject({ id: sessionIdSchema }),
    output: nothing,
    label: 'delete-session',
  }),
  setGuidingQuestions: command({
    input: z.strictObject({ sessionId: sessionIdSchema, texts: z.array(nameSchema).max(100) }),
    output: nothing,
    label: 'edit-guiding-questions',
  }),
  addRole: command({
    input: z.strictObject({
      sessionId: sessionIdSchema,
      participantId: participantIdSchema,
      role: roleSchema,
    }),
    output: sessionRoleIdSchema,
    label: 'add-role',
  }),
  removeRole: command({
    input: z.strictObject({ id: sessionRoleIdSchema }),
    output: nothing,
    label: 'remove-role',
  }),
  /** Replaces all announced totals of the event. */
  setStatedTotals: command({
    input: z.strictObject({
      eventId: eventIdSchema,
      totals: z
        .array(statedTotalSchema.pick({ subject: true, qualifier: true, value: true }))
        .max(50),
    }),
    output: nothing,
    label: 'edit-stated-totals',
  }),
  /** An empty text removes the passage. */
  setPassage: command({
    input: passageSchema.pick({ eventId: true, slot: true, text: true }),
    output: nothing,
    label: 'edit-passage',
  }),
};

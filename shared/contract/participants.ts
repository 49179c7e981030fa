import { z } from 'zod';
import { delegationIdSchema, eventIdSchema, participantIdSchema } from '../domain/ids';
import { delegationSchema, eventCategorySchema, participantSchema } from '../domain/participants';
import { categorySchema } from '../domain/vocabulary';
import { command, noInput, nothing, query } from './endpoint';

const participantFields = participantSchema
  .omit({ id: true })
  .extend({ email: participantSchema.shape.email.default('') });
const delegationFields = delegationSchema.omit({ id: true });

export const participants = {
  /** All people and delegations, by name, with how often each took the floor. */
  list: query({
    input: noInput,
    output: z.object({
      participants: z.array(participantSchema.extend({ interventions: z.int() })),
      delegations: z.array(
        delegationSchema.extend({ participants: z.int(), interventions: z.int() }),
      ),
      /** The categories that hold for one event only. */
      eventCategories: z.array(eventCategorySchema),
    }),
    reads: ['participant', 'delegation', 'event-category', 'event', 'intervention', 'point'],
  }),
  add: command({ input: participantFields, output: participantIdSchema, label: 'add-participant' }),
  edit: command({
    input: participantSchema.omit({ id: true }).partial().extend({ id: participantIdSchema }),
    output: nothing,
    label: 'edit-participant',
  }),
  /** `id` takes over everything of `duplicateId`, which then goes; empty fields are filled from the duplicate. */
  merge: command({
    input: z.strictObject({ id: participantIdSchema, duplicateId: participantIdSchema }),
    output: nothing,
    label: 'merge-participants',
  }),
  /** Refused with `in-use` while somebody has the floor recorded or a role. */
  delete: command({
    input: z.strictObject({ id: participantIdSchema }),
    output: nothing,
    label: 'delete-participant',
  }),
  addDelegation: command({
    input: delegationFields,
    output: delegationIdSchema,
    label: 'add-delegation',
  }),
  editDelegation: command({
    input: delegationFields.partial().extend({ id: delegationIdSchema }),
    output: nothing,
    label: 'edit-delegation',
  }),
  mergeDelegations: command({
    input: z.strictObject({ id: delegationIdSchema, duplicateId: delegationIdSchema }),
    output: nothing,
    label: 'merge-delegations',
  }),
  deleteDelegation: command({
    input: z.strictObject({ id: delegationIdSchema }),
    output: nothing,
    label: 'delete-delegation',
  }),
  /** Lists a delegation under another category in one event; null lists it under its own again. */
  setEventCategory: command({
    input: z.strictObject({
      eventId: eventIdSchema,
      delegationId: delegationIdSchema,
      category: categorySchema.nullable(),
    }),
    output: nothing,
    label: 'set-event-category',
  }),
};

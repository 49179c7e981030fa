import { z } from 'zod';
import {
  eventIdSchema,
  participantIdSchema,
  type EventId,
  type ParticipantId,
  type SessionId,
} from '../../domain/ids';
import { daySchema, nameSchema, optionalNameSchema, timeZoneSchema } from '../../domain/text';
import type { Role, SessionKind } from '../../domain/vocabulary';
import { eventKindSchema, roleSchema, sessionKindSchema } from '../../domain/vocabulary';
import type { GuidingQuestion, Session, SessionRole, Event } from '../../domain/programme';
import type { Participant } from '../../domain/participants';

/** Local time of the event, `HH:MM`. */
export const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a column of a programme table may hold. */
export const programmeFields = [
  'date',
  'start',
  'end',
  /** Both in one cell, "10.00–11.30". */
  'time',
  'duration',
  'title',
  'kind',
  'parent',
  'description',
  'room',
  ...(['chair', 'moderator', 'panellist', 'keynote', 'opener', 'closer'] as const),
  /** People whose role the text itself says, or panellists where it says none. */
  'people',
] as const;
export const programmeFieldSchema = z.enum(programmeFields);
export type ProgrammeField = z.infer<typeof programmeFieldSchema>;

/** A correction of one item of the tree, by its key. */
export const sessionEditSchema = z.strictObject({
  title: nameSchema.optional(),
  kind: sessionKindSchema.optional(),
  day: daySchema.nullable().optional(),
  startsAt: localTimeSchema.nullable().optional(),
  endsAt: localTimeSchema.nullable().optional(),
  isLeftOut: z.boolean().optional(),
  /** Key of the item that this becomes a segment of; null puts it at the top. */
  parent: z.string().max(200).nullable().optional(),
});

export const personChoiceSchema = z.union([
  z.strictObject({ type: z.literal('existing'), id: participantIdSchema }),
  /** A new person by this name. */
  z.strictObject({ type: z.literal('new'), name: nameSchema }),
  z.strictObject({ type: z.literal('none') }),
]);
export type PersonChoice = z.infer<typeof personChoiceSchema>;

export const programmeImportOptionsSchema = z.strictObject({
  /** Where it goes; null makes a new event of what `event` says. */
  eventId: eventIdSchema.nullable(),
  event: z.strictObject({
    title: nameSchema,
    kind: eventKindSchema,
    startsOn: daySchema.nullable(),
    endsOn: daySchema.nullable(),
    timeZone: timeZoneSchema,
    venue: optionalNameSchema,
    place: optionalNameSchema,
  }),
  /** For tables: which of the source's, its title line and columns; null where the source is no table. */
  table: z
    .strictObject({
      index: z.int().min(0),
      headerLine: z.int().min(1).nullable(),
      columns: z.array(programmeFieldSchema.nullable()).max(1000),
    })
    .nullable(),
  edits: z.record(z.string().max(200), sessionEditSchema),
  /** By the person's name as the file has it. */
  people: z.record(z.string().max(1000), personChoiceSchema),
  roles: z.record(z.string().max(400), roleSchema),
});
export type ProgrammeImportOptions = z.infer<typeof programmeImportOptionsSchema>;

export interface ExistingProgramme {
  events: Event[];
  sessions: Session[];
  guidingQuestions: GuidingQuestion[];
  roles: SessionRole[];
  participants: Participant[];
}

export interface PlannedPerson {
  /** As the file has it, with what stands beside the name taken off. */
  name: string;
  role: Role;
  /** Position and delegation found beside the name; may be empty. */
  beside: string;
  choice: PersonChoice;
  /** How sure the match is; `ambiguous` and `unknown` ask. */
  match: 'certain' | 'likely' | 'ambiguous' | 'unknown' | 'hand';
  candidates: { id: ParticipantId; name: string }[];
  /** Already has this role in the session. */
  isThere: boolean;
}

export type SessionNote =
  | { severity: 'error'; code: 'title-missing' }
  | { severity: 'warning'; code: 'ends-before-start' | 'overlaps' | 'no-time' | 'no-day' }
  | { severity: 'warning'; code: 'unreadable-time'; text: string }
  | { severity: 'warning'; code: 'outside-event' | 'outside-parent' }
  | { severity: 'hint'; code: 'end-concluded' | 'kind-guessed' };

export interface PlannedSession {
  /** Stays the same from preview to preview of one source. */
  key: string;
  line: number;
  kind: SessionKind;
  title: string;
  day: string | null;
  /** Local `HH:MM`. */
  startsAt: string | null;
  endsAt: string | null;
  people: PlannedPerson[];
  guidingQuestions: string[];
  notes: SessionNote[];
  outcome: 'added' | 'changed' | 'unchanged' | 'refused' | 'left-out';
  /** The session of the dialogue that this is. */
  existingId: SessionId | null;
  segments: PlannedSession[];
}

export interface ProgrammeCounts {
  sessionsAdded: number;
  sessionsChanged: number;
  sessionsUnchanged: number;
  refused: number;
  leftOut: number;
  warnings: number;
  rolesAdded: number;
  peopleAdded: number;
  questionsAdded: number;
}

export interface ProgrammePlan {
  options: ProgrammeImportOptions;
  existingEventId: EventId | null;
  columns: { title: string; samples: string[]; field: ProgrammeField | null }[];
  sessions: PlannedSession[];
  counts: ProgrammeCounts;
}

import { z } from 'zod';
import { importColumnLimit } from '../import-source';
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
const localTimeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

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
const sessionEditSchema = z.strictObject({
  title: nameSchema.optional(),
  kind: sessionKindSchema.optional(),
  day: daySchema.nullable().optional(),
  startsAt: localTimeSchema.nullable().optional(),
  endsAt: localTimeSchema.nullable().optional(),
  isLeftOut: z.boolean().optional(),
  /** Key of the item that this becomes a segment of; null puts it at the top. */
  parent: z.string().max(200).nullable().optional(),
});

export type SessionEdit = z.infer<typeof sessionEditSchema>;

const personChoiceSchema = z.union([
  z.strictObject({ type: z.literal('existing'), id: participantIdSchema }),
  /** A new person by this name; somebody who has just this name already is taken instead. */
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
      /** Empty: to be recognized, and the title line with them. */
      columns: z.array(programmeFieldSchema.nullable()).max(importColumnLimit),
    })
    .nullable(),
  edits: z.record(z.string().max(200), sessionEditSchema),
  /** By the person's name as the file has it: one decision counts wherever the name stands. */
  people: z.record(z.string().max(1000), personChoiceSchema),
  /** By key of the planned person. */
  roles: z.record(z.string().max(400), roleSchema),
});
export type ProgrammeImportOptions = z.infer<typeof programmeImportOptionsSchema>;

export interface ExistingProgramme {
  events: Event[];
  sessions: (Session & {
    /** Fields whose present value a person typed, rather than an import: the file does not replace them. */
    typed?: readonly (keyof Session)[];
  })[];
  guidingQuestions: GuidingQuestion[];
  roles: SessionRole[];
  participants: Participant[];
}

export interface PlannedPerson {
  /** Stays the same from preview to preview of one source; names the person's role in `options.roles`. */
  key: string;
  /** As the file has it, with what stands beside the name taken off. */
  name: string;
  /** Form of address, "H.E. Mr."; may be empty. */
  title: string;
  role: Role;
  /** Position and delegation found beside the name; may be empty. */
  beside: string;
  /** What the commit does; every new person of one name is the same person. */
  choice: PersonChoice;
  /** How sure the match is; `ambiguous` and `unknown` ask. */
  match: 'certain' | 'likely' | 'ambiguous' | 'unknown' | 'hand';
  candidates: { id: ParticipantId; name: string }[];
  /** Already has this role in the session. */
  isThere: boolean;
}

export type SessionNote =
  | { severity: 'error'; code: 'title-missing' }
  /** It ends before it starts, so its end is not taken. */
  | { severity: 'warning'; code: 'ends-before-start' }
  | { severity: 'warning'; code: 'overlaps' | 'no-time' | 'no-day' }
  /** A time or a day that was not understood, or not without the year. */
  | { severity: 'warning'; code: 'unreadable-time'; text: string }
  /** "03/04/2017": the day was taken to stand first, for nothing says otherwise. */
  | { severity: 'warning'; code: 'ambiguous-day'; text: string }
  | { severity: 'warning'; code: 'outside-event' | 'outside-parent' }
  | { severity: 'hint'; code: 'end-concluded' | 'kind-guessed' }
  /** Somebody of whom the file says "to be confirmed" is left out unless chosen; the text may be a name or empty. */
  | { severity: 'hint'; code: 'to-be-confirmed'; text: string }
  /** A person typed something else; that is kept. */
  | { severity: 'hint'; code: 'typed-kept'; field: keyof SessionFields };

/** What an import writes of a session. */
export type SessionFields = Pick<Session, 'kind' | 'title' | 'startsAt' | 'endsAt'>;

export interface PlannedSession {
  /** Stays the same from preview to preview of one source. */
  key: string;
  /** Line, paragraph or entry of the file, from 1. */
  line: number;
  kind: SessionKind;
  title: string;
  day: string | null;
  /** Local `HH:MM`. */
  startsAt: string | null;
  endsAt: string | null;
  /** Day of the end where it is not the day of the start. */
  endDay: string | null;
  people: PlannedPerson[];
  guidingQuestions: string[];
  /** Lines of the file that no session has a place for: shown, and not taken. */
  aside: string[];
  notes: SessionNote[];
  outcome: 'added' | 'changed' | 'unchanged' | 'refused' | 'left-out';
  /** The session of the dialogue that this is. It is never moved to another parent. */
  existingId: SessionId | null;
  /**
   * What the commit writes: all fields of a new session, those that change of one that is there. Besides, it adds the
   * people that are not there, and the questions.
   */
  write: { fields: Partial<SessionFields>; questions: string[] } | null;
  /** What the dialogue has now, where `write` changes it. */
  before: Partial<SessionFields>;
  segments: PlannedSession[];
}

export interface ProgrammeCounts {
  sessionsAdded: number;
  sessionsChanged: number;
  sessionsUnchanged: number;
  refused: number;
  leftOut: number;
  /** Sessions with a warning; they are counted above as well. Segments count as sessions. */
  warnings: number;
  rolesAdded: number;
  peopleAdded: number;
  questionsAdded: number;
}

/** What the import would do; deterministic, and the commit does exactly this. */
export interface ProgrammePlan {
  options: ProgrammeImportOptions;
  /** The event that it goes to; null where the commit makes one of `options.event`. */
  existingEventId: EventId | null;
  columns: { title: string; samples: string[]; field: ProgrammeField | null }[];
  /** In the order of the file. */
  sessions: PlannedSession[];
  /** New participants that the commit makes, each once. */
  newPeople: { name: string; title: string; position: string }[];
  /** Lines that belong to no session: shown, and not taken. */
  aside: { line: number; text: string }[];
  counts: ProgrammeCounts;
}

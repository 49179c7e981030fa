import { z } from 'zod';
import { importColumnLimit } from '../import-source';
import {
  delegationIdSchema,
  participantIdSchema,
  type DelegationId,
  type ParticipantId,
} from '../../domain/ids';
import type { Delegation, Participant } from '../../domain/participants';

/** What a column of a list of people may hold. */
export const participantFields = [
  'fullName',
  'givenName',
  'familyName',
  'title',
  'position',
  /** Whom the person speaks for: an organization, or a State by name. */
  'delegation',
  /** Country, where it has a column of its own. */
  'state',
  'category',
  'email',
  'gender',
] as const;
export const participantFieldSchema = z.enum(participantFields);
export type ParticipantField = z.infer<typeof participantFieldSchema>;

/** What a person decided about a name of a delegation that the file has and the dialogue may not. */
export const delegationChoiceSchema = z.union([
  z.strictObject({ type: z.literal('existing'), id: delegationIdSchema }),
  z.strictObject({ type: z.literal('state'), iso3: z.string().regex(/^[A-Z]{3}$/) }),
  z.strictObject({ type: z.literal('organization'), key: z.string().max(200) }),
  /** A new delegation under the name that the file has. */
  z.strictObject({ type: z.literal('new') }),
  z.strictObject({ type: z.literal('none') }),
]);
export type DelegationChoice = z.infer<typeof delegationChoiceSchema>;

const lineSchema = z.coerce.number<string>().int().min(1);
const cellTextSchema = z.string().max(10_000);

/** How to read the table, and every correction made by hand. Lines count as in the file, from 1. */
export const participantImportOptionsSchema = z.strictObject({
  /** Which table of the source. */
  table: z.int().min(0),
  /** Line of the column titles; null where there are none. Left out: it is found, as after choosing another table. */
  headerLine: z.int().min(1).nullable().optional(),
  /** By column from the left; null leaves the column out. None at all asks to recognize them, as after choosing another table. */
  columns: z.array(participantFieldSchema.nullable()).max(importColumnLimit),
  /** By the text in the file. */
  delegations: z.record(cellTextSchema, delegationChoiceSchema),
  /** Take names written in capitals as they would be written otherwise (SWING → Swing). */
  adjustCapitals: z.boolean(),
  /** Corrected cells. */
  edits: z.record(lineSchema, z.partialRecord(participantFieldSchema, cellTextSchema)),
  leftOut: z.array(z.int().min(1)),
  /** Who a row is, where a person decided; null makes a new person. */
  matches: z.record(lineSchema, participantIdSchema.nullable()),
  /** Fields that were typed in the app and that the file's value shall replace nevertheless. */
  replaceTyped: z.record(lineSchema, z.array(participantFieldSchema)),
});
export type ParticipantImportOptions = z.infer<typeof participantImportOptionsSchema>;

/** Fields by column, under the signature of the column titles. */
export type RememberedColumns = Readonly<Record<string, readonly (ParticipantField | null)[]>>;

/** What the dialogue has before the import. */
export interface ExistingPeople {
  participants: (Participant & {
    /** Fields whose present value a person typed, rather than an import. */
    typed: (keyof Participant)[];
  })[];
  delegations: Delegation[];
}

/** Worded by the page; `field` says which cell is meant, null the whole row. */
export type RowNote = { field: ParticipantField | null } & (
  | { severity: 'error'; code: 'name-missing' | 'too-long' }
  /** The row has more cells than there are columns, so that something may be shifted. */
  | { severity: 'warning'; code: 'more-cells-than-columns' }
  | { severity: 'warning'; code: 'not-an-email' | 'unknown-category' | 'unknown-gender' }
  /** The name of a State or organization that may be meant otherwise; the question of the same text asks. */
  | { severity: 'warning'; code: 'ambiguous-delegation' | 'likely-delegation' | 'state-unknown' }
  /** The same person stands in an earlier line. */
  | { severity: 'warning'; code: 'repeated'; line: number }
  /** Somebody of this name is there with another delegation or e-mail: in the dialogue, or in an earlier line. */
  | { severity: 'warning'; code: 'same-name'; id: ParticipantId | null; line: number | null }
  /** A person typed something else; that is kept. `before` is what is kept. */
  | { severity: 'warning'; code: 'typed-kept' }
  /** An e-mail of one person, the name of another. */
  | {
      severity: 'warning';
      code: 'email-of-other-name';
      id: ParticipantId | null;
      line: number | null;
    }
  /** Capitals were, or could be, written otherwise. */
  | { severity: 'hint'; code: 'capitals'; offered: string }
  | { severity: 'hint'; code: 'unreadable-characters' }
);

type RowOutcome = 'added' | 'changed' | 'unchanged' | 'refused' | 'left-out';

export interface PlannedCell {
  /** As it will be kept. */
  value: string;
  /** What the dialogue has now, where that differs. */
  before: string | null;
}

export interface PlannedRow {
  line: number;
  outcome: RowOutcome;
  /** What the preview calls the row. */
  status: 'new' | 'changed' | 'same' | 'warning' | 'error' | 'left-out';
  cells: Partial<Record<ParticipantField, PlannedCell>>;
  notes: RowNote[];
  /** The person of the dialogue that this row is. */
  matchedId: ParticipantId | null;
  /** What the commit writes; null where it writes nothing. The delegation goes by id or by key of `delegations`. */
  write: {
    fields: Partial<Omit<Participant, 'id' | 'delegationId'>>;
    delegation: { id: DelegationId } | { key: string } | null | undefined;
  } | null;
}

/** A delegation that the import would make. */
export interface PlannedDelegation {
  key: string;
  fields: Omit<Delegation, 'id'>;
  rows: number;
}

/** A name that asks who is meant. `chosen` is what the plan goes by until somebody answers. */
export interface DelegationQuestion {
  text: string;
  rows: number;
  why: 'ambiguous' | 'likely' | 'unknown';
  candidates: { choice: DelegationChoice; name: string }[];
  chosen: DelegationChoice;
}

export interface PlannedColumn {
  title: string;
  /** A few values, as they stand. */
  samples: string[];
  field: ParticipantField | null;
  /** Why the field was chosen. */
  by: 'title' | 'content' | 'remembered' | 'hand' | null;
}

export interface ParticipantCounts {
  added: number;
  changed: number;
  unchanged: number;
  refused: number;
  leftOut: number;
  /** Rows with a warning; they are counted above as well. */
  warnings: number;
  delegationsAdded: number;
}

/** What the import would do; deterministic, and the commit does exactly this. */
export interface ParticipantPlan {
  options: ParticipantImportOptions;
  columns: PlannedColumn[];
  rows: PlannedRow[];
  delegations: PlannedDelegation[];
  questions: DelegationQuestion[];
  counts: ParticipantCounts;
}

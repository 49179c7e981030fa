import type {
  PlannedPerson,
  PlannedSession,
  ProgrammeImportOptions,
  SessionEdit,
} from '../../../../shared/imports/programme/programme-plan';
import type { RowFilter } from '../StatusFilter';
import { statusOf } from './programme-words';

/** An item of the tree as one row, parents before their segments. */
export interface SessionRow {
  readonly session: PlannedSession;
  /** 0 at the top. */
  readonly depth: number;
  readonly parent: string | null;
  /** The item that this could become a segment of; null for none. */
  readonly above: string | null;
  /** Its day, where it is the first of that day. */
  readonly beginsDay: string | null;
}

/** The tree as rows, in the order of the programme. */
export function sessionRows(sessions: readonly PlannedSession[]): SessionRow[] {
  const rows: SessionRow[] = [];
  let day: string | null = null;
  const add = (siblings: readonly PlannedSession[], depth: number, parent: string | null): void => {
    siblings.forEach((session, index) => {
      const above = siblings[index - 1]?.key ?? null;
      const beginsDay = session.day !== null && session.day !== day ? session.day : null;
      day = session.day ?? day;
      rows.push({ session, depth, parent, above, beginsDay });
      add(session.segments, depth + 1, session.key);
    });
  };
  add(sessions, 0, null);
  return rows;
}

/** Whether a row passes; one with a warning counts under its outcome as well. */
export function passes({ session }: SessionRow, filter: RowFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'warning') return hasWarning(session);
  return statusOf(session) === filter;
}

/** So many rows each filter shows. */
export function countRows(rows: readonly SessionRow[]): Record<RowFilter, number> {
  const filters = ['all', 'new', 'changed', 'same', 'warning', 'error', 'left-out'] as const;
  const counts = filters.map((filter) => [
    filter,
    rows.filter((row) => passes(row, filter)).length,
  ]);
  return Object.fromEntries(counts) as Record<RowFilter, number>;
}

function hasWarning({ notes }: PlannedSession): boolean {
  return notes.some(({ severity }) => severity === 'warning');
}

/** A name of the file, however often it stands there: one answer counts everywhere. */
export interface NamedPerson {
  readonly person: PlannedPerson;
  /** Where the name stands, each with the role there. */
  readonly places: readonly { readonly role: PlannedPerson['role']; readonly title: string }[];
}

/**
 * The names of the plan: first those that may be several people, then those that nobody has yet, then the others. The
 * order does not change with the answers.
 */
export function namesOf(rows: readonly SessionRow[]): NamedPerson[] {
  const names = new Map<
    string,
    { person: PlannedPerson; places: NamedPerson['places'][number][] }
  >();
  for (const { session } of rows) {
    if (session.outcome === 'left-out') continue;
    for (const person of session.people) {
      const known = names.get(person.name) ?? { person, places: [] };
      known.places.push({ role: person.role, title: session.title });
      names.set(person.name, known);
    }
  }
  const rank = ({ person: { candidates } }: NamedPerson) =>
    candidates.length > 1 ? 0 : candidates.length === 0 ? 1 : 2;
  return [...names.values()].toSorted((a, b) => rank(a) - rank(b));
}

/** Whether somebody has to say who it is. */
export function isOpen({ person }: NamedPerson): boolean {
  return person.match === 'ambiguous';
}

/** A correction of one item, added to those that it has. */
export function withEdit(
  options: ProgrammeImportOptions,
  key: string,
  edit: SessionEdit,
): ProgrammeImportOptions {
  const before = editOf(options, key);
  return { ...options, edits: { ...options.edits, [key]: { ...before, ...edit } } };
}

/** The item as the file has it. */
export function withoutEdit(options: ProgrammeImportOptions, key: string): ProgrammeImportOptions {
  const others = Object.entries(options.edits).filter(([each]) => each !== key);
  return { ...options, edits: Object.fromEntries(others) };
}

export function editOf({ edits }: ProgrammeImportOptions, key: string): SessionEdit {
  return (Object.hasOwn(edits, key) ? edits[key] : undefined) ?? {};
}

/** Whether the item is left out, also where the plan has not heard of it yet. */
export function isLeftOut(options: ProgrammeImportOptions, session: PlannedSession): boolean {
  return editOf(options, session.key).isLeftOut ?? session.outcome === 'left-out';
}

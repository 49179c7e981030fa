import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { entityNameSchema, type EntityName } from '../../shared/contract/change';
import { originSchema, type Origin } from '../../shared/contract/history';
import { commandIdSchema, type CommandId, type InterventionId } from '../../shared/domain/ids';
import { select, write } from './statement';
import { rawRowSchema, type RowChange } from './transaction';

/** The log of every change. Append-only, but for the note on a command that it was taken back. */

const rowState = z
  .string()
  .nullable()
  .transform((text) => (text === null ? null : rawRowSchema.parse(JSON.parse(text))));

const insertCommand = write(
  `INSERT INTO command (id, site_id, label, origin, is_undoable, at, target_id)
   VALUES (:id, :siteId, :label, :origin, :isUndoable, :at, :targetId)`,
);
const insertChange = write(
  `INSERT INTO change_log (command_id, clock, entity, entity_id, before, after)
   VALUES (:commandId, :clock, :entity, :id, :before, :after)`,
);
const markUndone = write('UPDATE command SET undone_by_id = :undoneById WHERE id = :id');

const commandRow = z.object({ id: commandIdSchema, label: z.string() });
/** Only what a person did can be undone; what undo and redo did is reached through the original. */
const amongLabels = '(:labels IS NULL OR label IN (SELECT value FROM json_each(:labels)))';
const lastDone = select(
  `SELECT id, label FROM command WHERE is_undoable = 1 AND undone_by_id IS NULL AND ${amongLabels}
   ORDER BY sequence DESC LIMIT 1`,
  commandRow,
);
const firstUndone = select(
  `SELECT id, label FROM command WHERE is_undoable = 1 AND undone_by_id IS NOT NULL AND ${amongLabels}
   ORDER BY sequence LIMIT 1`,
  commandRow,
);
/** Doing something new gives up what was undone: it can no longer be redone, nor come up in a later undo. */
const giveUpUndone = write(
  'UPDATE command SET is_undoable = 0 WHERE is_undoable = 1 AND undone_by_id IS NOT NULL',
);
const changesOf = select(
  `SELECT entity, entity_id AS id, before, after FROM change_log WHERE command_id = :commandId ORDER BY sequence`,
  z.object({ entity: entityNameSchema, id: z.string(), before: rowState, after: rowState }),
);
const historyOf = select(
  `SELECT c.id AS commandId, c.sequence, c.at, c.label, c.origin, l.before, l.after
   FROM change_log l JOIN command c ON c.id = l.command_id
   WHERE l.entity = :entity AND l.entity_id = :id ORDER BY l.sequence DESC`,
  z.object({
    commandId: commandIdSchema,
    sequence: z.int(),
    at: z.int(),
    label: z.string(),
    origin: originSchema,
    before: rowState,
    after: rowState,
  }),
);

export interface CommandRecord {
  id: CommandId;
  siteId: string;
  label: string;
  origin: Origin;
  isUndoable: boolean;
  at: number;
  /** The command that this one takes back or repeats. */
  targetId: CommandId | null;
}

/** @param clock gives each change a hybrid logical time, ascending */
export function appendCommand(
  database: Database,
  command: CommandRecord,
  changes: readonly RowChange[],
  clock: () => string,
): void {
  if (command.isUndoable) giveUpUndone.run(database);
  insertCommand.run(database, { ...command, isUndoable: command.isUndoable ? 1 : 0 });
  for (const { entity, id, before, after } of changes) {
    insertChange.run(database, {
      commandId: command.id,
      clock: clock(),
      entity,
      id,
      before: before === null ? null : JSON.stringify(before),
      after: JSON.stringify(after),
    });
  }
}

/** Labels of the commands that an undo is about; null for all. */
export type CommandLabels = readonly string[] | null;

const labelParameter = (labels: CommandLabels) => ({
  labels: labels === null ? null : JSON.stringify(labels),
});
export const readNextUndo = (database: Database, labels: CommandLabels = null) =>
  lastDone.first(database, labelParameter(labels));
export const readNextRedo = (database: Database, labels: CommandLabels = null) =>
  firstUndone.first(database, labelParameter(labels));
/** In the order in which they were made. */
export const readChangesOf = (database: Database, commandId: CommandId) =>
  changesOf.rows(database, { commandId });
/** Every change of one thing, newest first. */
export const readHistoryOfEntity = (database: Database, entity: EntityName, id: string) =>
  historyOf.rows(database, { entity, id });
export const readHistoryOf = (database: Database, id: InterventionId) =>
  readHistoryOfEntity(database, 'intervention', id);

/** @param undoneById null once the command stands again */
export function setUndoneBy(database: Database, id: CommandId, undoneById: CommandId | null): void {
  markUndone.run(database, { id, undoneById });
}

const changesOfEntity = select(
  `SELECT l.entity_id AS id, c.label, c.origin, l.before, l.after FROM change_log l JOIN command c ON c.id = l.command_id
   WHERE l.entity = :entity ORDER BY l.sequence`,
  z.object({
    id: z.string(),
    label: z.string(),
    origin: originSchema,
    before: rowState,
    after: rowState,
  }),
);
/** Every change of everything of one kind, in the order in which they were made. */
export const readChangesOfEntity = (database: Database, entity: EntityName) =>
  changesOfEntity.rows(database, { entity });

const changed = (column: string) =>
  `json_extract(l.before, '$.${column}') IS NOT json_extract(l.after, '$.${column}')`;
const timeChanges = select(
  `SELECT l.entity_id AS id, c.at, l.before, l.after FROM change_log l JOIN command c ON c.id = l.command_id
   WHERE l.entity = 'intervention' AND l.entity_id IN (SELECT value FROM json_each(:ids))
     AND l.before IS NOT NULL AND c.undone_by_id IS NULL AND c.origin IN ('user', 'import')
     AND c.label NOT IN (SELECT value FROM json_each(:clockLabels))
     AND (${changed('started_at')} OR ${changed('ended_at')} OR ${changed('pauses')})
     AND NOT EXISTS (SELECT 1 FROM change_log m
       WHERE m.command_id = l.command_id AND m.entity = l.entity AND m.entity_id = l.entity_id AND m.before IS NULL)
   ORDER BY l.sequence`,
  z.object({ id: z.string(), at: z.int(), before: rowState, after: rowState }),
);
/**
 * Changes of the times of turns that were already there, oldest first; what was taken back is left out.
 * @param clockLabels of the commands by which times come to be, rather than are changed
 */
export const readTimeChanges = (
  database: Database,
  ids: readonly string[],
  clockLabels: readonly string[],
) =>
  timeChanges.rows(database, {
    ids: JSON.stringify(ids),
    clockLabels: JSON.stringify(clockLabels),
  });

const lastSequence = select(
  'SELECT coalesce(max(sequence), 0) AS sequence FROM command',
  z.object({ sequence: z.int() }),
);
export const readLastSequence = (database: Database) => lastSequence.first(database)?.sequence ?? 0;

const countOfChanges = select(
  'SELECT count(*) AS count FROM change_log WHERE command_id = :commandId',
  z.object({ count: z.int() }),
);
/** How many rows a command changed. */
export const countChangesOf = (database: Database, commandId: CommandId) =>
  countOfChanges.first(database, { commandId })?.count ?? 0;

const changesSince = select(
  `WITH logged AS (
     SELECT l.command_id AS commandId, l.entity, l.entity_id AS id, l.sequence
     FROM command c JOIN change_log l ON l.command_id = c.id WHERE c.sequence > :sequence
   ), changed AS (
     SELECT commandId, entity, id, sequence FROM logged
     UNION ALL
     SELECT commandId, 'turn', id, sequence FROM logged WHERE entity = 'intervention'
     UNION ALL
     SELECT g.commandId, 'point', q.id, g.sequence FROM logged g JOIN point q ON q.intervention_id = g.id
     WHERE g.entity = 'intervention'
   )
   SELECT commandId, entity, id FROM changed ORDER BY sequence`,
  z.object({ commandId: commandIdSchema, entity: entityNameSchema, id: z.string() }),
);
/**
 * What the commands after the one with this sequence number changed. Points and turns are derived and not in the log:
 * those of an intervention count as changed with it.
 */
export const readChangesSince = (database: Database, sequence: number) =>
  changesSince.rows(database, { sequence });

const lastClock = select(
  'SELECT clock FROM change_log ORDER BY sequence DESC LIMIT 1',
  z.object({ clock: z.string() }),
);
/** The newest time in the log, from which the clock of this run goes on. */
export const readLastClock = (database: Database) => lastClock.first(database)?.clock ?? null;

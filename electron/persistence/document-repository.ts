import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { interventionIdSchema, type InterventionId } from '../../shared/domain/ids';
import { select, write } from './statement';

/** Steps of a text since its last checkpoint, and the version counter that survives checkpoints. */

const version = select(
  'SELECT version FROM document_version WHERE intervention_id = :id',
  z.object({ version: z.int() }),
);
const setVersion = write(
  `INSERT INTO document_version (intervention_id, version) VALUES (:id, :version)
   ON CONFLICT (intervention_id) DO UPDATE SET version = excluded.version`,
);
const insertSteps = write(
  'INSERT INTO step (intervention_id, version, steps, at) VALUES (:id, :version, :steps, :now)',
);
const deleteSteps = write('DELETE FROM step WHERE intervention_id = :id');
const pendingSteps = select(
  'SELECT version, steps FROM step WHERE intervention_id = :id ORDER BY version',
  z.object({ version: z.int(), steps: z.string() }),
);
const withPending = select(
  'SELECT DISTINCT intervention_id AS id FROM step ORDER BY intervention_id',
  z.object({ id: interventionIdSchema }),
);

/** Steps ever applied to the text, 0 for a new one. */
export const readVersion = (database: Database, id: InterventionId) =>
  version.first(database, { id })?.version ?? 0;

/** Stores one batch that leads to `version`, as JSON. Run inside a transaction. */
export function appendBatch(
  database: Database,
  id: InterventionId,
  version: number,
  steps: string,
  now: number,
): void {
  insertSteps.run(database, { id, version, steps, now });
  setVersion.run(database, { id, version });
}

/** The version must count up also when the text changes without steps, so that a stale editor notices. */
export function setDocumentVersion(database: Database, id: InterventionId, version: number): void {
  setVersion.run(database, { id, version });
}

export const forgetSteps = (database: Database, id: InterventionId) =>
  deleteSteps.run(database, { id });
export const readPendingSteps = (database: Database, id: InterventionId) =>
  pendingSteps.rows(database, { id });
export const readInterventionsWithPendingSteps = (database: Database) =>
  withPending.rows(database).map((row) => row.id);

import type { Database } from 'better-sqlite3';
import { TrackedTable } from '../../electron/persistence/tracked-table';

type Row = Record<string, string | number | null>;
export type TableDump = Record<string, Row[]>;

/**
 * What a person can see of a database: the rows of every logged table, the points and the search index. Rows marked
 * deleted count as absent, and so does the internal number of a search entry: undo brings back neither.
 */
export function dumpTables(database: Database): TableDump {
  const all = (sql: string) => database.prepare(sql).all() as Row[];
  const dump: TableDump = {};
  for (const { table } of TrackedTable.byEntity.values()) {
    dump[table] = all(`SELECT * FROM ${table} WHERE deleted_at IS NULL ORDER BY id`);
  }
  dump['point'] = all(
    `SELECT p.* FROM point p JOIN intervention i ON i.id = p.intervention_id
     WHERE p.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY p.id`,
  );
  dump['point_theme'] = all(
    `SELECT t.* FROM point_theme t JOIN point p ON p.id = t.point_id
     JOIN intervention i ON i.id = p.intervention_id
     WHERE p.deleted_at IS NULL AND i.deleted_at IS NULL ORDER BY t.point_id, t.position`,
  );
  dump['search'] = all(
    `SELECT e.entity, e.entity_id, t.text FROM search_entry e JOIN search_text t ON t.rowid = e.rowid
     ORDER BY e.entity, e.entity_id`,
  );
  return dump;
}

import type { Database } from 'better-sqlite3';

/**
 * Frozen: a released migration never changes. Words of themes; points that are set aside; suggestions that are not
 * wanted; areas that go on from an earlier event. `dismissal.point_ids` is a JSON list.
 */
const schema = `
  ALTER TABLE theme ADD COLUMN keywords TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE area ADD COLUMN carried_from_id TEXT REFERENCES area (id);

  CREATE TABLE set_aside (
    id TEXT PRIMARY KEY,
    point_id TEXT NOT NULL REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX set_aside_once ON set_aside (point_id) WHERE deleted_at IS NULL;

  CREATE TABLE dismissal (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    label TEXT NOT NULL,
    point_ids TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX dismissal_of_event ON dismissal (event_id);
`;

export function up(database: Database): void {
  database.exec(schema);
}

import type { Database } from 'better-sqlite3';

/**
 * Frozen: a released migration never changes. What imports bring: e-mail addresses, by which a second import knows
 * people again; turns of a transcript beside the rapporteur's notes; and categories that hold for one event only.
 */
const schema = `
  ALTER TABLE participant ADD COLUMN email TEXT NOT NULL DEFAULT '';

  ALTER TABLE intervention ADD COLUMN source TEXT NOT NULL DEFAULT 'notes';
  ALTER TABLE intervention ADD COLUMN transcript TEXT NOT NULL DEFAULT '';

  CREATE TABLE event_category (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    delegation_id TEXT NOT NULL REFERENCES delegation (id),
    category TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX event_category_once ON event_category (event_id, delegation_id) WHERE deleted_at IS NULL;
  CREATE INDEX event_category_of_delegation ON event_category (delegation_id);
`;

export function up(database: Database): void {
  database.exec(schema);
}

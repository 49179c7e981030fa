import type { Database } from 'better-sqlite3';

/**
 * Frozen: a released migration never changes. Profiles of reports; drafts with what people changed in them, their
 * comments and circulated versions. `profile` is the key of a built-in profile or the id of one of the dialogue's own;
 * `event_id` is null for a report over all events. `definition`, `change` and `content` are JSON.
 */
const schema = `
  CREATE TABLE report_profile (
    id TEXT PRIMARY KEY,
    definition TEXT NOT NULL,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE draft (
    id TEXT PRIMARY KEY,
    event_id TEXT REFERENCES event (id),
    profile TEXT NOT NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX draft_once ON draft (coalesce(event_id, ''), profile, language) WHERE deleted_at IS NULL;

  CREATE TABLE draft_edit (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES draft (id),
    anchor TEXT NOT NULL,
    position REAL NOT NULL,
    change TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX draft_edit_of_draft ON draft_edit (draft_id);

  CREATE TABLE draft_comment (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES draft (id),
    anchor TEXT NOT NULL,
    quote TEXT NOT NULL,
    author TEXT NOT NULL,
    text TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    resolved_at INTEGER,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX draft_comment_of_draft ON draft_comment (draft_id);

  CREATE TABLE draft_version (
    id TEXT PRIMARY KEY,
    draft_id TEXT NOT NULL REFERENCES draft (id),
    name TEXT NOT NULL,
    attribution TEXT NOT NULL,
    circulated_at INTEGER NOT NULL,
    content TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX draft_version_of_draft ON draft_version (draft_id);
`;

export function up(database: Database): void {
  database.exec(schema);
}

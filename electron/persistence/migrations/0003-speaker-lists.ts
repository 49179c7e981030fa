import type { Database } from 'better-sqlite3';

/**
 * Frozen: a released migration never changes. Speaker lists beside the record: requests for the floor, what the chair
 * decided about a list, sign-offs; the clock of a turn; what is set apart in points; the lexicon of a dialogue.
 * `floor_request.session_id` may be a segment, those of `speaker_list` and `sign_off` are sessions at the top.
 */
const schema = `
  ALTER TABLE dialogue ADD COLUMN lexicon TEXT NOT NULL DEFAULT '[]';

  ALTER TABLE intervention ADD COLUMN pauses TEXT NOT NULL DEFAULT '[]';
  ALTER TABLE intervention ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE intervention ADD COLUMN is_interpreted INTEGER;
  ALTER TABLE intervention ADD COLUMN question_id TEXT REFERENCES intervention (id);
  ALTER TABLE intervention ADD COLUMN has_floor INTEGER NOT NULL DEFAULT 0;
  CREATE INDEX intervention_live ON intervention (session_id) WHERE is_open = 1 OR has_floor = 1;

  ALTER TABLE point ADD COLUMN is_to_verify INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE point ADD COLUMN is_starred INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE point ADD COLUMN language TEXT;
  ALTER TABLE point ADD COLUMN is_interpreted INTEGER;

  CREATE TABLE floor_request (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    speaker_id TEXT REFERENCES participant (id),
    delegation_id TEXT REFERENCES delegation (id),
    on_behalf_of_id TEXT REFERENCES delegation (id),
    type TEXT NOT NULL,
    question_request_id TEXT REFERENCES floor_request (id),
    question_id TEXT REFERENCES intervention (id),
    position REAL NOT NULL,
    requested_at INTEGER NOT NULL,
    called_at INTEGER,
    withdrawn_at INTEGER,
    not_reached_at INTEGER,
    intervention_id TEXT REFERENCES intervention (id),
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX floor_request_of_session ON floor_request (session_id, position);
  CREATE INDEX floor_request_of_intervention ON floor_request (intervention_id);
  CREATE INDEX floor_request_of_speaker ON floor_request (speaker_id);

  CREATE TABLE speaker_list (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    closed_at INTEGER,
    time_limit INTEGER,
    time_limits TEXT NOT NULL,
    warns_at INTEGER NOT NULL,
    order_rules TEXT NOT NULL,
    budget TEXT NOT NULL,
    hides_names INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX speaker_list_once ON speaker_list (session_id) WHERE deleted_at IS NULL;

  CREATE TABLE sign_off (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    name TEXT NOT NULL,
    at INTEGER NOT NULL,
    sheet TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX sign_off_of_session ON sign_off (session_id);
`;

export function up(database: Database): void {
  database.exec(schema);
}

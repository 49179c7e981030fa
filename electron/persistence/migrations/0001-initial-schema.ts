import type { Database } from 'better-sqlite3';

/**
 * Frozen: a released migration never changes. Rows of logged tables carry `deleted_at`; deleting sets it.
 * `evidence.point_id` is checked at the commit only: points are derived from texts at the end of a command.
 * `intervention.document` is the text as of its last checkpoint; `step` holds what was typed since.
 */
const schema = `
  CREATE TABLE site (
    id TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE dialogue (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    organization TEXT NOT NULL,
    language TEXT NOT NULL,
    attribution TEXT NOT NULL,
    ladder TEXT NOT NULL,
    preferred_terms TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE event (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    theme TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    time_zone TEXT NOT NULL,
    venue TEXT NOT NULL,
    place TEXT NOT NULL,
    symbol TEXT NOT NULL,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE session (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    parent_id TEXT REFERENCES session (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    starts_at INTEGER,
    ends_at INTEGER,
    attribution TEXT,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX session_of_event ON session (event_id, position);

  CREATE TABLE guiding_question (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    text TEXT NOT NULL,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX guiding_question_of_session ON guiding_question (session_id);

  CREATE TABLE delegation (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    category TEXT NOT NULL,
    state TEXT,
    region TEXT,
    is_group INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE participant (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    is_identified INTEGER NOT NULL,
    title TEXT NOT NULL,
    position TEXT NOT NULL,
    delegation_id TEXT REFERENCES delegation (id),
    gender TEXT,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX participant_of_delegation ON participant (delegation_id);

  CREATE TABLE session_role (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    participant_id TEXT NOT NULL REFERENCES participant (id),
    role TEXT NOT NULL,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX session_role_of_session ON session_role (session_id);
  CREATE INDEX session_role_of_participant ON session_role (participant_id);

  CREATE TABLE stated_total (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    subject TEXT NOT NULL,
    qualifier TEXT NOT NULL,
    value INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE passage (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    slot TEXT NOT NULL,
    text TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE theme (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    parent_id TEXT REFERENCES theme (id),
    hue INTEGER NOT NULL,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE intervention (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES session (id),
    speaker_id TEXT REFERENCES participant (id),
    delegation_id TEXT REFERENCES delegation (id),
    on_behalf_of_id TEXT REFERENCES delegation (id),
    type TEXT NOT NULL,
    started_at INTEGER,
    ended_at INTEGER,
    attribution TEXT,
    language TEXT,
    position REAL NOT NULL,
    document TEXT NOT NULL,
    document_schema INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX intervention_of_session ON intervention (session_id, position);
  CREATE INDEX intervention_of_speaker ON intervention (speaker_id);
  CREATE INDEX intervention_of_delegation ON intervention (delegation_id);

  CREATE TABLE document_version (
    intervention_id TEXT PRIMARY KEY REFERENCES intervention (id),
    version INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE step (
    intervention_id TEXT NOT NULL REFERENCES intervention (id),
    version INTEGER NOT NULL,
    steps TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (intervention_id, version)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE point (
    id TEXT PRIMARY KEY,
    intervention_id TEXT NOT NULL REFERENCES intervention (id),
    kind TEXT NOT NULL,
    is_verbatim INTEGER NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE INDEX point_of_intervention ON point (intervention_id, position);

  CREATE TABLE point_theme (
    point_id TEXT NOT NULL REFERENCES point (id),
    theme_id TEXT NOT NULL REFERENCES theme (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (point_id, theme_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX point_of_theme ON point_theme (theme_id);

  CREATE TABLE area (
    id TEXT PRIMARY KEY,
    event_id TEXT NOT NULL REFERENCES event (id),
    section TEXT NOT NULL,
    lead TEXT NOT NULL,
    narrative TEXT NOT NULL,
    is_agreement_confirmed INTEGER NOT NULL,
    position REAL NOT NULL,
    deleted_at INTEGER
  ) STRICT;

  CREATE TABLE evidence (
    id TEXT PRIMARY KEY,
    area_id TEXT NOT NULL REFERENCES area (id),
    point_id TEXT NOT NULL REFERENCES point (id) DEFERRABLE INITIALLY DEFERRED,
    stance TEXT NOT NULL,
    deleted_at INTEGER
  ) STRICT;
  CREATE UNIQUE INDEX evidence_once ON evidence (area_id, point_id) WHERE deleted_at IS NULL;
  CREATE INDEX evidence_of_point ON evidence (point_id);

  CREATE TABLE command (
    sequence INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    site_id TEXT NOT NULL REFERENCES site (id),
    label TEXT NOT NULL,
    origin TEXT NOT NULL,
    is_undoable INTEGER NOT NULL,
    at INTEGER NOT NULL,
    target_id TEXT REFERENCES command (id),
    undone_by_id TEXT REFERENCES command (id)
  ) STRICT;
  CREATE INDEX command_undo_order ON command (sequence) WHERE is_undoable = 1;
  CREATE INDEX command_redo_order ON command (sequence) WHERE is_undoable = 1 AND undone_by_id IS NOT NULL;

  CREATE TABLE change_log (
    sequence INTEGER PRIMARY KEY,
    command_id TEXT NOT NULL REFERENCES command (id),
    clock TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT;
  CREATE INDEX change_log_of_command ON change_log (command_id);
  CREATE INDEX change_log_of_entity ON change_log (entity, entity_id);

  CREATE TABLE search_entry (
    rowid INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    UNIQUE (entity, entity_id)
  ) STRICT;
  CREATE VIRTUAL TABLE search_text USING fts5 (
    text,
    tokenize = "unicode61 remove_diacritics 2",
    prefix = '2 3'
  );
`;

/** Makes the tables of version 1 in an empty database. */
export function up(database: Database): void {
  database.exec(schema);
}

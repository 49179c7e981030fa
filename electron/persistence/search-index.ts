import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { EntityName } from '../../shared/contract/change';
import { interventionIdSchema, sessionIdSchema } from '../../shared/domain/ids';
import { select, write } from './statement';

/** Full-text index over points, transcripts, names and themes. Kept in step inside the transaction that changes them. */

const entry = select(
  'SELECT rowid FROM search_entry WHERE entity = :entity AND entity_id = :id',
  z.object({ rowid: z.int() }),
);
const addEntry = write('INSERT INTO search_entry (entity, entity_id) VALUES (:entity, :id)');
const removeEntry = write('DELETE FROM search_entry WHERE rowid = :rowid');
const addText = write('INSERT INTO search_text (rowid, text) VALUES (:rowid, :text)');
const removeText = write('DELETE FROM search_text WHERE rowid = :rowid');

/** Makes the index hold this text for the thing; null or blank takes it out. */
export function indexText(
  database: Database,
  entity: EntityName,
  id: string,
  text: string | null,
): void {
  const row = entry.first(database, { entity, id });
  if (row) removeText.run(database, { rowid: row.rowid });
  if (text === null || text.trim() === '') {
    if (row) removeEntry.run(database, { rowid: row.rowid });
    return;
  }
  if (!row) addEntry.run(database, { entity, id });
  const rowid = row?.rowid ?? entry.first(database, { entity, id })?.rowid;
  if (rowid === undefined) throw new Error(`no search entry for ${entity} ${id}`);
  addText.run(database, { rowid, text });
}

/** Stands before and after a match in an excerpt; cannot be typed. */
export const matchStart = '\u0002';
export const matchEnd = '\u0003';

/**
 * FTS5 makes excerpts only for the rows that its own sorting lets through, so the limit stands in the inner query; the
 * joins then touch those rows alone. CROSS JOIN keeps that query the outer loop and with it the order of the rows;
 * naming `rank` in a result column would compute it a second time.
 */
const matches = select(
  `SELECT e.entity, e.entity_id AS id, best.excerpt,
     i.id AS interventionId, i.session_id AS sessionId, p.name AS speakerName, d.name AS delegationName
   FROM (
     SELECT rowid, snippet(search_text, 0, char(2), char(3), '…', 40) AS excerpt
     FROM search_text WHERE search_text MATCH :query ORDER BY rank LIMIT :limit
   ) best
   CROSS JOIN search_entry e ON e.rowid = best.rowid
   LEFT JOIN point q ON e.entity = 'point' AND q.id = e.entity_id
   LEFT JOIN intervention i ON i.id = CASE e.entity WHEN 'intervention' THEN e.entity_id ELSE q.intervention_id END
   LEFT JOIN participant p ON p.id = i.speaker_id
   LEFT JOIN delegation d ON d.id = i.delegation_id`,
  z.object({
    entity: z.enum(['point', 'intervention', 'participant', 'delegation', 'theme', 'session']),
    id: z.string(),
    excerpt: z.string(),
    interventionId: interventionIdSchema.nullable(),
    sessionId: sessionIdSchema.nullable(),
    speakerName: z.string().nullable(),
    delegationName: z.string().nullable(),
  }),
);

/**
 * One hit: an excerpt of at most 40 words with {@link matchStart} and {@link matchEnd} around each match, and for a
 * point or a turn of a transcript where it was said.
 */
export type SearchMatch = ReturnType<typeof matches.rows>[number];

/**
 * Best matches first.
 * @param query an FTS5 expression; see {@link matchExpression}
 */
export function searchIndex(database: Database, query: string, limit: number): SearchMatch[] {
  return matches.rows(database, { query, limit });
}

/**
 * What a person typed as an FTS5 expression: every word must occur, the last may be the beginning of a word. Words are
 * quoted, so nothing typed is read as an operator. Null where nothing is left to look for.
 */
export function matchExpression(text: string): string | null {
  const words = text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  if (words.length === 0) return null;
  const endsInWord = /[\p{L}\p{N}\p{M}]$/u.test(text);
  return words
    .map((word, index) => `"${word}"${endsInWord && index === words.length - 1 ? '*' : ''}`)
    .join(' ');
}

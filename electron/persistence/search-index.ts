import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { EntityName } from '../../shared/contract/change';
import { select, write } from './statement';

/** Full-text index over points, names and themes. Kept in step inside the transaction that changes them. */

const entry = select(
  'SELECT rowid FROM search_entry WHERE entity = :entity AND entity_id = :id',
  z.object({ rowid: z.int() }),
);
const addEntry = write('INSERT INTO search_entry (entity, entity_id) VALUES (:entity, :id)');
const removeEntry = write('DELETE FROM search_entry WHERE rowid = :rowid');
const addText = write('INSERT INTO search_text (rowid, text) VALUES (:rowid, :text)');
const removeText = write('DELETE FROM search_text WHERE rowid = :rowid');

/** Makes the index hold this text for the thing; null or blank takes it out. */
export function indexText(database: Database, entity: EntityName, id: string, text: string | null): void {
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

const matches = select(
  `WITH best AS MATERIALIZED (
     SELECT rowid, rank FROM search_text WHERE search_text MATCH :query ORDER BY rank LIMIT :limit
   )
   SELECT e.entity, e.entity_id AS id,
     snippet(search_text, 0, char(2), char(3), '…', 40) AS excerpt
   FROM search_text JOIN best ON best.rowid = search_text.rowid JOIN search_entry e ON e.rowid = best.rowid
   WHERE search_text MATCH :query
   ORDER BY best.rank`,
  z.object({ entity: z.string(), id: z.string(), excerpt: z.string() }),
);

export interface SearchMatch {
  entity: string;
  id: string;
  /** Excerpt of at most 40 words with {@link matchStart} and {@link matchEnd} around each match. */
  excerpt: string;
}

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

import type { ImportSource } from './import-source';

/** A table of a source, for a person who chooses among several. */
export interface SourceTable {
  /** Name of the sheet; empty where it has none. */
  name: string;
  rows: number;
}

/** The tables in the order in which options count them; text of a document outside its tables counts as the last one. */
export function sourceTables(source: ImportSource): SourceTable[] {
  if (source.type === 'tables')
    return source.tables.map(({ name, rows }) => ({ name, rows: rows.length }));
  if (source.type !== 'document') return [];
  const tables = source.blocks.flatMap((block) =>
    block.type === 'table' ? [{ name: block.table.name, rows: block.table.rows.length }] : [],
  );
  const lines = source.blocks.filter((block) => block.type === 'paragraph' && block.text !== '');
  return lines.length === 0 ? tables : [...tables, { name: '', rows: lines.length }];
}

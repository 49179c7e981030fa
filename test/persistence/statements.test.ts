import type { ColumnDefinition } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openInMemory } from '../../electron/persistence/open-database';
import { Statement } from '../../electron/persistence/statement';
// Loads every repository, and with them every statement.
import '../../electron/application';

const database = openInMemory();
const statements = [...new Map(Statement.all.map((each) => [each.sql, each])).values()];

/** The keys that a row schema asks for; null where it takes any row. */
function keysOf(schema: z.ZodType): string[] | null {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodIntersection) {
    const { left, right } = schema.def;
    return [...(keysOf(left as z.ZodType) ?? []), ...(keysOf(right as z.ZodType) ?? [])];
  }
  return null;
}

/** What SQLite may hand over for a declared type, null left aside; text may hold JSON. */
const valuesOfType: Record<string, unknown[]> = {
  TEXT: ['text', '{}', '[]'],
  INTEGER: [1],
  REAL: [1.5],
};

/** Whether a column's schema refuses every value of the column's type: it expects another type. */
function isTypeMismatch(schema: z.ZodType, { type }: ColumnDefinition): boolean {
  if (type === null) return false;
  return valuesOfType[type]!.every((value) => {
    try {
      const issues = schema.safeParse(value).error?.issues ?? [];
      return issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
    } catch {
      // JSON was expected and this is none: not a mismatch of types.
      return true;
    }
  });
}

test('there are statements', () => {
  expect(statements.length).toBeGreaterThan(50);
});

describe('against the migrated schema', () => {
  test.each(statements.map((each) => [each.sql.replace(/\s+/g, ' ').slice(0, 110), each] as const))(
    '%s',
    (_, { sql, row }) => {
      const prepared = database.prepare(sql);
      if (!prepared.reader) return expect(prepared.readonly).toBe(false);
      expect(prepared.readonly).toBe(true);
      const columns = prepared.columns();
      const keys = keysOf(row);
      if (keys === null) return expect(sql).toMatch(/^SELECT \* FROM \w+ WHERE id = :id$/);
      expect(columns.map(({ name }) => name).sort()).toEqual([...keys].sort());
      if (!(row instanceof z.ZodObject)) return;
      const shape = row.shape as Record<string, z.ZodType>;
      expect(columns.filter((column) => isTypeMismatch(shape[column.name]!, column))).toEqual([]);
    },
  );
});

test('every parameter is named, so that none can be bound out of order', () => {
  for (const { sql } of statements) expect(sql).not.toMatch(/\?/);
});

import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { z } from 'zod';

export type Parameters = Record<string, string | number | null>;

/**
 * One SQL statement paired with the schema of its rows: typed SQL without a mapper. Defined once per module, prepared
 * once per database. A test prepares all of them against the migrated schema.
 */
export class Statement<Row> {
  static readonly all: Statement<unknown>[] = [];
  /** Set by tests to see which statements an endpoint runs. */
  static observer: ((sql: string) => void) | null = null;

  readonly #prepared = new WeakMap<Database, Prepared>();

  constructor(
    readonly sql: string,
    readonly row: z.ZodType<Row>,
  ) {
    Statement.all.push(this);
  }

  /** @throws ZodError where a stored row does not fit: that is damage or a bug, never input. */
  rows(database: Database, parameters: Parameters = {}): Row[] {
    return this.#on(database)
      .all(parameters)
      .map((row) => this.row.parse(row));
  }

  /** The first row or undefined. */
  first(database: Database, parameters: Parameters = {}): Row | undefined {
    const row = this.#on(database).get(parameters);
    return row === undefined ? undefined : this.row.parse(row);
  }

  /** Runs a writing statement; answers with the number of rows changed. */
  run(database: Database, parameters: Parameters = {}): number {
    return this.#on(database).run(parameters).changes;
  }

  #on(database: Database): Prepared {
    Statement.observer?.(this.sql);
    let prepared = this.#prepared.get(database);
    if (!prepared) {
      prepared = database.prepare(this.sql);
      this.#prepared.set(database, prepared);
    }
    return prepared;
  }
}

/** A statement that answers with rows. */
export function select<Row>(sql: string, row: z.ZodType<Row>): Statement<Row> {
  return new Statement(sql, row);
}

/** SQL for "is one of the ids", given as a list in JSON in the parameter `ids`. */
export function amongIds(column: string): string {
  return `${column} IN (SELECT value FROM json_each(:ids))`;
}

/** A statement that only writes. */
export function write(sql: string): Statement<never> {
  return new Statement<never>(sql, neverRow);
}

const neverRow = {
  parse: () => {
    throw new Error('a writing statement has no rows');
  },
} as unknown as z.ZodType<never>;

import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { EntityName } from '../../shared/contract/change';

/** A row as SQLite holds it, snake case. */
export type RawRow = Record<string, string | number | null>;

/** Looks at each value itself: a command may write thousands of rows, and a schema of records takes many times as long. */
export const rawRowSchema = z.custom<RawRow>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every(
      (each) => each === null || typeof each === 'string' || typeof each === 'number',
    ),
);

export interface RowChange {
  entity: EntityName;
  id: string;
  /** Null for a row that did not exist. */
  before: RawRow | null;
  after: RawRow;
}

/** An open transaction of one command: where rows are written and their changes gathered for the log. */
export interface Transaction {
  readonly database: Database;
  /** Epoch milliseconds; one time for the whole command. */
  readonly now: number;
  readonly changes: RowChange[];
  /** Ids whose derived rows changed without being logged, announced together with the logged changes. */
  readonly touched: { entity: EntityName; id: string }[];
  /** Interventions whose new text is what their stored steps led to, so that an open editor is still up to date. */
  readonly checkpointed: Set<string>;
}

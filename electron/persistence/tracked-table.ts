import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { EntityName } from '../../shared/contract/change';
import { fail } from '../../shared/app-error';
import { sqlName, type Column } from './columns';
import { select, write, type Statement } from './statement';
import { rawRowSchema, type RawRow, type Transaction } from './transaction';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- inference through a record needs the wildcard
type Columns = Record<string, Column<any>>;
type EntityOf<C extends Columns> = {
  [K in keyof C]: C[K] extends Column<infer T> ? T : never;
};

/**
 * A table whose every write goes to the change log. Rows are never removed: deleting sets `deleted_at`, and readers
 * leave such rows out.
 */
export class TrackedTable<
  C extends Columns,
  Entity extends { id: string } = EntityOf<C> & { id: string },
> {
  static readonly byEntity = new Map<
    EntityName,
    Pick<TrackedTable<Record<string, never>, { id: string }>, 'raw' | 'restore' | 'table'>
  >();

  /** Schema of a row selected with {@link list}. */
  readonly row: z.ZodType<Entity>;
  readonly #raw: Statement<RawRow>;
  readonly #get: Statement<Entity>;
  readonly #insert: Statement<never>;
  readonly #updates = new Map<string, Statement<never>>();
  readonly #restoring = new Map<string, Statement<never>>();

  constructor(
    readonly entity: EntityName,
    readonly table: string,
    readonly columns: C,
  ) {
    const names = Object.keys(columns);
    this.row = z.object(
      Object.fromEntries(names.map((name) => [name, columns[name]!.read])),
    ) as unknown as z.ZodType<Entity>;
    this.#raw = select(`SELECT * FROM ${table} WHERE id = :id`, rawRowSchema);
    this.#get = select(
      `SELECT ${this.list()} FROM ${table} WHERE id = :id AND deleted_at IS NULL`,
      this.row,
    );
    this.#insert = write(
      `INSERT INTO ${table} (${names.map(sqlName).join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`,
    );
    TrackedTable.byEntity.set(entity, this);
  }

  /** The column list of a SELECT, each under the name that code uses; `alias` of the table where it is joined. */
  list(alias?: string): string {
    const prefix = alias ? `${alias}.` : '';
    return Object.keys(this.columns)
      .map((name) =>
        sqlName(name) === name ? `${prefix}${name}` : `${prefix}${sqlName(name)} AS ${name}`,
      )
      .join(', ');
  }

  find(database: Database, id: string): Entity | undefined {
    return this.#get.first(database, { id });
  }

  /** @throws AppFailure `not-found` */
  get(database: Database, id: string): Entity {
    return this.find(database, id) ?? fail({ code: 'not-found', entity: this.entity, id });
  }

  insert(transaction: Transaction, entity: Entity): void {
    this.#insert.run(transaction.database, this.#encode(entity));
    this.#log(transaction, entity.id, null);
  }

  /** Writes the given fields; undefined ones stay. @throws AppFailure `not-found` */
  update(transaction: Transaction, id: string, fields: Partial<Omit<Entity, 'id'>>): void {
    const before = this.#existing(transaction.database, id);
    const values = this.#encode(fields as Partial<Entity>);
    const names = Object.keys(values).filter((name) => before[sqlName(name)] !== values[name]);
    if (names.length === 0) return;
    this.#update(names).run(transaction.database, {
      ...Object.fromEntries(names.map((name) => [name, values[name]!])),
      id,
    });
    this.#log(transaction, id, before);
  }

  /** @throws AppFailure `not-found` */
  delete(transaction: Transaction, id: string): void {
    const before = this.#existing(transaction.database, id);
    this.#update(['deletedAt']).run(transaction.database, { deletedAt: transaction.now, id });
    this.#log(transaction, id, before);
  }

  /** The row as stored, deleted or not. */
  raw(database: Database, id: string): RawRow | undefined {
    return this.#raw.first(database, { id });
  }

  /**
   * Puts a row back to a logged state, or marks it deleted where that state is "did not exist". Columns that the log
   * does not know, because a later release added them, keep their values.
   */
  restore(transaction: Transaction, id: string, state: RawRow | null): void {
    const before = this.raw(transaction.database, id) ?? null;
    if (before === null) {
      if (state !== null) this.#insertRaw(transaction, id, state);
      return;
    }
    const target = state ?? { deleted_at: transaction.now };
    const columns = Object.keys(target).filter(
      (column) => column in before && before[column] !== target[column],
    );
    if (columns.length === 0) return;
    this.#restores(columns).run(transaction.database, {
      ...Object.fromEntries(columns.map((column) => [column, target[column]!])),
      id,
    });
    this.#log(transaction, id, before);
  }

  #insertRaw(transaction: Transaction, id: string, state: RawRow): void {
    const columns = Object.keys(state);
    transaction.database
      .prepare(
        `INSERT INTO ${this.table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`,
      )
      .run(state);
    this.#log(transaction, id, null);
  }

  #existing(database: Database, id: string): RawRow {
    const row = this.raw(database, id);
    if (!row || row['deleted_at'] !== null)
      return fail({ code: 'not-found', entity: this.entity, id });
    return row;
  }

  #encode(fields: Partial<Entity>): RawRow {
    return Object.fromEntries(
      Object.entries(fields)
        .filter(([name, value]) => value !== undefined && name in this.columns)
        .map(([name, value]) => [name, (this.columns[name] as Column<unknown>).write(value)]),
    );
  }

  #update(names: string[]): Statement<never> {
    const key = names.join();
    let statement = this.#updates.get(key);
    if (!statement) {
      const assignments = names.map((name) => `${sqlName(name)} = :${name}`).join(', ');
      statement = write(`UPDATE ${this.table} SET ${assignments} WHERE id = :id`);
      this.#updates.set(key, statement);
    }
    return statement;
  }

  /** Like {@link #update}, by the names of columns in SQL. */
  #restores(columns: string[]): Statement<never> {
    const key = columns.join();
    let statement = this.#restoring.get(key);
    if (!statement) {
      const assignments = columns.map((column) => `${column} = :${column}`).join(', ');
      statement = write(`UPDATE ${this.table} SET ${assignments} WHERE id = :id`);
      this.#restoring.set(key, statement);
    }
    return statement;
  }

  #log(transaction: Transaction, id: string, before: RawRow | null): void {
    const after = this.raw(transaction.database, id);
    if (!after) throw new Error(`${this.table} ${id} vanished while it was written`);
    transaction.changes.push({ entity: this.entity, id, before, after });
  }
}

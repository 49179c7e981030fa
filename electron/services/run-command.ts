import type { Database } from '../persistence/open-database';
import type { Change } from '../../shared/contract/change';
import type { Origin } from '../../shared/contract/history';
import type { CommandId, DialogueId } from '../../shared/domain/ids';
import { groupBy } from '../../shared/domain/group-by';
import {
  appendCommand,
  readChangesSince,
  readLastClock,
  readLastSequence,
} from '../persistence/change-log';
import { siteId } from '../persistence/dialogue-repository';
import type { RawRow, RowChange, Transaction } from '../persistence/transaction';
import { refreshDerivedRows } from './derived-rows';
import { HybridLogicalClock } from './hybrid-logical-clock';

export interface CommandDescription {
  label: string;
  origin: Origin;
  /** Whether "Undo" may come back to it. */
  isUndoable: boolean;
  /** For undo and redo: the command taken back or repeated. */
  targetId?: CommandId;
}

export interface CommittedCommand {
  dialogueId: DialogueId;
  commandId: CommandId;
  changes: Change[];
}

export interface CommandRunnerOptions {
  database: Database;
  dialogueId: DialogueId;
  now: () => number;
  newId: <Id extends string>() => Id;
  /** Called after the commit, never inside the transaction: a listener must not see what may yet roll back. */
  onCommitted: (committed: CommittedCommand) => void;
}

/**
 * Runs every change of a dialogue: one transaction writes the rows, what is derived from them and the change log.
 * A command started within another joins it, so that importing a file is one step although it uses the same services
 * as a person's typing.
 */
export class CommandRunner {
  readonly database: Database;
  readonly #options: CommandRunnerOptions;
  readonly #site: string;
  #clock: HybridLogicalClock;
  #current: Transaction | null = null;

  constructor(options: CommandRunnerOptions) {
    this.database = options.database;
    this.#options = options;
    this.#site = siteId(options.database, () => options.newId(), options.now());
    this.#clock = this.#newClock();
  }

  #newClock(): HybridLogicalClock {
    const { database, now } = this.#options;
    return new HybridLogicalClock(this.#site, now, readLastClock(database));
  }

  newId<Id extends string>(): Id {
    return this.#options.newId<Id>();
  }

  now(): number {
    return this.#current?.now ?? this.#options.now();
  }

  /**
   * @param work synchronous: an asynchronous one would commit before it is done
   * @returns what `work` returns, once it is on the disk
   * @throws whatever `work` throws, after rolling everything back
   */
  run<T>(
    description: CommandDescription,
    work: (transaction: Transaction, commandId: CommandId) => T,
  ): T {
    if (this.#current) return work(this.#current, this.#options.newId<CommandId>());
    const commandId = this.#options.newId<CommandId>();
    const transaction: Transaction = {
      database: this.database,
      now: this.#options.now(),
      changes: [],
      touched: [],
      checkpointed: new Set(),
    };
    this.#current = transaction;
    let value: T;
    try {
      value = this.database
        .transaction(() => {
          const result = work(transaction, commandId);
          const changes = mergeByRow(transaction.changes);
          refreshDerivedRows(transaction, changes);
          this.#log(changes, transaction.now, commandId, description);
          return result;
        })
        .immediate();
    } finally {
      this.#current = null;
    }
    this.#announce(transaction, commandId);
    return value;
  }

  /** The newest command; see {@link announceSince}. */
  lastSequence(): number {
    return readLastSequence(this.database);
  }

  /** Takes note of commands that another connection to this database has committed after the one given. */
  announceSince(sequence: number): void {
    // At the end of the app: whoever opens the dialogue next reads all of it anyway.
    if (!this.database.open) return;
    this.#clock = this.#newClock();
    const { dialogueId, onCommitted } = this.#options;
    for (const [commandId, changes] of groupBy(
      readChangesSince(this.database, sequence),
      (change) => change.commandId,
    ))
      onCommitted({
        dialogueId,
        commandId,
        changes: changes.map(({ entity, id }) => ({ entity, id })),
      });
  }

  /** The transaction of the running command. @throws Error outside one, which is a bug */
  get transaction(): Transaction {
    if (!this.#current) throw new Error('rows are written inside a command only');
    return this.#current;
  }

  #log(
    changes: readonly RowChange[],
    at: number,
    id: CommandId,
    { targetId, ...description }: CommandDescription,
  ): void {
    if (changes.length === 0) return;
    appendCommand(
      this.database,
      { id, siteId: this.#site, at, targetId: targetId ?? null, ...description },
      changes,
      () => this.#clock.next(),
    );
  }

  #announce(transaction: Transaction, commandId: CommandId): void {
    const all: Change[] = [...transaction.changes, ...transaction.touched].map(
      ({ entity, id }) => ({ entity, id }),
    );
    if (all.length === 0) return;
    const changes = [
      ...new Map(all.map((change) => [`${change.entity} ${change.id}`, change])).values(),
    ];
    this.#options.onCommitted({ dialogueId: this.#options.dialogueId, commandId, changes });
  }
}

/**
 * Several writes to one row within a command become one change, from its first state to its last. A row that ends as it
 * began did not change: logged, it would be a command whose undo does nothing.
 */
function mergeByRow(changes: readonly RowChange[]): RowChange[] {
  const merged = new Map<string, RowChange>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const earlier = merged.get(key);
    merged.set(key, earlier ? { ...change, before: earlier.before } : change);
  }
  return [...merged.values()].filter(({ before, after }) =>
    before === null ? after['deleted_at'] === null : !isSameRow(before, after),
  );
}

function isSameRow(before: RawRow, after: RawRow): boolean {
  return Object.keys(after).every((column) => before[column] === after[column]);
}

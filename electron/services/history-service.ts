import { z } from 'zod';
import type { CommandId, InterventionId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import {
  parsePointsDocument,
  pointsOfDocument,
  type PointsDocument,
} from '../../shared/notes/points-schema';
import { timeFault } from '../../shared/speakers/speaking-time';
import {
  countChangesOf,
  readChangesOf,
  readHistoryOf,
  readNextRedo,
  readNextUndo,
  setUndoneBy,
  type CommandLabels,
} from '../persistence/change-log';
import { participantTable } from '../persistence/participant-repository';
import { sessionTable } from '../persistence/programme-repository';
import { interventionTable } from '../persistence/record-repository';
import { countFloorHolders } from '../persistence/speaker-list-repository';
import { TrackedTable } from '../persistence/tracked-table';
import type { RawRow, Transaction } from '../persistence/transaction';
import type { DocumentJournal } from './document-journal';
import type { CommandRunner } from './run-command';
import { listSessionOf } from './speakers/list-sessions';

/** Undo, redo and the history of notes, all read from the change log; they survive a restart with it. */
export class HistoryService {
  constructor(
    private readonly runner: CommandRunner,
    private readonly journal: DocumentJournal,
  ) {}

  state(): { undo: string | null; redo: string | null } {
    const { database } = this.runner;
    return {
      undo: readNextUndo(database)?.label ?? null,
      redo: readNextRedo(database)?.label ?? null,
    };
  }

  /** How many rows the next undo or redo would touch; 0 where there is nothing. */
  sizeOfNext(direction: 'undo' | 'redo'): number {
    const { database } = this.runner;
    const next = direction === 'undo' ? readNextUndo(database) : readNextRedo(database);
    return next ? countChangesOf(database, next.id) : 0;
  }

  /**
   * @param labels of the commands that are meant; null for all
   * @throws AppFailure `nothing-to-undo`; `conflict` where what the command changed has changed since, which leaves
   * everything as it is
   */
  undo(labels: CommandLabels = null): { label: string } {
    this.journal.checkpointAll();
    const command = readNextUndo(this.runner.database, labels) ?? fail({ code: 'nothing-to-undo' });
    this.runner.run(
      { label: command.label, origin: 'undo', isUndoable: false, targetId: command.id },
      (transaction, undoId) => {
        for (const { entity, id, before, after } of readChangesOf(
          transaction.database,
          command.id,
        ).reverse()) {
          putBack(transaction, {
            entity,
            id,
            expected: after,
            state: before,
            label: command.label,
          });
        }
        this.#refuseBrokenTurns(transaction, command.label);
        this.#afterLogged(() => setUndoneBy(transaction.database, command.id, undoId), transaction);
      },
    );
    return { label: command.label };
  }

  /** @throws AppFailure `nothing-to-redo`, `conflict` */
  redo(labels: CommandLabels = null): { label: string } {
    this.journal.checkpointAll();
    const command = readNextRedo(this.runner.database, labels) ?? fail({ code: 'nothing-to-redo' });
    this.runner.run(
      { label: command.label, origin: 'redo', isUndoable: false, targetId: command.id },
      (transaction) => {
        for (const { entity, id, before, after } of readChangesOf(
          transaction.database,
          command.id,
        )) {
          putBack(transaction, {
            entity,
            id,
            expected: before,
            state: after,
            label: command.label,
          });
        }
        this.#refuseBrokenTurns(transaction, command.label);
        setUndoneBy(transaction.database, command.id, null);
        transaction.touched.push({ entity: 'history', id: command.id });
      },
    );
    return { label: command.label };
  }

  /**
   * Undo of the list alone leaves out what was done since elsewhere, which may have given the floor to somebody else
   * or ended the turn. @throws AppFailure `conflict`
   */
  #refuseBrokenTurns({ database, changes }: Transaction, label: string): void {
    for (const { entity, id } of changes) {
      const turn = entity === 'intervention' ? interventionTable.find(database, id) : undefined;
      if (!turn) continue;
      const top = listSessionOf(database, turn.sessionId).id;
      const isSecond = turn.hasFloor && countFloorHolders(database, top) > 1;
      if (isSecond || timeFault(turn) !== null) fail({ code: 'conflict', label });
    }
  }

  /** Every change of one intervention, newest first. */
  ofIntervention(id: InterventionId) {
    const { database } = this.runner;
    return readHistoryOf(database, id).map(({ before, after, sequence: _, ...change }) => ({
      ...change,
      points: textChanged(before, after) ? pointTexts(after) : null,
      speakerName: nameOf(
        after,
        'speaker_id',
        (key) => participantTable.raw(database, key)?.['name'],
      ),
      sessionTitle: nameOf(
        after,
        'session_id',
        (key) => sessionTable.raw(database, key)?.['title'],
      ),
      isDeleted: after?.['deleted_at'] !== null,
    }));
  }

  /** @throws AppFailure `not-found` where the change was not one of this intervention, `content-unreadable` */
  restorePoints(id: InterventionId, commandId: CommandId): void {
    this.journal.checkpointAll();
    const change = readHistoryOf(this.runner.database, id).find(
      (each) => each.commandId === commandId,
    );
    const document = change?.after?.['document'];
    if (typeof document !== 'string')
      return fail({ code: 'not-found', entity: 'history', id: commandId });
    this.runner.run({ label: 'restore-points', origin: 'user', isUndoable: true }, () => {
      this.journal.replace(id, () => readable(id, document));
    });
  }

  /** The undo's own row is written at the end of the transaction; a deferred reference lets the note come first. */
  #afterLogged(note: () => void, transaction: Transaction): void {
    transaction.database.pragma('defer_foreign_keys = ON');
    note();
    transaction.touched.push({ entity: 'history', id: 'undo' });
  }
}

function readable(id: InterventionId, document: string): PointsDocument {
  try {
    return parsePointsDocument(JSON.parse(document));
  } catch {
    return fail({ code: 'content-unreadable', entity: 'intervention', id });
  }
}

interface PutBack {
  entity: Parameters<typeof TrackedTable.byEntity.get>[0];
  id: string;
  /** What the row must be now, so that nothing done since is overwritten; null: absent or deleted. */
  expected: RawRow | null;
  state: RawRow | null;
  label: string;
}

function putBack(transaction: Transaction, { entity, id, expected, state, label }: PutBack): void {
  const table = TrackedTable.byEntity.get(entity);
  if (!table) throw new Error(`no table for ${entity}`);
  const current = table.raw(transaction.database, id) ?? null;
  const columns = changedColumns(expected, state);
  if (!matches(current, expected, columns)) fail({ code: 'conflict', label });
  table.restore(transaction, id, state && pick(state, columns));
}

/** What a change was about; all of a row that came to be or went. Other columns may have changed since, and stay. */
function changedColumns(from: RawRow | null, to: RawRow | null): string[] {
  if (from === null || to === null) return Object.keys(from ?? to ?? {});
  return Object.keys(from).filter((column) => from[column] !== to[column]);
}

function pick(row: RawRow, columns: readonly string[]): RawRow {
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}

function matches(
  current: RawRow | null,
  expected: RawRow | null,
  columns: readonly string[],
): boolean {
  if (expected === null) return current === null || current['deleted_at'] !== null;
  return current !== null && columns.every((column) => current[column] === expected[column]);
}

function textChanged(before: RawRow | null, after: RawRow | null): boolean {
  return after !== null && before?.['document'] !== after['document'];
}

function pointTexts(row: RawRow | null): string[] | null {
  try {
    return pointsOfDocument(
      parsePointsDocument(JSON.parse(z.string().parse(row?.['document']))),
    ).map((point) => point.text);
  } catch {
    // A text of another release that this one cannot read: the change is still listed, without its text.
    return null;
  }
}

function nameOf(row: RawRow | null, column: string, read: (id: string) => unknown): string | null {
  const id = row?.[column];
  if (typeof id !== 'string') return null;
  const name = read(id);
  return typeof name === 'string' ? name : null;
}

import type { DialogueId } from '../../shared/domain/ids';
import type { Registry } from '../../shared/registry/registry';
import { fail } from '../../shared/app-error';
import { dialogueTable } from '../persistence/dialogue-repository';
import { openDatabase, type Database } from '../persistence/open-database';
import { createDialogueServices, type DialogueServices } from './dialogue-services';
import type { DialogueFolder } from './dialogue-folder';
import { emptyDialogue } from './empty-dialogue';
import { newId } from './new-id';
import type { CommittedCommand } from './run-command';

/** The dialogues that are open in this process, each with its database and services. */
export class OpenDialogues {
  readonly #open = new Map<DialogueId, DialogueServices>();

  constructor(
    private readonly folder: DialogueFolder,
    private readonly now: () => number,
    private readonly onCommitted: (committed: CommittedCommand) => void,
    private readonly registry: () => Registry,
  ) {}

  /** Opens on first use. @throws AppFailure `not-found`, or what opening a database may throw */
  get(id: DialogueId): DialogueServices {
    return this.#open.get(id) ?? this.open(id).services;
  }

  /** Everything that is open. */
  all(): DialogueServices[] {
    return [...this.#open.values()];
  }

  /** What is open already; null otherwise. */
  find(id: DialogueId): DialogueServices | null {
    return this.#open.get(id) ?? null;
  }

  /** Opens the database and makes what was typed before a crash part of the record. */
  open(id: DialogueId): { services: DialogueServices; recoveredInterventions: number } {
    const known = this.#open.get(id);
    if (known) return { services: known, recoveredInterventions: 0 };
    if (!this.folder.has(id)) fail({ code: 'not-found', entity: 'dialogue', id });
    const database = openDatabase(this.folder.fileOf(id), this.folder.setAside);
    const services = this.#serve(database, id);
    this.#open.set(id, services);
    return { services, recoveredInterventions: services.journal.checkpointAll('recovery').length };
  }

  #serve(database: Database, dialogueId: DialogueId): DialogueServices {
    const { now, onCommitted, registry } = this;
    try {
      return createDialogueServices({ database, dialogueId, now, newId, onCommitted, registry });
    } catch (error) {
      // The first write happens here, so a full disk shows here; the file must not stay open.
      database.close();
      throw error;
    }
  }

  /** Makes an empty dialogue; a failure leaves no file. @returns its id */
  create(title: string, language: string): DialogueId {
    const id = newId<DialogueId>();
    try {
      this.#make(id, title, language);
      this.folder.adopt(id);
    } finally {
      this.folder.removeTemporary(id);
    }
    return id;
  }

  #make(id: DialogueId, title: string, language: string): void {
    const database = openDatabase(this.folder.temporaryFileOf(id), this.folder.setAside);
    const { now } = this;
    try {
      const services = createDialogueServices({
        database,
        dialogueId: id,
        now,
        newId,
        onCommitted: () => undefined,
      });
      const description = { label: 'create-dialogue', origin: 'user', isUndoable: false } as const;
      services.runner.run(description, (transaction) =>
        dialogueTable.insert(transaction, emptyDialogue({ id, title, language }, transaction.now)),
      );
      database.pragma('wal_checkpoint(TRUNCATE)');
    } finally {
      database.close();
    }
  }

  close(id: DialogueId): void {
    const services = this.#open.get(id);
    if (!services) return;
    this.#open.delete(id);
    try {
      services.journal.checkpointAll();
    } finally {
      services.database.close();
    }
  }

  /** Closes every database, also after one failed. @throws the first failure, once all are closed */
  closeAll(): void {
    const failures: unknown[] = [];
    for (const id of [...this.#open.keys()]) {
      try {
        this.close(id);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

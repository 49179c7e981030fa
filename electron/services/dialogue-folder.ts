import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DialogueSummary } from '../../shared/contract/dialogues';
import { dialogueIdSchema, type DialogueId } from '../../shared/domain/ids';
import { fail } from '../../shared/app-error';
import { readSummary } from '../persistence/dialogue-repository';
import { openForReading } from '../persistence/open-database';
import { asStorageFailure } from '../persistence/storage-failure';

const daysInTrash = 30;
const day = 24 * 60 * 60 * 1000;
const suffixes = ['', '-wal', '-shm'];

export interface TrashedDialogue {
  id: DialogueId;
  title: string;
  deletedAt: number;
  keptUntil: number;
}

/**
 * The files of the dialogues below the data folder: `dialogues/<id>.sqlite`, `trash/<deleted at>-<id>.sqlite` and
 * `set-aside/` for what could not be opened. Files are moved, and removed only from the trash after its time.
 */
export class DialogueFolder {
  readonly #dialogues: string;
  readonly #trash: string;
  readonly setAside: string;

  /** @throws AppFailure `storage-read-only` or `storage-full` where the folders cannot be made or written */
  constructor(
    readonly dataFolder: string,
    private readonly now: () => number,
  ) {
    this.#dialogues = join(dataFolder, 'dialogues');
    this.#trash = join(dataFolder, 'trash');
    this.setAside = join(dataFolder, 'set-aside');
    try {
      for (const folder of [this.#dialogues, this.#trash]) {
        mkdirSync(folder, { recursive: true });
        accessSync(folder, constants.W_OK | constants.R_OK);
      }
    } catch (error) {
      throw asStorageFailure(error, dataFolder) ?? error;
    }
  }

  fileOf(id: DialogueId): string {
    return join(this.#dialogues, `${id}.sqlite`);
  }

  /** Where a new dialogue is made before it takes its name, so that a half-made one never shows up. */
  temporaryFileOf(id: DialogueId): string {
    return join(this.#dialogues, `${id}.sqlite.part`);
  }

  /** Gives a finished new file its name. */
  adopt(id: DialogueId): void {
    renameSync(this.temporaryFileOf(id), this.fileOf(id));
  }

  removeTemporary(id: DialogueId): void {
    for (const suffix of suffixes) rmSync(this.temporaryFileOf(id) + suffix, { force: true });
  }

  has(id: DialogueId): boolean {
    return existsSync(this.fileOf(id));
  }

  /** Newest edit first; a file that cannot be read is listed with its problem. */
  list(): DialogueSummary[] {
    return idsIn(this.#dialogues)
      .map(({ id, file }) => this.#summarize(id, join(this.#dialogues, file)))
      .sort((a, b) => b.editedAt - a.editedAt);
  }

  /** @throws AppFailure `not-found` */
  moveToTrash(id: DialogueId): void {
    if (!this.has(id)) fail({ code: 'not-found', entity: 'dialogue', id });
    this.#move(this.fileOf(id), join(this.#trash, `${this.now()}-${id}.sqlite`));
  }

  /** Removes for good what has been in the trash for its time, then lists the rest, newest first. */
  trash(): TrashedDialogue[] {
    return readdirSync(this.#trash)
      .flatMap((file) => {
        const match = /^(\d+)-(.+)\.sqlite$/.exec(file);
        const id = dialogueIdSchema.safeParse(match?.[2]);
        if (!match || !id.success) return [];
        const deletedAt = Number(match[1]);
        const keptUntil = deletedAt + daysInTrash * day;
        const path = join(this.#trash, file);
        if (keptUntil <= this.now()) {
          for (const suffix of suffixes) rmSync(path + suffix, { force: true });
          return [];
        }
        return [{ id: id.data, title: this.#summarize(id.data, path).title, deletedAt, keptUntil }];
      })
      .sort((a, b) => b.deletedAt - a.deletedAt);
  }

  /** @throws AppFailure `not-found`; `conflict` where a file of that id is there, which is never overwritten */
  restoreFromTrash(id: DialogueId): void {
    const newest =
      this.trash().find((each) => each.id === id) ??
      fail({ code: 'not-found', entity: 'dialogue', id });
    if (this.has(id)) fail({ code: 'conflict', label: 'restore-dialogue' });
    this.#move(join(this.#trash, `${newest.deletedAt}-${id}.sqlite`), this.fileOf(id));
  }

  #move(from: string, to: string): void {
    for (const suffix of suffixes) {
      if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
    }
  }

  #summarize(id: DialogueId, path: string): DialogueSummary {
    const unreadable = {
      id,
      title: id,
      eventTitle: null,
      startsOn: null,
      endsOn: null,
      interventions: 0,
      editedAt: Math.trunc(statSync(path).mtimeMs),
    };
    try {
      const database = openForReading(path);
      try {
        const summary = readSummary(database);
        return summary
          ? { id, ...summary, problem: null }
          : { ...unreadable, problem: { code: 'not-found', entity: 'dialogue', id } };
      } finally {
        database.close();
      }
    } catch (error) {
      // Whatever is wrong with one file must not hide the others; opening it says more.
      const failure = asStorageFailure(error, this.#dialogues);
      const problem = failure?.error ?? { code: 'database-corrupt', keptAs: '' };
      return { ...unreadable, problem };
    }
  }
}

function idsIn(folder: string): { id: DialogueId; file: string }[] {
  return readdirSync(folder).flatMap((file) => {
    const id = dialogueIdSchema.safeParse(file.replace(/\.sqlite$/, ''));
    return file.endsWith('.sqlite') && id.success ? [{ id: id.data, file }] : [];
  });
}

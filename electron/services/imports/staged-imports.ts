import { fail } from '../../../shared/app-error';
import type { DialogueId } from '../../../shared/domain/ids';
import { newId } from '../new-id';
import type { ReadOutput } from './import-job';

export interface StagedFile extends ReadOutput {
  dialogueId: DialogueId;
  fileName: string;
}

/** A file can have 50 MB; nobody works on more than a few at a time. */
const keptFiles = 3;

/** Files that were read and wait to be imported, for as long as the app runs. */
export class StagedImports {
  readonly #files = new Map<string, StagedFile>();

  /** @returns the id by which windows speak of the file */
  add(file: StagedFile): string {
    const id = newId<string & { brand: 'import' }>();
    this.#files.set(id, file);
    for (const oldest of [...this.#files.keys()].slice(0, -keptFiles)) this.#files.delete(oldest);
    return id;
  }

  /** @throws AppFailure `import-expired` for one that is gone, or is another dialogue's */
  get(id: string, dialogueId: DialogueId): StagedFile {
    const file = this.#files.get(id);
    return file?.dialogueId === dialogueId ? file : fail({ code: 'import-expired' });
  }

  discard(id: string): void {
    this.#files.delete(id);
  }
}

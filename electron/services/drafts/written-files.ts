import { basename } from 'node:path';
import { newId } from '../new-id';

/** Remembers what was written. Paths stay here; windows get an id to open or show a file by. */
export class WrittenFiles {
  constructor(private readonly paths: Map<string, string>) {}

  add(path: string): { fileName: string; exportId: string } {
    const exportId = newId();
    this.paths.set(exportId, path);
    return { fileName: basename(path), exportId };
  }
}

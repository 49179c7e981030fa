import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { fail } from '../../shared/app-error';

/**
 * The bytes of a file that somebody chose. Windows are told its name, never its path.
 * @param limit bytes
 * @throws AppFailure `file-not-found`, `file-not-read`, `file-too-large`
 */
export function readChosenFile(path: string, limit: number): Buffer {
  const file = basename(path);
  // Judged by its directory entry: a file of a gigabyte is never read.
  const { size } = told(file, () => statSync(path));
  if (size > limit) fail({ code: 'file-too-large', file, bytes: size, limit });
  return told(file, () => readFileSync(path));
}

function told<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return fail({ code: 'file-not-found', file });
    // "EACCES: permission denied, open '<path>'"
    return fail({ code: 'file-not-read', file, detail: message.split(',', 1)[0]! });
  }
}

import type { AppError } from '../../shared/app-error';

type NotImportable = Extract<AppError, { code: 'file-not-importable' }>;

/**
 * Why a file cannot be read, thrown by the readers, which do not know what the file is called. `readImportFile` turns
 * it into the failure that people see.
 */
export class Unreadable extends Error {
  constructor(
    readonly reason: NotImportable['reason'],
    readonly measure?: { found: number; limit: number },
  ) {
    super(reason);
    this.name = 'Unreadable';
  }
}

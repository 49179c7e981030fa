import { AppFailure } from '../../shared/app-error';

/** The folder is protected, or a file stands where it should be. */
const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']);

/**
 * Translates what SQLite and the file system throw into expected failures; null for anything else, which is a bug.
 * @param folder named in the message, so that a person can look at its permissions
 */
export function asStorageFailure(error: unknown, folder: string): AppFailure | null {
  if (error instanceof AppFailure) return error;
  const code = codeOf(error);
  if (code === null) return null;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new AppFailure({ code: 'storage-full' });
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return new AppFailure({ code: 'database-corrupt', keptAs: '' });
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code) || unwritable.has(code)) {
    return new AppFailure({ code: 'storage-read-only', folder });
  }
  if (/^SQLITE_(IOERR|BUSY|LOCKED|NOMEM)/.test(code) || /^E[A-Z]+$/.test(code)) {
    return new AppFailure({ code: 'storage-failed', detail: messageOf(error) });
  }
  return null;
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

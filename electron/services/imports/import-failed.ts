import { fail } from '../../../shared/app-error';

/** The file was read and holds nothing of the kind that was asked for. */
export function importFailed(): never {
  return fail({ code: 'file-not-importable', file: '', reason: 'nothing-found' });
}

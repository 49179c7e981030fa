import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { fail, type AppError } from '../../../shared/app-error';
import type { WordTemplate } from '../../../shared/contract/word-templates';
import { Unreadable } from '../../imports/unreadable';
import { inspectTemplate } from '../../reports/docx-template-inspect';
import { readChosenFile } from '../read-chosen-file';

type Unusable = Extract<AppError, { code: 'template-unusable' }>['reason'];

const largestTemplate = 50 * 1024 * 1024;

/**
 * A Word template out of a file that a person names, checked and with the name of the file; nothing is kept of it.
 * @throws AppFailure `template-unusable`, `file-not-found`, `file-not-read`
 */
export function readTemplateFile(path: string): { template: WordTemplate; bytes: Uint8Array } {
  const fileName = basename(path);
  const bytes = new Uint8Array(readTemplate(path));
  const facts = inspected(fileName, bytes);
  const name = basename(fileName, extname(fileName)).trim() || fileName;
  return { template: { id: path, name, fileName, addedAt: 0, ...facts, mapping: {} }, bytes };
}

function readTemplate(path: string): Buffer {
  const file = basename(path);
  const unusable = (reason: Unusable) => fail({ code: 'template-unusable', file, reason });
  if (/\.(dotm|docm)$/i.test(file)) return unusable('macros');
  // Judged by its directory entry: a file of a gigabyte is never read.
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size > largestTemplate) return unusable('too-large');
  return readChosenFile(path, largestTemplate);
}

function inspected(file: string, bytes: Uint8Array) {
  try {
    return inspectTemplate(bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail({ code: 'template-unusable', file, reason: reasonOf(error) });
  }
}

function reasonOf({ reason }: Unreadable): Unusable {
  switch (reason) {
    case 'macros':
    case 'damaged':
    case 'encrypted':
    case 'suspicious-archive':
      return reason;
    default:
      return 'not-word';
  }
}

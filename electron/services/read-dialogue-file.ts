import { basename } from 'node:path';
import type { z } from 'zod';
import { fail } from '../../shared/app-error';
import {
  dialogueFileFormat,
  dialogueFileLimit,
  dialogueFileSchema,
  dialogueFileVersion,
  type DialogueFile,
} from '../../shared/exchange/dialogue-file';
import type { FileFault } from '../../shared/exchange/file-fields';
import { referenceFaults } from '../../shared/exchange/reference-faults';
import { parseJson } from './parse-json';
import { readChosenFile } from './read-chosen-file';

/** How many faults a message names; a person mends the first ones and tries again. */
const namedFaults = 5;

/**
 * Reads and checks a whole dialogue file before anything is written.
 * @throws AppFailure `file-not-found`, `file-not-read`, `file-too-large`, `file-not-json`, `file-too-new`, `file-not-a-dialogue`
 */
export function readDialogueFile(path: string): DialogueFile {
  const file = basename(path);
  const json = parseJson(readChosenFile(path, dialogueFileLimit).toString('utf8'), file);
  refuseOtherVersions(json, file);
  const parsed = dialogueFileSchema.safeParse(json);
  if (!parsed.success) return refuse(file, parsed.error.issues.map(asFault));
  const faults = referenceFaults(parsed.data);
  if (faults.length > 0) return refuse(file, faults);
  return parsed.data;
}

/** A newer version is told apart from damage before the schema complains about fields that it does not know. */
function refuseOtherVersions(json: unknown, file: string): void {
  const { format, version } = (typeof json === 'object' && json !== null ? json : {}) as Record<
    string,
    unknown
  >;
  if (format !== dialogueFileFormat) {
    refuse(file, [{ path: 'format', message: `is not “${dialogueFileFormat}”` }]);
  }
  if (typeof version === 'number' && version > dialogueFileVersion) {
    fail({ code: 'file-too-new', file, found: version, supported: dialogueFileVersion });
  }
}

function asFault(issue: z.core.$ZodIssue): FileFault {
  return { path: issue.path.join('.'), message: issue.message };
}

function refuse(file: string, faults: FileFault[]): never {
  return fail({ code: 'file-not-a-dialogue', file, faults: faults.slice(0, namedFaults) });
}

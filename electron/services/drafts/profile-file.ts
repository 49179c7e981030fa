import { basename } from 'node:path';
import { fail } from '../../../shared/app-error';
import { profileFileSchema, type Profile } from '../../../shared/report/profile';
import { readChosenFile } from '../read-chosen-file';
import { parseJson } from '../parse-json';

/** Bytes; a profile of sixty sections and five hundred terms stays well below. */
const profileFileLimit = 1024 * 1024;
/** How many faults a message names. */
const namedFaults = 5;

/** The profile as the text of a file that another dialogue can take. */
export function profileFileText(profile: Profile): string {
  return `${JSON.stringify({ format: 'rapporteur-profile', version: 1, profile }, null, 2)}\n`;
}

/**
 * Reads and checks a profile that somebody exported.
 * @throws AppFailure `file-not-found`, `file-not-read`, `file-too-large`, `file-not-json`, `file-too-new`, `file-not-a-profile`
 */
export function readProfileFile(path: string): Profile {
  const file = basename(path);
  const json = parseJson(readChosenFile(path, profileFileLimit).toString('utf8'), file);
  const { version } = (typeof json === 'object' && json !== null ? json : {}) as {
    version?: unknown;
  };
  if (typeof version === 'number' && version > 1)
    fail({ code: 'file-too-new', file, found: version, supported: 1 });
  const parsed = profileFileSchema.safeParse(json);
  if (parsed.success) return parsed.data.profile;
  const faults = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  return fail({ code: 'file-not-a-profile', file, faults: faults.slice(0, namedFaults) });
}

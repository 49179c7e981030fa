// One entry of the cache: made whole in a folder beside its place, then renamed into it. An interrupted set-up
// leaves only a folder that nobody reads, and two set-ups at once end with the same result.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, basename, join } from 'node:path';

const abandonedAfterMs = 24 * 60 * 60 * 1000;

/**
 * Guarantees that the folder exists and is complete.
 * @param {string} folder final place
 * @param {(into: string) => Promise<void>} make fills an empty folder on the same disk; what it throws is passed on
 * @returns {Promise<string>} the folder
 */
export async function cachedFolder(folder, make) {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  removeAbandoned(folder);
  const unfinished = mkdtempSync(`${folder}.part-`);
  try {
    await make(unfinished);
    moveInto(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * @param {string} from
 * @param {string} to
 */
function moveInto(from, to) {
  try {
    renameSync(from, to);
  } catch (error) {
    // Another set-up was faster: its folder is as good as ours.
    if (!existsSync(to)) throw error;
  }
}

/** @param {string} folder */
function removeAbandoned(folder) {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(folder)}.part-`)) continue;
    const path = join(parent, name);
    if (Date.now() - statSync(path).mtimeMs > abandonedAfterMs)
      rmSync(path, { recursive: true, force: true });
  }
}

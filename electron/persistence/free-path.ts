import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A path in the folder that nothing has yet: under the name itself, or with a number behind it. */
export function freePath(folder: string, name: string): string {
  let path = join(folder, name);
  for (let copy = 2; existsSync(path); copy += 1) path = join(folder, `${name}.${copy}`);
  return path;
}

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { FuzzInput } from './fuzz';

const folder = resolve(import.meta.dirname, '../fixtures/imports');

/** Every file that the tests of imports read, in one order; larger ones would make it slow and find no more. */
export function readCorpus(): FuzzInput[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/.test(name) && !/\.json$|(^|[\\/])\./.test(name))
    .sort()
    .map((name) => ({ fileName: basename(name), bytes: readFileSync(join(folder, name)) }))
    .filter(({ bytes }) => bytes.length < 200_000);
}

import type { Database } from 'better-sqlite3';
import { up as initialSchema } from './0001-initial-schema';
import { up as imports } from './0002-imports';
import { up as speakerLists } from './0003-speaker-lists';
import { up as synthesis } from './0004-synthesis';
import { up as drafts } from './0005-drafts';

export interface Migration {
  version: number;
  up: (database: Database) => void;
}

/** Ascending without gaps; the last version is the one that this release writes. */
export const migrations: readonly Migration[] = [
  { version: 1, up: initialSchema },
  { version: 2, up: imports },
  { version: 3, up: speakerLists },
  { version: 4, up: synthesis },
  { version: 5, up: drafts },
];

export const latestVersion = migrations.length;

import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  abbreviationSchema,
  preferredTermSchema,
  type Dialogue,
} from '../../shared/domain/dialogue';
import { dialogueIdSchema } from '../../shared/domain/ids';
import { wordingLadderSchema } from '../../shared/domain/quantifier';
import { attributionSchema } from '../../shared/domain/vocabulary';
import { json, plain } from './columns';
import { isCounted } from './counted-intervention';
import { select, write } from './statement';
import { TrackedTable } from './tracked-table';

export const dialogueTable = new TrackedTable('dialogue', 'dialogue', {
  id: plain(dialogueIdSchema),
  title: plain(z.string()),
  theme: plain(z.string()),
  organization: plain(z.string()),
  language: plain(z.string()),
  attribution: plain(attributionSchema),
  ladder: json(wordingLadderSchema),
  preferredTerms: json(z.array(preferredTermSchema)),
  lexicon: json(z.array(abbreviationSchema)),
  createdAt: plain(z.int()),
});

const theDialogue = select(
  `SELECT ${dialogueTable.list()} FROM dialogue LIMIT 1`,
  dialogueTable.row,
);

/** The one dialogue of this file. @throws Error where the file was never set up */
export function readDialogue(database: Database): Dialogue {
  const dialogue = theDialogue.first(database);
  if (!dialogue) throw new Error('the database holds no dialogue');
  return dialogue;
}

const summarySchema = z.object({
  title: z.string(),
  eventTitle: z.string().nullable(),
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  interventions: z.int(),
  editedAt: z.int(),
});
export type StoredSummary = z.infer<typeof summarySchema>;

const summaryStatement = select(
  `SELECT d.title, e.title AS eventTitle, e.starts_on AS startsOn, e.ends_on AS endsOn,
     (SELECT count(*) FROM intervention i WHERE i.deleted_at IS NULL AND ${isCounted}) AS interventions,
     max(d.created_at, coalesce((SELECT c.at FROM command c ORDER BY c.sequence DESC LIMIT 1), 0)) AS editedAt
   FROM dialogue d
   LEFT JOIN (SELECT * FROM event WHERE deleted_at IS NULL ORDER BY position LIMIT 1) e ON true
   LIMIT 1`,
  summarySchema,
);

/** What the home screen shows of a dialogue: its first event, how much was noted, when it was last changed. */
export function readSummary(database: Database): StoredSummary | undefined {
  return summaryStatement.first(database);
}

const reusableStatement = select(
  `SELECT
     (SELECT count(*) FROM participant WHERE deleted_at IS NULL AND is_identified = 1) AS people,
     (SELECT count(*) FROM participant WHERE deleted_at IS NULL AND is_identified = 0) AS described,
     (SELECT count(*) FROM delegation WHERE deleted_at IS NULL) AS delegations,
     (SELECT count(*) FROM theme WHERE deleted_at IS NULL) AS themes`,
  z.object({ people: z.int(), described: z.int(), delegations: z.int(), themes: z.int() }),
);

/** How much of this dialogue a new one can start with. Reads files of every release. */
export function readReusable(database: Database) {
  return reusableStatement.first(database)!;
}

const siteStatement = select('SELECT id FROM site LIMIT 1', z.object({ id: z.string() }));
const insertSite = write('INSERT INTO site (id, created_at) VALUES (:id, :now)');

/** Identity of this copy of the file in the change log; made on first use. */
export function siteId(database: Database, newId: () => string, now: number): string {
  const site = siteStatement.first(database);
  if (site) return site.id;
  const id = newId();
  insertSite.run(database, { id, now });
  return id;
}

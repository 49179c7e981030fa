import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openInMemory, type Database } from '../../electron/persistence/open-database';
import { importDialogue } from '../../electron/services/dialogue-import';
import { createDialogueServices } from '../../electron/services/dialogue-services';
import { newId } from '../../electron/services/new-id';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { DialogueId, EventId } from '../../shared/domain/ids';
import { dialogueFileSchema } from '../../shared/exchange/dialogue-file';
import { dialogueToFile } from '../../shared/exchange/dialogue-to-file';
import {
  matrixColumnKinds,
  matrixRowKinds,
  type Matrix,
  type MatrixColumnKind,
  type MatrixRowKind,
} from '../../shared/synthesis/matrix';
import { saidDialogues } from '../support/said-arbitrary';

const present = `p.deleted_at IS NULL AND p.text <> ''`;

/** What counts in which row and column, written once more in another language than the app's. */
const items = `
  WITH RECURSIVE chain (id, top, event_id, is_off) AS (
    SELECT id, id, event_id, attribution IS 'off-the-record' FROM session WHERE parent_id IS NULL AND deleted_at IS NULL
    UNION ALL
    SELECT s.id, c.top, s.event_id, c.is_off OR s.attribution IS 'off-the-record'
    FROM session s JOIN chain c ON s.parent_id = c.id WHERE s.deleted_at IS NULL
  ),
  above (id, line) AS (
    SELECT id, id FROM theme WHERE deleted_at IS NULL
    UNION SELECT a.id, t.parent_id FROM above a JOIN theme t ON t.id = a.line WHERE t.parent_id IS NOT NULL
  ),
  said AS (
    SELECT p.id AS point, c.event_id, c.top AS panel, d.region, coalesce(g.category, d.category) AS category,
      coalesce(i.on_behalf_of_id, i.delegation_id, CASE WHEN w.is_identified = 1 THEN w.id END) AS delegation
    FROM point p JOIN intervention i ON i.id = p.intervention_id JOIN chain c ON c.id = i.session_id
    LEFT JOIN participant w ON w.id = i.speaker_id
    LEFT JOIN delegation d ON d.id = coalesce(i.on_behalf_of_id, i.delegation_id)
    LEFT JOIN event_category g ON g.event_id = c.event_id AND g.delegation_id = d.id AND g.deleted_at IS NULL
    WHERE ${present} AND i.deleted_at IS NULL AND NOT c.is_off AND i.attribution IS NOT 'off-the-record'
      AND (SELECT attribution FROM dialogue) <> 'off-the-record'
  ),
  stance AS (
    SELECT x.area_id, x.point_id, CASE x.stance WHEN 'opposes' THEN 2 WHEN 'qualifies' THEN 1 ELSE 0 END AS rank
    FROM evidence x JOIN area a ON a.id = x.area_id WHERE x.deleted_at IS NULL AND a.deleted_at IS NULL
  ),
  areas AS (
    SELECT said.*, stance.area_id AS row, stance.rank FROM said JOIN stance ON stance.point_id = said.point
    JOIN area a ON a.id = stance.area_id WHERE a.event_id = :event
  ),
  themes AS (
    SELECT DISTINCT said.*, above.line AS row, (SELECT max(rank) FROM stance WHERE point_id = said.point) AS rank
    FROM said JOIN point_theme t ON t.point_id = said.point JOIN above ON above.id = t.theme_id WHERE said.event_id = :event
  )`;
const cellsSql = (rows: MatrixRowKind, columns: MatrixColumnKind) => `${items},
  voices AS (
    SELECT row, ${columns} AS column, delegation, max(rank) AS rank, count(DISTINCT point) AS points
    FROM ${rows} WHERE delegation IS NOT NULL GROUP BY 1, 2, 3
  )
  SELECT row, column, sum(rank IS 0) AS supports, sum(rank IS 1) AS qualifies, sum(rank IS 2) AS opposes,
    sum(rank IS NULL) AS spoke, sum(points) AS points
  FROM voices GROUP BY 1, 2`;

function recount(
  database: Database,
  event: string,
  rows: MatrixRowKind,
  columns: MatrixColumnKind,
) {
  return inOrder(database.prepare(cellsSql(rows, columns)).all({ event }) as object[]);
}

function displayed({ rows, columns }: Matrix) {
  return inOrder(
    rows.flatMap(({ id, cells }) =>
      cells.map(({ column, ...tally }) => ({ row: id, column: columns[column]!.id, ...tally })),
    ),
  );
}

const inOrder = (cells: object[]) => cells.map((cell) => JSON.stringify(cell)).sort();

function stored(data: DialogueData) {
  const database = openInMemory();
  const dialogueId = newId<DialogueId>();
  const services = createDialogueServices({
    ...{ database, dialogueId, newId, now: () => 1_500_000_000_000, onCommitted: () => undefined },
  });
  const rest = { floorRequests: [], speakerLists: [], signOffs: [], dismissals: [] };
  const whole = { ...data, ...rest, profiles: [], drafts: [] };
  const file = dialogueFileSchema.parse(dialogueToFile(whole));
  importDialogue(services, file, dialogueId, { onProgress: () => undefined });
  return services;
}

test('every number of every matrix is that of a plain recount by SQL', () => {
  let cells = 0;
  fc.assert(
    fc.property(saidDialogues, (data) => {
      const { database, synthesis, reader } = stored(data);
      for (const { id: eventId } of reader.part('events') as { id: EventId }[]) {
        for (const rows of matrixRowKinds) {
          for (const columns of matrixColumnKinds) {
            const shown = displayed(synthesis.matrix({ eventId, rows, columns }));
            expect(shown).toEqual(recount(database, eventId, rows, columns));
            cells += shown.length;
          }
        }
      }
      database.close();
    }),
    { numRuns: 60, seed: 20_170_418 },
  );
  expect(cells).toBeGreaterThan(100);
}, 60_000);

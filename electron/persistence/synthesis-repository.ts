import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  areaIdSchema,
  eventIdSchema,
  evidenceIdSchema,
  pointIdSchema,
  type AreaId,
} from '../../shared/domain/ids';
import { areaSectionSchema, stanceSchema } from '../../shared/domain/vocabulary';
import { narrativeSchema } from '../../shared/notes/narrative';
import { boolean, json, plain } from './columns';
import { select } from './statement';
import { TrackedTable } from './tracked-table';

export const areaTable = new TrackedTable('area', 'area', {
  id: plain(areaIdSchema),
  eventId: plain(eventIdSchema),
  section: plain(areaSectionSchema),
  lead: plain(z.string()),
  narrative: json(narrativeSchema),
  isAgreementConfirmed: boolean(),
  position: plain(z.number()),
});

export const evidenceTable = new TrackedTable('evidence', 'evidence', {
  id: plain(evidenceIdSchema),
  areaId: plain(areaIdSchema),
  pointId: plain(pointIdSchema),
  stance: plain(stanceSchema),
});

const areas = select(
  `SELECT ${areaTable.list('a')} FROM area a JOIN event e ON e.id = a.event_id
   WHERE a.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY e.position, e.id, a.section, a.position, a.id`,
  areaTable.row,
);
const evidence = select(
  `SELECT ${evidenceTable.list('x')} FROM evidence x
   JOIN area a ON a.id = x.area_id
   JOIN point p ON p.id = x.point_id
   JOIN intervention i ON i.id = p.intervention_id
   JOIN session s ON s.id = i.session_id
   WHERE x.deleted_at IS NULL AND a.deleted_at IS NULL AND p.deleted_at IS NULL AND p.text <> '' AND i.deleted_at IS NULL
     AND s.deleted_at IS NULL
   ORDER BY x.id`,
  evidenceTable.row,
);
const linksOfArea = select(
  `SELECT ${evidenceTable.list()} FROM evidence WHERE area_id = :areaId AND deleted_at IS NULL`,
  evidenceTable.row,
);

/** By event, section and place. "convergence" sorts before "further-action". */
export const readAreas = (database: Database) => areas.rows(database);

/** Links whose area and point are both there; a point without text says nothing, so it is no evidence. */
export const readEvidence = (database: Database) => evidence.rows(database);

/** Every link of one area, also to points that are deleted at the moment. */
export const readLinksOfArea = (database: Database, areaId: AreaId) =>
  linksOfArea.rows(database, { areaId });

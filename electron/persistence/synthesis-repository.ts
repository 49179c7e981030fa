import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  areaIdSchema,
  dismissalIdSchema,
  eventIdSchema,
  evidenceIdSchema,
  pointIdSchema,
  setAsideIdSchema,
  type AreaId,
  type PointId,
} from '../../shared/domain/ids';
import { areaSectionSchema, stanceSchema } from '../../shared/domain/vocabulary';
import { narrativeSchema } from '../../shared/notes/narrative';
import { boolean, json, plain } from './columns';
import { amongIds, select } from './statement';
import { TrackedTable } from './tracked-table';

export const areaTable = new TrackedTable('area', 'area', {
  id: plain(areaIdSchema),
  eventId: plain(eventIdSchema),
  section: plain(areaSectionSchema),
  lead: plain(z.string()),
  narrative: json(narrativeSchema),
  isAgreementConfirmed: boolean(),
  carriedFromId: plain(areaIdSchema.nullable()),
  position: plain(z.number()),
});

export const evidenceTable = new TrackedTable('evidence', 'evidence', {
  id: plain(evidenceIdSchema),
  areaId: plain(areaIdSchema),
  pointId: plain(pointIdSchema),
  stance: plain(stanceSchema),
});

export const setAsideTable = new TrackedTable('set-aside', 'set_aside', {
  id: plain(setAsideIdSchema),
  pointId: plain(pointIdSchema),
  reason: plain(z.string()),
});

export const dismissalTable = new TrackedTable('dismissal', 'dismissal', {
  id: plain(dismissalIdSchema),
  eventId: plain(eventIdSchema),
  label: plain(z.string()),
  pointIds: json(z.array(pointIdSchema)),
});

const areas = select(
  `SELECT ${areaTable.list('a')} FROM area a JOIN event e ON e.id = a.event_id
   WHERE a.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY e.position, e.id, a.section, a.position, a.id`,
  areaTable.row,
);
const evidence = select(
  `SELECT ${evidenceTable.list()} FROM evidence WHERE deleted_at IS NULL`,
  evidenceTable.row,
);
const someEvidence = select(
  `SELECT ${evidenceTable.list()} FROM evidence WHERE deleted_at IS NULL AND ${amongIds('id')}`,
  evidenceTable.row,
);
const linkOfPoint = select(
  `SELECT x.id FROM evidence x JOIN area a ON a.id = x.area_id
   WHERE x.point_id = :pointId AND x.deleted_at IS NULL AND a.deleted_at IS NULL LIMIT 1`,
  z.object({ id: evidenceIdSchema }),
);
const linksOfArea = select(
  `SELECT ${evidenceTable.list()} FROM evidence WHERE area_id = :areaId AND deleted_at IS NULL`,
  evidenceTable.row,
);

const setAsides = select(
  `SELECT ${setAsideTable.list()} FROM set_aside WHERE deleted_at IS NULL`,
  setAsideTable.row,
);
const someSetAsides = select(
  `SELECT ${setAsideTable.list()} FROM set_aside WHERE deleted_at IS NULL AND ${amongIds('id')}`,
  setAsideTable.row,
);
const setAsideOfPoint = select(
  `SELECT ${setAsideTable.list()} FROM set_aside WHERE point_id = :pointId AND deleted_at IS NULL`,
  setAsideTable.row,
);
const dismissals = select(
  `SELECT ${dismissalTable.list('d')} FROM dismissal d JOIN event e ON e.id = d.event_id
   WHERE d.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY d.id`,
  dismissalTable.row,
);

/** By event, section and place. "convergence" sorts before "further-action". */
export const readAreas = (database: Database) => areas.rows(database);

/** Links, all or of these ids, also those whose area or point is gone; in no order. */
export const readEvidenceRows = (database: Database, ids: readonly string[] | null) =>
  ids === null
    ? evidence.rows(database)
    : someEvidence.rows(database, { ids: JSON.stringify(ids) });

/** Whether an area that is there rests on the point. */
export const isLinked = (database: Database, pointId: PointId) =>
  linkOfPoint.first(database, { pointId }) !== undefined;

/** Every link of one area, also to points that are deleted at the moment. */
export const readLinksOfArea = (database: Database, areaId: AreaId) =>
  linksOfArea.rows(database, { areaId });

/** Points that need not be evidence, all or of these ids, also where the point is gone; in no order. */
export const readSetAsideRows = (database: Database, ids: readonly string[] | null) =>
  ids === null
    ? setAsides.rows(database)
    : someSetAsides.rows(database, { ids: JSON.stringify(ids) });

export const findSetAside = (database: Database, pointId: PointId) =>
  setAsideOfPoint.first(database, { pointId });

/** Oldest first, of events that are there. */
export const readDismissals = (database: Database) => dismissals.rows(database);

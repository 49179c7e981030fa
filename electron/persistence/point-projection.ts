import { groupBy } from '../../shared/domain/group-by';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { InterventionId } from '../../shared/domain/ids';
import type { PointContent } from '../../shared/notes/points-schema';
import { select, write } from './statement';

/** Points as rows, derived from the text of their intervention. Not logged: undoing the text brings them back. */

const existing = select(
  `SELECT id, kind, is_verbatim AS isVerbatim, is_to_verify AS isToVerify,
     is_starred AS isStarred, language, is_interpreted AS isInterpreted, text, position, deleted_at AS deletedAt FROM point WHERE intervention_id = :interventionId`,
  z.object({
    id: z.string(),
    kind: z.string(),
    isVerbatim: z.int(),
    isToVerify: z.int(),
    isStarred: z.int(),
    language: z.string().nullable(),
    isInterpreted: z.int().nullable(),
    text: z.string(),
    position: z.int(),
    deletedAt: z.int().nullable(),
  }),
);
const themesOf = select(
  'SELECT t.point_id AS id, t.theme_id AS themeId FROM point_theme t JOIN point p ON p.id = t.point_id WHERE p.intervention_id = :interventionId ORDER BY t.point_id, t.position',
  z.object({ id: z.string(), themeId: z.string() }),
);
const upsert = write(
  `INSERT INTO point (id, intervention_id, kind, is_verbatim, is_to_verify, is_starred, language, is_interpreted,
     text, position, deleted_at)
   VALUES (:id, :interventionId, :kind, :isVerbatim, :isToVerify, :isStarred, :language, :isInterpreted,
     :text, :position, NULL)
   ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, is_verbatim = excluded.is_verbatim,
     is_to_verify = excluded.is_to_verify, is_starred = excluded.is_starred, language = excluded.language,
     is_interpreted = excluded.is_interpreted, text = excluded.text, position = excluded.position, deleted_at = NULL`,
);
const setDeleted = write('UPDATE point SET deleted_at = :now WHERE id = :id');
const clearThemes = write('DELETE FROM point_theme WHERE point_id = :id');
const addTheme = write(
  'INSERT INTO point_theme (point_id, theme_id, position) VALUES (:id, :themeId, :position)',
);

/** Ids of the points whose rows changed. */
interface Projected {
  changed: string[];
  /** Those among them whose words did. */
  reworded: string[];
}

/** Makes the rows say what the points say; points that are gone are marked deleted so that their evidence can return. */
export function projectPoints(
  database: Database,
  interventionId: InterventionId,
  points: readonly PointContent[],
  now: number,
): Projected {
  const before = new Map(existing.rows(database, { interventionId }).map((row) => [row.id, row]));
  const themesBefore = groupBy(themesOf.rows(database, { interventionId }), (row) => row.id);
  const changed: string[] = [];
  const reworded: string[] = [];
  points.forEach((point, position) => {
    const row = before.get(point.id);
    before.delete(point.id);
    const themes = [...new Set(point.themeIds)];
    const sameThemes =
      (themesBefore.get(point.id) ?? []).map((each) => each.themeId).join() === themes.join();
    const { id } = point;
    const columns = columnsOf(point, position);
    const isSame =
      row &&
      row.deletedAt === null &&
      Object.entries(columns).every(([name, value]) => row[name as keyof typeof row] === value);
    if (isSame && sameThemes) return;
    changed.push(id);
    if (row?.deletedAt !== null || row.text !== point.text) reworded.push(id);
    if (!isSame) upsert.run(database, { id, interventionId, ...columns });
    if (sameThemes) return;
    clearThemes.run(database, { id });
    themes.forEach((themeId, order) => addTheme.run(database, { id, themeId, position: order }));
  });
  for (const [id, row] of before) {
    if (row.deletedAt !== null) continue;
    setDeleted.run(database, { id, now });
    changed.push(id);
    reworded.push(id);
  }
  return { changed, reworded };
}

function columnsOf(point: PointContent, position: number) {
  const { kind, text, language, isInterpreted } = point;
  return {
    kind,
    isVerbatim: point.isVerbatim ? 1 : 0,
    isToVerify: point.isToVerify ? 1 : 0,
    isStarred: point.isStarred ? 1 : 0,
    language,
    isInterpreted: isInterpreted === null ? null : isInterpreted ? 1 : 0,
    text,
    position,
  };
}

import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { groupBy } from '../../shared/domain/group-by';
import {
  interventionIdSchema,
  themeIdSchema,
  type InterventionId,
  type ThemeId,
} from '../../shared/domain/ids';
import type { Theme } from '../../shared/domain/themes';
import { json, plain } from './columns';
import { select } from './statement';
import { TrackedTable } from './tracked-table';

export const themeTable = new TrackedTable('theme', 'theme', {
  id: plain(themeIdSchema),
  name: plain(z.string()),
  definition: plain(z.string()),
  parentId: plain(themeIdSchema.nullable()),
  hue: plain(z.int()),
  keywords: json(z.array(z.string())),
  position: plain(z.number()),
});

const themes = select(
  `SELECT ${themeTable.list()} FROM theme WHERE deleted_at IS NULL ORDER BY position, id`,
  themeTable.row,
);
const pointCounts = select(
  `SELECT t.theme_id AS id, count(*) AS count FROM point_theme t JOIN point p ON p.id = t.point_id
   JOIN intervention i ON i.id = p.intervention_id JOIN session s ON s.id = i.session_id
   WHERE p.deleted_at IS NULL AND p.text <> '' AND i.deleted_at IS NULL AND s.deleted_at IS NULL GROUP BY t.theme_id`,
  z.object({ id: z.string(), count: z.int() }),
);

/** The codebook depth-first; a theme whose parent is gone stands at the top. */
export function readThemes(database: Database): (Theme & { depth: number })[] {
  const rows = themes.rows(database);
  const present = new Set(rows.map((theme) => theme.id));
  const children = groupBy(rows, (theme) =>
    theme.parentId && present.has(theme.parentId) ? theme.parentId : null,
  );
  const walk = (parent: ThemeId | null, depth: number): (Theme & { depth: number })[] =>
    (children.get(parent) ?? []).flatMap((theme) => [
      { ...theme, depth },
      ...walk(theme.id, depth + 1),
    ]);
  return walk(null, 0);
}

/** Points with text that carry each theme; missing means none. */
export function countPointsByTheme(database: Database): Map<string, number> {
  return new Map(pointCounts.rows(database).map(({ id, count }) => [id, count]));
}

const interventionsWithTheme = select(
  `SELECT DISTINCT p.intervention_id AS id FROM point_theme t JOIN point p ON p.id = t.point_id
   JOIN intervention i ON i.id = p.intervention_id
   WHERE t.theme_id = :id AND p.deleted_at IS NULL AND i.deleted_at IS NULL`,
  z.object({ id: interventionIdSchema }),
);

/** Interventions with a point that carries the theme. */
export function readInterventionsWithTheme(database: Database, id: ThemeId): InterventionId[] {
  return interventionsWithTheme.rows(database, { id }).map((row) => row.id);
}

import { z } from 'zod';

/** What a matrix has a row for. */
export const matrixRowKinds = ['areas', 'themes'] as const;
export const matrixRowKindSchema = z.enum(matrixRowKinds);
export type MatrixRowKind = z.infer<typeof matrixRowKindSchema>;

/** What a matrix has a column for. */
export const matrixColumnKinds = ['delegation', 'category', 'region', 'panel'] as const;
export const matrixColumnKindSchema = z.enum(matrixColumnKinds);
export type MatrixColumnKind = z.infer<typeof matrixColumnKindSchema>;

const count = z.int().min(0);

/**
 * Distinct voices of the column that took the floor on the row, by their least favourable stance in it. A cell that is
 * missing is silence.
 */
export const matrixCellSchema = z.object({
  /** Place in the columns. */
  column: count,
  supports: count,
  qualifies: count,
  opposes: count,
  /** Spoke on the theme and is linked to no area with it; 0 in rows of areas. */
  spoke: count,
  points: count,
});
export type MatrixCell = z.infer<typeof matrixCellSchema>;

export const matrixSchema = z.object({
  rows: z.array(
    z.object({
      /** Of the area or theme. */
      id: z.string(),
      label: z.string(),
      /** Depth of a theme in the codebook; 0 for areas. */
      depth: count,
      /** By column, ascending; sparse. */
      cells: z.array(matrixCellSchema),
    }),
  ),
  columns: z.array(
    z.object({
      /** Of the delegation, person or session, or the category or region itself; null gathers voices without one. */
      id: z.string().nullable(),
      /** Names of delegations and panels; for categories and regions their key. */
      label: z.string(),
    }),
  ),
});
export type Matrix = z.infer<typeof matrixSchema>;

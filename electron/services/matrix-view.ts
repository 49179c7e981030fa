import type { EventId, PointId } from '../../shared/domain/ids';
import { buildMatrix, cellPoints, type MatrixInput } from '../../shared/synthesis/build-matrix';
import type { Matrix, MatrixColumnKind, MatrixRowKind } from '../../shared/synthesis/matrix';
import type { DialogueReader } from './dialogue-reader';

export interface MatrixShape {
  eventId: EventId;
  rows: MatrixRowKind;
  columns: MatrixColumnKind;
}

/** What a matrix is made of; reads no more of the dialogue than that takes. */
export function matrixInput(reader: DialogueReader, shape: MatrixShape): MatrixInput {
  const [events, areas, themes] = [
    reader.part('events'),
    reader.part('areas'),
    reader.part('themes'),
  ];
  return { index: reader.index(), events, areas, themes, ...shape };
}

/** Who took the floor on what, as the dialogue is now. */
export function matrixView(reader: DialogueReader, shape: MatrixShape): Matrix {
  return buildMatrix(matrixInput(reader, shape));
}

/** The points behind one of its cells, in the order they were said. */
export function cellPointsView(
  reader: DialogueReader,
  { rowId, columnId, ...shape }: MatrixShape & { rowId: string; columnId: string | null },
): PointId[] {
  return cellPoints(matrixInput(reader, shape), { rowId, columnId });
}

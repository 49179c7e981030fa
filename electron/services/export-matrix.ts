import { assertNever } from '../../shared/assert-never';
import type { EndpointAt } from '../../shared/contract/contract';
import type { ParsedInput } from '../../shared/contract/endpoint';
import { discloseMatrix, type DisclosedMatrix } from '../../shared/synthesis/disclosed-matrix';
import { matrixTable } from '../../shared/synthesis/matrix-table';
import { eventTable } from '../persistence/programme-repository';
import { writeListCsv } from '../reports/list-csv-writer';
import { matrixPicture } from '../reports/matrix-picture';
import type { DialogueServices } from './dialogue-services';
import { suggestedFileName } from './exports';
import { matrixInput } from './matrix-view';
import type { ShellServices } from './shell-services';

type Asked = ParsedInput<EndpointAt<'synthesis.exportMatrix'>>;
type MatrixFile = Asked['format'];

/** The matrix as it may be shown at the level. @throws AppFailure `not-found` for an unknown event */
export function outputMatrix(
  { database, reader }: DialogueServices,
  { attribution, format: _, ...shape }: Asked,
): DisclosedMatrix {
  eventTable.get(database, shape.eventId);
  return discloseMatrix(matrixInput(reader, shape), attribution);
}

/** What a file of the matrix may be called: by its event, as far as the level lets it be told. */
export function matrixFileName(matrix: DisclosedMatrix, format: MatrixFile): string {
  return suggestedFileName(matrixTable(matrix).title, format);
}

/** The bytes of a file of the matrix; nothing goes into them but the matrix as it was disclosed. */
export async function matrixFile(
  matrix: DisclosedMatrix,
  format: MatrixFile,
  pictures: ShellServices['pictures'],
): Promise<Uint8Array> {
  switch (format) {
    case 'csv':
      return writeListCsv(matrixTable(matrix));
    case 'svg':
      return new TextEncoder().encode(matrixPicture(matrix).svg);
    case 'png':
      return pictures.toPng(matrixPicture(matrix));
    default:
      return assertNever(format);
  }
}

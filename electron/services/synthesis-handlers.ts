import { basename } from 'node:path';
import type { DialogueHandlers } from '../../shared/contract/contract';
import type { HandlerContext } from './app-handlers';
import type { DialogueServices } from './dialogue-services';
import { matrixFile, matrixFileName, outputMatrix } from './export-matrix';
import { writeWhole } from './exports';
import { newId } from './new-id';

/** What windows may ask about areas and evidence: the service, and what needs the desktop. */
export function synthesisHandlers(
  { shell }: HandlerContext,
  services: DialogueServices,
  exported: Map<string, string>,
): DialogueHandlers['synthesis'] {
  const { synthesis } = services;
  const { areas, points, links, carriedPoints } = synthesis;
  const { addArea, editArea, moveArea, deleteArea, carryArea } = synthesis;
  const { link, unlink, setAside, bringBack } = synthesis;
  const { matrix, cellPoints, coOccurrence, timeline } = synthesis;
  return {
    ...{ areas, points, links, carriedPoints },
    ...{ addArea, editArea, moveArea, deleteArea, carryArea },
    ...{ link, unlink, setAside, bringBack },
    ...{ matrix, cellPoints, coOccurrence, timeline },
    exportMatrix: async (asked) => {
      const { format } = asked;
      const suggestedName = matrixFileName(outputMatrix(services, asked), format);
      const path = await shell.askWhereToSave({ suggestedName, extensions: [format] });
      if (path === null) return null;
      // Once more: something may have gone off the record while the dialog was open.
      const matrix = outputMatrix(services, asked);
      await writeWhole(path, Buffer.from(await matrixFile(matrix, format, shell.pictures)));
      const exportId = newId();
      exported.set(exportId, path);
      return { fileName: basename(path), exportId };
    },
  };
}

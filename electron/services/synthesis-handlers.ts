import type { DialogueHandlers } from '../../shared/contract/contract';
import type { DialogueServices } from './dialogue-services';

/** What windows may ask about areas and evidence: the service, and what needs the desktop. */
export function synthesisHandlers({ synthesis }: DialogueServices): DialogueHandlers['synthesis'] {
  const { areas, points, links, carriedPoints } = synthesis;
  const { addArea, editArea, moveArea, deleteArea, carryArea } = synthesis;
  const { link, unlink, setAside, bringBack } = synthesis;
  const { matrix, cellPoints, coOccurrence, timeline } = synthesis;
  return {
    ...{ areas, points, links, carriedPoints },
    ...{ addArea, editArea, moveArea, deleteArea, carryArea },
    ...{ link, unlink, setAside, bringBack },
    ...{ matrix, cellPoints, coOccurrence, timeline },
    exportMatrix: () => null,
  };
}

import type { DialogueHandlers } from '../../shared/contract/contract';
import type { HandlerContext } from './app-handlers';
import type { DialogueServices } from './dialogue-services';

/** What windows may ask about suggestions; the work is done in a worker. */
export function suggestionHandlers(
  _context: HandlerContext,
  { suggestions }: DialogueServices,
): DialogueHandlers['suggestions'] {
  const { dismiss, restore, dismissed } = suggestions;
  return {
    ...{ dismiss, restore, dismissed },
    areas: () => null,
    findAreas: () => 0,
    forPoint: () => ({ themes: [], areas: [], similar: [] }),
    forArea: () => ({ evidence: [], contradictions: [] }),
  };
}

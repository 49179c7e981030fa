import type { DialogueHandlers } from '../../shared/contract/contract';
import type { DialogueServices } from './dialogue-services';

/** What windows may ask about the codebook: the service, and what needs the desktop. */
export function themeHandlers({ themes }: DialogueServices): DialogueHandlers['themes'] {
  const { list, add, edit, move, merge, split, tag, untag } = themes;
  return {
    ...{ list, add, edit, move, merge, split, tag, untag, delete: themes.delete },
    exportCodebook: () => null,
  };
}

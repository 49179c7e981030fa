import { useCommand } from '../../api/use-endpoint';
import type { Finding } from '../../../shared/report/finding';
import type { Report } from '../../../shared/report/report';
import { isReplaceable, replacementFor } from './replacement';
import type { Draft } from './use-draft';

/** Puts the better words in where they are written, as one step that can be undone; false where that is elsewhere. */
export function useReplace(draft: Draft, report: Report): (finding: Finding) => boolean {
  const setPassage = useCommand('programme.setPassage');
  const editBlock = useCommand('draft.editBlock');
  const rewrite = useCommand('draft.rewrite');
  return (finding) => {
    const replacement = isReplaceable(finding) ? replacementFor(report, finding) : null;
    switch (replacement?.kind) {
      case undefined:
        return false;
      case 'passage': {
        const { eventId, slot, text } = replacement;
        void setPassage.run({ eventId, slot, text });
        return true;
      }
      case 'inserted': {
        const { block, id } = replacement;
        void editBlock.run({ id, block });
        return true;
      }
      case 'rewrite': {
        const { anchor, rewriting } = replacement;
        void rewrite.run({ draft: draft.key, anchor, ...rewriting });
        return true;
      }
    }
  };
}

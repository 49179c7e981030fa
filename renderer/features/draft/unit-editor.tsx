import type { Report } from '../../../shared/report/report';
import { editedKeys } from './edit-target';
import type { UnitEditor } from './PageText';
import { PassageEditor } from './PassageEditor';
import type { Draft } from './use-draft';

/** The editor that stands in the place of what is being written; null where nothing is. */
export function unitEditor(draft: Draft, report: Report): UnitEditor | null {
  const { editing, units } = draft;
  if (editing?.kind !== 'passage') return null;
  return {
    keys: editedKeys(editing, units, report),
    element: <PassageEditor {...editing} draft={draft} />,
  };
}

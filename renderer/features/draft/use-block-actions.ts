import { t } from '@lingui/core/macro';
import type { Report } from '../../../shared/report/report';
import { useCommand } from '../../api/use-endpoint';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { paragraphOf, targetOf, type InsertedType } from './edit-target';
import type { Draft } from './use-draft';

export const removeKeys = 'Shift+Delete';
export const insertionKeys: Readonly<Record<InsertedType, string>> = {
  paragraph: 'Alt+Enter',
  heading: 'Alt+Shift+H',
  list: 'Alt+Shift+L',
};

export interface BlockActions {
  /** Takes away what a person put or wrote there; null where they did neither. */
  readonly remove: { readonly label: string; readonly run: () => void } | null;
}

export function insertionWord(type: InsertedType): string {
  switch (type) {
    case 'paragraph':
      return t`Paragraph`;
    case 'heading':
      return t`Heading`;
    case 'list':
      return t`List`;
  }
}

/** What one can do with the paragraph under the cursor, and the keys for it. */
export function useBlockActions(draft: Draft, report: Report | undefined): BlockActions {
  const deleteEdit = useCommand('draft.deleteEdit');
  const { current } = draft;
  const isFree = () => report !== undefined && draft.editing === null;
  const edit = current && report ? paragraphOf(current, report)?.edit : undefined;
  const target = current && report ? targetOf(current, report, draft.event.id) : null;
  const editId = target?.kind === 'inserted' ? target.editId : edit?.id;
  const remove =
    editId === undefined
      ? null
      : {
          label: edit ? t`Say again what the data says` : t`Delete what you put in`,
          run: () => void deleteEdit.run({ id: editId }),
        };
  useBlockKeys(draft, isFree, remove);
  return { remove };
}

function useBlockKeys(draft: Draft, isFree: () => boolean, remove: BlockActions['remove']): void {
  const { current } = draft;
  const group = t`Draft`;
  useKeyboardCommands([
    {
      ...{ id: 'draft.edit', label: t`Edit the paragraph`, group, keys: 'F2' },
      when: () => isFree() && current !== null,
      run: () => {
        if (current) draft.open(current);
      },
    },
    {
      ...{ id: 'draft.edit-source', label: t`Edit in the synthesis`, group, keys: 'Mod+Enter' },
      when: () => isFree() && current?.type === 'text' && 'areaId' in (current.source ?? {}),
      run: () => {
        if (current) draft.openSource(current);
      },
    },
    ...(['paragraph', 'heading', 'list'] as const).map((type) => {
      const word = insertionWord(type);
      return {
        ...{ id: `draft.insert-${type}`, label: t`Insert below: ${word}`, group },
        keys: insertionKeys[type],
        when: isFree,
        run: () => draft.insertBelow(type),
      };
    }),
    {
      ...{ id: 'draft.remove', label: remove?.label ?? t`Delete what you put in`, group },
      keys: removeKeys,
      when: () => isFree() && remove !== null,
      run: () => remove?.run(),
    },
    {
      ...{ id: 'draft.comment', label: t`Comment on the paragraph`, group, keys: 'Mod+Alt+M' },
      when: () => current !== null,
      run: () => draft.comment(),
    },
  ]);
}

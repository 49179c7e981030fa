import { useMemo } from 'react';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import type { RowActions } from './row-commands';
import type { RowDialog } from './RowDialogs';

interface RowState {
  readonly setEditingId: (id: InterventionId) => void;
  readonly setDialog: (dialog: RowDialog) => void;
  readonly onProblem: (text: string | null) => void;
  /** The row is about to go: the focus must go elsewhere. */
  readonly onRemoving: (id: InterventionId) => void;
  readonly onTakeUp: ((id: InterventionId) => void) | undefined;
}

/** What the keys and the menu of a row do. */
export function useRowActions(state: RowState): RowActions {
  const { setEditingId, setDialog, onProblem, onRemoving, onTakeUp } = state;
  const { run: remove } = useCommand('record.delete');
  const { run: reopen } = useCommand('record.reopen');
  return useMemo(() => {
    const tell = async (running: ReturnType<typeof remove>) => {
      const result = await running;
      onProblem(result.ok ? null : describeErrorBriefly(result.error));
      return result.ok;
    };
    return {
      edit: setEditingId,
      changeSpeaker: (id) => setDialog({ kind: 'speaker', id }),
      changeDetails: (id) => setDialog({ kind: 'details', id }),
      showHistory: (id) => setDialog({ kind: 'history', id }),
      remove: (id) => {
        onRemoving(id);
        void tell(remove({ id }));
      },
      takeUp: async (id, isOpen) => {
        if (isOpen || (await tell(reopen({ id })))) onTakeUp?.(id);
      },
    };
  }, [setEditingId, setDialog, onProblem, onRemoving, onTakeUp, remove, reopen]);
}

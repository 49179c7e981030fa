import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { AppError } from '../../../shared/app-error';
import type { DialogueSummary } from '../../../shared/contract/dialogues';
import { useCommand } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface DeleteDialogueProps {
  /** Null while nothing is to be deleted. */
  readonly dialogue: DialogueSummary | null;
  readonly onClose: () => void;
  readonly onError: (error: AppError | null) => void;
}

/** Asks before a whole dialogue goes to the trash, since undo does not reach it there. */
export function DeleteDialogue({ dialogue, onClose, onError }: DeleteDialogueProps) {
  const { run } = useCommand('dialogues.moveToTrash');
  const remove = async (deleted: DialogueSummary) => {
    const result = await run({ id: deleted.id });
    onError(result.ok ? null : result.error);
    if (result.ok) announce(t`Moved to the trash: ${deleted.title}`);
  };
  return (
    <ConfirmDialog
      title={t`Delete “${dialogue?.title ?? ''}”?`}
      confirmLabel={t`Move to trash`}
      isDanger
      isOpen={dialogue !== null}
      onClose={onClose}
      onConfirm={() => {
        if (dialogue !== null) void remove(dialogue);
      }}
    >
      <Trans>
        Its file moves to the trash folder with everything in it and is kept there for 30 days.
        Until then you can restore it below the list of dialogues.
      </Trans>
    </ConfirmDialog>
  );
}

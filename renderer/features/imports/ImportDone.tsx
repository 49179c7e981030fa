import { Trans } from '@lingui/react/macro';
import { describeErrorBriefly } from '../../api/describe-error';
import { Button } from '../../ui/Button';
import type { useImportUndo } from './use-import-undo';

type ImportUndo = ReturnType<typeof useImportUndo>;

interface ImportDoneProps {
  readonly summary: string;
  readonly undo: ImportUndo;
}

/** What was done, in one sentence. */
export function ImportDone({ summary, undo }: ImportDoneProps) {
  return (
    <>
      <p role="status">
        {undo.isUndone ? (
          <Trans>Everything is as it was before the import.</Trans>
        ) : (
          <>
            {summary} <Trans>Undo takes all of it back, now or later.</Trans>
          </>
        )}
      </p>
      {undo.error !== null && <p role="alert">{describeErrorBriefly(undo.error)}</p>}
    </>
  );
}

interface DoneActionsProps {
  readonly undo: ImportUndo;
  readonly onClose: () => void;
}

/** On with the work, or all of it back. */
export function DoneActions({ undo, onClose }: DoneActionsProps) {
  return (
    <>
      {!undo.isUndone && (
        <Button keys="Mod+Z" isDisabled={!undo.canUndo} onPress={undo.undo}>
          <Trans>Undo the import</Trans>
        </Button>
      )}
      <Button variant="primary" autoFocus onPress={onClose}>
        <Trans>Close</Trans>
      </Button>
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { AppError } from '../../shared/app-error';
import { Button } from '../ui/Button';
import { ErrorPanel } from '../ui/ErrorPanel';
import { WrittenFile } from '../ui/WrittenFile';
import { useApi } from './api-context';
import { describeError } from './describe-error';

interface ExportOutcomeProps {
  readonly error: AppError | null;
  readonly clearError: () => void;
  /** The file that was written last; null where there is none. */
  readonly done: { readonly fileName: string; readonly exportId: string } | null;
  readonly className: string | undefined;
}

/** What came of an export: why there is no file, or where it is. Nothing before the first one. */
export function ExportOutcome({ error, clearError, done, className }: ExportOutcomeProps) {
  const { client } = useApi();
  const [openError, setOpenError] = useState<AppError | null>(null);
  const problem = error ?? openError;
  if (problem !== null) {
    const close = () => {
      setOpenError(null);
      clearError();
    };
    return (
      <ErrorPanel
        {...describeError(problem)}
        actions={
          <Button onPress={close}>
            <Trans>Close</Trans>
          </Button>
        }
      />
    );
  }
  if (done === null) return null;
  const { fileName, exportId } = done;
  return (
    <WrittenFile
      fileName={fileName}
      className={className}
      onReveal={() => void client.app.revealExport({ exportId })}
      onOpen={() =>
        void client.app.openExport({ exportId }).then((result) => {
          if (!result.ok) setOpenError(result.error);
        })
      }
    />
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { AppError } from '../../../shared/app-error';
import type { StagedImport } from '../../../shared/contract/imports';
import { describeError } from '../../api/describe-error';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';

interface ImportFaultProps {
  readonly error: AppError;
  readonly staged: StagedImport;
  readonly onChooseAgain: () => void;
  readonly onBack: () => void;
  /** Given where trying the same again may help. */
  readonly onRetry?: () => void;
}

/** Why a preview or an import did not come about, and the ways on. */
export function ImportFault({ error, staged, onChooseAgain, onBack, onRetry }: ImportFaultProps) {
  const isAboutFile = error.code === 'file-not-importable' || error.code === 'import-expired';
  return (
    <ErrorPanel
      {...describeError(withName(error, staged))}
      actions={
        <>
          {isAboutFile || onRetry === undefined ? (
            <Button variant="primary" onPress={onChooseAgain}>
              <Trans>Choose another file…</Trans>
            </Button>
          ) : (
            <Button variant="primary" onPress={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
          <Button onPress={onBack}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    />
  );
}

// Whoever plans an import does not know what the file was called.
function withName(error: AppError, { fileName }: StagedImport): AppError {
  if (error.code !== 'file-not-importable' || error.file !== '') return error;
  return { ...error, file: fileName === '' ? t`What was pasted` : fileName };
}

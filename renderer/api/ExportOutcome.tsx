import { Trans } from '@lingui/react/macro';
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
  if (error !== null) {
    return (
      <ErrorPanel
        {...describeError(error)}
        actions={
          <Button onPress={clearError}>
            <Trans>Close</Trans>
          </Button>
        }
      />
    );
  }
  if (done === null) return null;
  const { fileName, exportId } = done;
  const reveal = () => void client.app.revealExport({ exportId });
  return <WrittenFile fileName={fileName} className={className} onReveal={reveal} />;
}

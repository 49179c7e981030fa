import { Trans } from '@lingui/react/macro';
import type { AppError } from '../../../../shared/app-error';
import { describeError } from '../../../api/describe-error';
import { Button } from '../../../ui/Button';
import { ErrorPanel } from '../../../ui/ErrorPanel';

interface FailureProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** What could not be read, and another try. */
export function Failure({ error, onRetry }: FailureProps) {
  return (
    <ErrorPanel
      {...describeError(error)}
      actions={
        <Button variant="primary" onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      }
    />
  );
}

import { Trans } from '@lingui/react/macro';
import type { AppError } from '../../shared/app-error';
import { Button } from '../ui/Button';
import { ErrorPanel } from '../ui/ErrorPanel';
import { describeError } from './describe-error';

interface NotReadProps {
  readonly error: AppError;
  readonly onRetry: () => void;
}

/** Stands where something would have been that could not be read, with another try. */
export function NotRead({ error, onRetry }: NotReadProps) {
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

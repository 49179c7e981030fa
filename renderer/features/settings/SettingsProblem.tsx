import { Trans } from '@lingui/react/macro';
import type { AppError } from '../../../shared/app-error';
import { describeError } from '../../api/describe-error';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';

interface SettingsProblemProps {
  readonly error: AppError | null;
  readonly onRetry: () => void;
}

/** Why settings cannot be shown; nothing while they can. */
export function SettingsProblem({ error, onRetry }: SettingsProblemProps) {
  if (error === null) return null;
  return (
    <ErrorPanel
      {...describeError(error)}
      actions={
        <Button onPress={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      }
    />
  );
}

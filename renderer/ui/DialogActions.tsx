import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Button } from './Button';

interface DialogActionsProps {
  /** The verb on the main button; left out: to save. */
  readonly label?: string;
  readonly onCancel: () => void;
  /** Where there is nothing to type first. */
  readonly autoFocus?: boolean;
  /** Of the main button. */
  readonly isDisabled?: boolean;
}

/** The foot of a dialog that is a form: one way out, and the button that submits it. */
export function DialogActions({ label, onCancel, ...main }: DialogActionsProps) {
  return (
    <>
      <Button onPress={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <Button variant="primary" type="submit" {...main}>
        {label ?? t`Save`}
      </Button>
    </>
  );
}

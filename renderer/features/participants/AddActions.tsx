import { Trans } from '@lingui/react/macro';
import { Button } from '../../ui/Button';

interface AddActionsProps {
  /** The verb on the main button. */
  readonly label: string;
  readonly onCancel: () => void;
  /** Where there is nothing to type first. */
  readonly autoFocus?: boolean;
}

/** The foot of a dialog that adds or merges. */
export function AddActions({ label, onCancel, autoFocus = false }: AddActionsProps) {
  return (
    <>
      <Button onPress={onCancel}>
        <Trans>Cancel</Trans>
      </Button>
      <Button variant="primary" type="submit" autoFocus={autoFocus}>
        {label}
      </Button>
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { Button } from './Button';

interface WrittenFileProps {
  readonly fileName: string;
  readonly className: string | undefined;
  readonly onReveal: () => void;
  /** Opens it in the program that the system has for it; left out where that is not offered. */
  readonly onOpen?: () => void;
}

/** Says that an export is on the disk, and leads to it. */
export function WrittenFile({ fileName, className, onReveal, onOpen }: WrittenFileProps) {
  return (
    <div role="status" className={className}>
      <span dir="auto">
        <Trans>Written: {fileName}</Trans>
      </span>
      {onOpen && (
        <Button variant="quiet" onPress={onOpen}>
          <Trans>Open</Trans>
        </Button>
      )}
      <Button variant="quiet" onPress={onReveal}>
        <Trans>Show in folder</Trans>
      </Button>
    </div>
  );
}

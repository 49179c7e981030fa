import { Trans } from '@lingui/react/macro';
import { Button } from './Button';

interface WrittenFileProps {
  readonly fileName: string;
  readonly className: string | undefined;
  readonly onReveal: () => void;
}

/** Says that an export is on the disk, and leads to it. */
export function WrittenFile({ fileName, className, onReveal }: WrittenFileProps) {
  return (
    <div role="status" className={className}>
      <span dir="auto">
        <Trans>Written: {fileName}</Trans>
      </span>
      <Button variant="quiet" onPress={onReveal}>
        <Trans>Show in folder</Trans>
      </Button>
    </div>
  );
}

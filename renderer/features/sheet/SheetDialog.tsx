import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { SessionId } from '../../../shared/domain/ids';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { Region } from '../../ui/Region';
import { SheetHead } from './SheetHead';
import { SheetOutputs } from './SheetOutputs';
import { SheetCorrections, SheetRequests, SheetTurns } from './SheetTables';
import { SignOffs } from './SignOffs';
import styles from './Sheet.module.css';

interface SheetDialogProps {
  /** Any session of the list. */
  readonly sessionId: SessionId;
  readonly onClose: () => void;
}

/** What the chair checks and signs after a session, and the files and the paper that it goes out as. */
export function SheetDialog({ sessionId, onClose }: SheetDialogProps) {
  return (
    <Dialog title={t`Sign-off sheet`} isOpen onClose={onClose} size="window">
      <SheetBody sessionId={sessionId} />
    </Dialog>
  );
}

function SheetBody({ sessionId }: Pick<SheetDialogProps, 'sessionId'>) {
  const { data, error, retry } = useEndpointQuery('speakers.sheet', { sessionId });
  if (error !== null) {
    const again = (
      <Button variant="primary" onPress={retry}>
        <Trans>Try again</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={again} />;
  }
  if (data === undefined) return null;
  const { sheet, signOffs } = data;
  return (
    <div className={styles.frame}>
      <div className={styles.panes}>
        <Region label={t`Sheet`} className={styles.sheet} isText>
          <SheetHead sheet={sheet} />
          <SheetTurns sheet={sheet} />
          <SheetRequests sheet={sheet} />
          <SheetCorrections sheet={sheet} />
        </Region>
        <Region label={t`Sign-off and files`} className={styles.side}>
          <SignOffs sessionId={sessionId} sheet={sheet} signOffs={signOffs} />
          <SheetOutputs sessionId={sessionId} attribution={sheet.attribution} />
        </Region>
      </div>
    </div>
  );
}

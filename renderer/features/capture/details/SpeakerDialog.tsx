import { t } from '@lingui/core/macro';
import type { InterventionId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { Dialog } from '../../../ui/Dialog';
import type { SpeakerIndex } from '../../../ui/speaker-picker/rank-speakers';
import { reassignInput } from '../../../ui/speaker-picker/speaker-choice';
import { SpeakerPicker } from '../../../ui/speaker-picker/SpeakerPicker';
import styles from './TurnDialog.module.css';

interface SpeakerDialogProps {
  readonly id: InterventionId;
  readonly speakers: SpeakerIndex;
  readonly onClose: () => void;
}

/** Says who spoke in a turn that is in the record already. */
export function SpeakerDialog({ id, speakers, onClose }: SpeakerDialogProps) {
  const { run, error } = useCommand('record.reassign');
  return (
    <Dialog title={t`Who spoke?`} isOpen onClose={onClose}>
      <div className={styles.speaker}>
        <SpeakerPicker
          label={t`Speaker of this turn`}
          index={speakers}
          opens="down"
          autoFocus
          onLeave={onClose}
          onTake={(choice) =>
            void run({ id, ...reassignInput(choice) }).then((result) => {
              if (result.ok) onClose();
            })
          }
        />
        {error !== null && (
          <p role="alert" className={styles.error}>
            {describeErrorBriefly(error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

import { t } from '@lingui/core/macro';
import type { RecordEntry } from '../../../../shared/contract/record';
import { useParticipants, useSpeakerIndex } from '../../../api/speaker-index';
import { Dialog } from '../../../ui/Dialog';
import type { SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import { SpeakerPicker } from '../../../ui/speaker-picker/SpeakerPicker';
import type { CaptureContext } from '../capture-context';
import styles from '../details/TurnDialog.module.css';

interface NextSpeakerDialogProps {
  readonly context: CaptureContext;
  readonly entries: readonly RecordEntry[] | undefined;
  readonly onTake: (choice: SpeakerChoice) => void;
  readonly onClose: () => void;
}

/** Names who speaks by now, while one still writes what was said before. */
export function NextSpeakerDialog({ context, entries, onTake, onClose }: NextSpeakerDialogProps) {
  const speakers = useSpeakerIndex(useParticipants(true), true, context.panel, entries);
  return (
    <Dialog title={t`Who has the floor now?`} isOpen onClose={onClose}>
      <div className={styles.speaker}>
        <SpeakerPicker
          label={t`Next speaker`}
          index={speakers}
          opens="down"
          autoFocus
          onLeave={onClose}
          onTake={(choice) => {
            onClose();
            onTake(choice);
          }}
        />
      </div>
    </Dialog>
  );
}

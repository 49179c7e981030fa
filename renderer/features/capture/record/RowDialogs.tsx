import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId } from '../../../../shared/domain/ids';
import type { CaptureContext } from '../capture-context';
import { SpeakerDialog } from '../details/SpeakerDialog';
import { TurnDialog } from '../details/TurnDialog';
import { useParticipants, useSpeakerIndex } from '../../../api/speaker-index';

export interface RowDialog {
  readonly kind: 'details' | 'speaker' | 'history';
  readonly id: InterventionId;
}

interface RowDialogsProps {
  readonly context: CaptureContext;
  readonly dialog: RowDialog | null;
  readonly entry: RecordEntry | undefined;
  readonly onClose: () => void;
}

/** What a row opens in front of the record. */
export function RowDialogs({ context, dialog, entry, onClose }: RowDialogsProps) {
  if (dialog === null || entry === undefined) return null;
  switch (dialog.kind) {
    case 'history':
      return <>{context.renderHistory(dialog.id, onClose)}</>;
    case 'speaker':
      return <RowSpeaker context={context} id={dialog.id} onClose={onClose} />;
    case 'details':
      return (
        <TurnDialog
          entry={entry}
          delegations={context.delegations}
          sessions={context.allSessions}
          timeZone={context.timeZone}
          day={context.day}
          onClose={onClose}
        />
      );
  }
}

interface RowSpeakerProps {
  readonly context: CaptureContext;
  readonly id: InterventionId;
  readonly onClose: () => void;
}

function RowSpeaker({ context, id, onClose }: RowSpeakerProps) {
  const speakers = useSpeakerIndex(useParticipants(true), true, context.panel, undefined);
  return <SpeakerDialog id={id} speakers={speakers} onClose={onClose} />;
}

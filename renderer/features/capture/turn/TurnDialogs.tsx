import type { RecordEntry } from '../../../../shared/contract/record';
import type { CaptureContext } from '../capture-context';
import { BeganDialog } from './BeganDialog';
import type { CurrentTurn } from './current-turn';
import { LanguageDialog } from './LanguageDialog';
import { NextSpeakerDialog } from './NextSpeakerDialog';
import { useTurnSession } from './use-current-turn';
import type { FloorActions } from './use-floor';

/** What the writing line opens in front of the record. */
export type OpenDialog = 'began' | 'language' | 'next-speaker';

interface TurnDialogsProps {
  readonly context: CaptureContext;
  readonly turn: CurrentTurn;
  readonly floor: FloorActions;
  readonly said: readonly RecordEntry[] | undefined;
  readonly dialog: OpenDialog | null;
  readonly onClose: () => void;
}

/** The dialogs about the turn that is written. */
export function TurnDialogs({ context, turn, floor, said, dialog, onClose }: TurnDialogsProps) {
  const { id } = useTurnSession(turn);
  if (dialog === 'next-speaker')
    return (
      <NextSpeakerDialog context={context} entries={said} onTake={floor.take} onClose={onClose} />
    );
  if (dialog === null || id === null) return null;
  if (dialog === 'language') return <LanguageDialog id={id} onClose={onClose} />;
  return <BeganDialog id={id} timeZone={context.timeZone} onClose={onClose} />;
}

import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { Button } from '../../../ui/Button';
import { useKeyboardCommands } from '../../../ui/keyboard-commands';
import { transcriptView, useIsTranscriptShown } from './transcript-view';

const keys = 'Mod+Shift+T';

/** Shows or hides what machines heard; there only where the record has any of it. */
export function TranscriptSwitch({ uncounted }: { readonly uncounted: number }) {
  const isShown = useIsTranscriptShown();
  useKeyboardCommands([
    {
      id: 'capture.transcript',
      label: isShown ? t`Hide the transcript` : t`Show the transcript`,
      group: t`Capture`,
      keys,
      when: () => uncounted > 0,
      run: transcriptView.toggle,
    },
  ]);
  if (uncounted === 0) return null;
  return (
    <Button variant="quiet" keys={keys} onPress={transcriptView.toggle}>
      {isShown ? (
        <Trans>Hide transcript</Trans>
      ) : (
        <>
          <Trans>Show transcript</Trans>
          {' · '}
          <Plural value={uncounted} one="# turn hidden" other="# turns hidden" />
        </>
      )}
    </Button>
  );
}

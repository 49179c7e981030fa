import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { DialogueScope } from '../api/api-context';
import { useChosenSigns } from '../api/chosen-signs';
import { PointSignsProvider } from '../ui/point-signs';
import { AppFrame } from './AppFrame';
import { useAppearance } from './appearance';
import { useAppCommands, useWindowEvents } from './app-commands';
import { CommandPalette } from './CommandPalette';
import { OpenDialogue } from './DialogueFrame';
import { KeyMap } from './KeyMap';
import { useRememberedPlace } from './last-place';
import { dialogueLocation, useNavigation } from './navigation';
import { railFoot } from './rail-foot';
import { renderHome, renderSettings } from './screens';

/** The window: the screen that one is on, and what can be called up over it. */
export function App() {
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  useAppearance();
  useRememberedPlace();
  useWindowEvents();
  useAppCommands(setShown);
  const signs = useChosenSigns();
  const close = () => {
    setShown(null);
  };
  return (
    <PointSignsProvider value={signs}>
      <CurrentScreen />
      <CommandPalette isOpen={shown === 'palette'} onClose={close} />
      <KeyMap isOpen={shown === 'keys'} onClose={close} hasText />
    </PointSignsProvider>
  );
}

function CurrentScreen() {
  const { location, navigate } = useNavigation();
  const dialogue = dialogueLocation(location);
  const settings = location.screen === 'settings' ? renderSettings(dialogue, navigate) : null;
  if (dialogue !== null) {
    return (
      <DialogueScope dialogueId={dialogue.dialogueId}>
        <OpenDialogue key={dialogue.dialogueId} location={dialogue} settings={settings} />
      </DialogueScope>
    );
  }
  return (
    <AppFrame
      rail={[]}
      railFoot={railFoot(navigate)}
      currentRailId={location.screen}
      title={<span>{settings === null ? t`Dialogues` : t`Settings`}</span>}
      status={null}
    >
      {settings ?? renderHome(navigate)}
    </AppFrame>
  );
}

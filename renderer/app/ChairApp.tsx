import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { DialogueScope, useAppEvents } from '../api/api-context';
import { ChairScreen } from '../features/chair/ChairScreen';
import { ErrorPanel } from '../ui/ErrorPanel';
import { useCommandRegistry } from '../ui/keyboard-commands';
import { useAppearance } from './appearance';
import type { ChairTarget } from './chair-target';
import { KeyMap } from './KeyMap';
import { LiveRegion } from './LiveRegion';

/** The chair's window: one list, and its keys. */
export function ChairApp({ target }: { readonly target: ChairTarget | null }) {
  const [showsKeys, setShowsKeys] = useState(false);
  const registry = useCommandRegistry();
  useAppearance();
  // There is nothing here to save: only entries of the menu are for this window.
  useAppEvents((event) => {
    if (event.type === 'menu-command') registry.runById(event.id);
  });
  return (
    <>
      {target === null ? (
        <ErrorPanel
          title={t`This window shows no list`}
          explanation={t`Its address names none.`}
          advice={t`Close it and open it again from the speaker list.`}
        />
      ) : (
        <DialogueScope dialogueId={target.dialogueId}>
          <ChairScreen sessionId={target.sessionId} onShowKeys={() => setShowsKeys(true)} />
        </DialogueScope>
      )}
      <KeyMap isOpen={showsKeys} onClose={() => setShowsKeys(false)} />
      <LiveRegion />
    </>
  );
}

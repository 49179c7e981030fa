import { t } from '@lingui/core/macro';
import { useEffect } from 'react';
import { useAppEvents, useApi } from '../api/api-context';
import { flushAll } from '../api/flush-before-close';
import { useCommandRegistry, useKeyboardCommands } from '../ui/keyboard-commands';
import type { KeyboardCommand } from '../ui/keyboard-commands';
import { leaveField } from '../ui/leave-field';
import { focusRegion, useRegionMemory } from './focus-regions';
import { useNavigation } from './navigation';
import { paletteCommandId } from './palette-results';

/** What every screen offers. */
export function useAppCommands(show: (what: 'palette' | 'keys') => void): void {
  useRegionMemory();
  const placeCommands = usePlaceCommands();
  useKeyboardCommands([
    {
      id: paletteCommandId,
      label: t`Find a command, session or person`,
      group: t`Go`,
      keys: 'Mod+K',
      run: () => show('palette'),
    },
    ...placeCommands,
    {
      id: 'app.keys',
      label: t`Keys`,
      group: t`Help`,
      keys: 'F1',
      run: () => show('keys'),
    },
  ]);
}

function usePlaceCommands(): KeyboardCommand[] {
  const { location, navigate } = useNavigation();
  const group = t`Go`;
  return [
    {
      id: 'app.home',
      label: t`All dialogues`,
      group,
      when: () => location.screen !== 'home',
      run: () => navigate({ type: 'go-home' }),
    },
    {
      id: 'app.settings',
      label: t`Settings`,
      group,
      keys: 'Mod+,',
      run: () => navigate({ type: 'open-settings' }),
    },
    {
      id: 'app.next-region',
      label: t`Next part of the screen`,
      group,
      keys: 'F6',
      run: () => focusRegion(1),
    },
    {
      id: 'app.previous-region',
      label: t`Previous part of the screen`,
      group,
      keys: 'Shift+F6',
      run: () => focusRegion(-1),
    },
  ];
}

/** Does what the window's menu chose, and saves everything when the window is about to close. */
export function useWindowEvents(): void {
  const registry = useCommandRegistry();
  const { client } = useApi();
  useAppEvents((event) => {
    if (event.type === 'menu-command') registry.runById(event.id);
    // A failed flush gives no answer: main then keeps the window open, and the banner says why.
    if (event.type === 'flush') {
      leaveField();
      void flushAll().then(
        () => client.app.flushed({}),
        () => undefined,
      );
    }
  });
  // Below the subscription: effects run in the order they are written in.
  useEffect(() => void client.app.listening({}), [client]);
}

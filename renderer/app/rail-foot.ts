import { t } from '@lingui/core/macro';
import type { Dispatch } from 'react';
import type { RailItem } from './AppFrame';
import type { NavigationAction } from './navigation';

/** What the foot of the rail offers on every screen. */
export function railFoot(navigate: Dispatch<NavigationAction>): RailItem[] {
  const home: RailItem = {
    id: 'home',
    label: t`All dialogues`,
    onPress: () => {
      navigate({ type: 'go-home' });
    },
  };
  const settings: RailItem = {
    id: 'settings',
    label: t`Settings`,
    keys: 'Mod+,',
    onPress: () => {
      navigate({ type: 'open-settings' });
    },
  };
  return [home, settings];
}

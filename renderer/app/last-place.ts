import { useEffect, useRef } from 'react';
import type { Place } from '../../shared/contract/app';
import { createClient } from '../api/client';
import type { Transport } from '../api/transport';
import { useCommand } from '../api/use-endpoint';
import { dialogueScreens } from './screens';
import { dialogueLocation, useNavigation, type Location } from './navigation';

/** Where the app starts: where one was when it ended, so that a crash in the meeting costs no way back. */
export async function startLocation(transport: Transport): Promise<Location> {
  const preferences = await createClient(transport).app.preferences({});
  const place = preferences.ok ? preferences.value.lastPlace : null;
  const isOffered = dialogueScreens.some(({ name }) => name === place?.screen);
  return place !== null && isOffered ? { ...place, target: null } : { screen: 'home' };
}

/** Notes every place that one goes to after the first. */
export function useRememberedPlace(): void {
  const { location } = useNavigation();
  const isFirst = useRef(true);
  const { run } = useCommand('app.setPreferences');
  const place = dialogueLocation(location);
  const { dialogueId = null, screen, sessionId = null } = place ?? {};
  useEffect(() => {
    // The place one starts in is on the disk already; writing it would hold up the first screen.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const lastPlace: Place | null =
      dialogueId === null || screen === undefined ? null : { dialogueId, screen, sessionId };
    void run({ lastPlace });
  }, [run, dialogueId, screen, sessionId]);
}

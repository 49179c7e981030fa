import { useEffect, useState } from 'react';
import type { Result } from '../../shared/app-error';
import { DelayedSaver } from './delayed-saver';
import { flushBeforeClose } from './flush-before-close';

// Text that could not be saved outlives its screen, and is there again when one comes back to it.
const waiting = new Map<string, DelayedSaver<unknown>>();

/**
 * Keeps a text that is edited in place and saves it: after a pause, when the component goes, before the window closes.
 * @param key names the text among all; a component that shows another text needs another React key
 * @param saved the text on the disk when the component appears
 */
export function useDelayedSaver<Text>(
  key: string,
  saved: Text,
  send: (text: Text) => Promise<Result<unknown>>,
  isSame?: (a: Text, b: Text) => boolean,
): DelayedSaver<Text> {
  const [saver] = useState(
    () =>
      (waiting.get(key) as DelayedSaver<Text> | undefined) ?? new DelayedSaver(saved, send, isSame),
  );
  useEffect(() => {
    waiting.delete(key);
    const forget = flushBeforeClose(() => saver.flush());
    return () => {
      if (saver.isWaiting) waiting.set(key, saver as DelayedSaver<unknown>);
      saver.flush().then(
        () => {
          if (waiting.get(key) === (saver as DelayedSaver<unknown>)) waiting.delete(key);
          forget();
        },
        // It is tried again by itself, and once more when the window closes.
        () => undefined,
      );
    };
  }, [key, saver]);
  return saver;
}

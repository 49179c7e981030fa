import type { KeyboardEvent } from 'react';
import { matchesKeys } from '../../ui/keys';

/**
 * Ctrl/Cmd+Enter carries out the import from anywhere in a step; to be asked before the controls, of which many take
 * Enter for themselves. A row that is being corrected is applied first, so that nothing typed is lost.
 */
export function onMainKey(event: KeyboardEvent<HTMLElement>, run: () => void): void {
  const { target, currentTarget, nativeEvent } = event;
  if (!matchesKeys(nativeEvent, 'Mod+Enter')) return;
  // React hands on the keys of lists that stand elsewhere in the page, too.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return;
  event.preventDefault();
  event.stopPropagation();
  const form = target.closest('form');
  if (form === null) run();
  else form.requestSubmit();
}

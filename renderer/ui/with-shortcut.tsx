import type { ComponentPropsWithRef } from 'react';
import { ariaKeys, type Keys } from './keys';

/** Draws a button that tells its keys to assistive technology, an attribute that React Aria does not let through. */
export function withShortcut(keys: Keys) {
  return (props: ComponentPropsWithRef<'button'>) => (
    <button {...props} aria-keyshortcuts={ariaKeys(keys)} />
  );
}

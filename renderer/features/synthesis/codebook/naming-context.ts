import { createContext, type KeyboardEvent, type RefObject } from 'react';
import type { Codebook } from './use-codebook';

export interface NamingScope extends Pick<Codebook, 'naming' | 'setNaming' | 'finishNaming'> {
  /** What the field of the name does with a key; the tree around it must not see any. */
  readonly typing: RefObject<((event: KeyboardEvent) => void) | null>;
}

/** The row that is being named; rows learn of it here, because the tree draws a row again only when its theme changes. */
export const NamingContext = createContext<NamingScope>({
  naming: null,
  setNaming: () => undefined,
  finishNaming: () => Promise.resolve(null),
  typing: { current: null },
});

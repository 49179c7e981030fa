import { useEffect } from 'react';

// Where the focus was in each region, so that F6 comes back to it.
const lastFocused = new WeakMap<Element, HTMLElement>();

const focusable =
  'a[href],button:not(:disabled),input:not(:disabled),textarea:not(:disabled),[contenteditable=true],[tabindex="0"]';

/** Remembers the focus of each region while mounted; needed once per window. */
export function useRegionMemory(): void {
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      const region = target.closest('[data-region]');
      if (region !== null && region !== target) lastFocused.set(region, target);
    };
    document.addEventListener('focusin', remember);
    return () => {
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

/** Moves the focus to the next or the previous region of the screen, round and round. */
export function focusRegion(step: 1 | -1): void {
  const regions = visibleRegions();
  if (regions.length === 0) return;
  const region = regions[(startOf(regions, step) + step + regions.length) % regions.length];
  if (region !== undefined) focusWithin(region);
}

/** Puts the focus at the start of a screen that has just been opened, unless something in it has taken it already. */
export function focusContent(): void {
  const content = document.querySelector<HTMLElement>('main > [data-region]');
  if (content === null || document.querySelector('[role=dialog]') !== null) return;
  if (!content.contains(document.activeElement)) content.focus({ preventScroll: true });
}

// Whoever is at the start of a screen goes on to its first region, or back to what is before it.
function startOf(regions: readonly HTMLElement[], step: 1 | -1): number {
  const active = document.activeElement;
  const current = regions.findIndex((region) => region.contains(active));
  if (current !== -1) return current;
  const first = regions.findIndex((region) => active?.contains(region) === true);
  return Math.max(first, 0) - (step === 1 ? 1 : 0);
}

// A region that consists of regions is represented by them.
function visibleRegions(): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  return all.filter(
    (region) =>
      region.querySelector('[data-region]') === null && region.checkVisibility?.() !== false,
  );
}

function focusWithin(region: HTMLElement): void {
  const before = lastFocused.get(region);
  const isStillThere = before !== undefined && region.contains(before);
  const target = isStillThere ? before : region.querySelector<HTMLElement>(focusable);
  (target ?? region).focus();
}

import { useEffect, useRef, type RefObject } from 'react';

/** Within so many pixels of the end one is at the end. */
const nearEndPx = 48;
/** Rows that come into view are measured a little later, and may be taller than was thought. */
const retryAfterMs = [50, 200, 500];
/** A scroll so soon after a key, the wheel or the pointer is the person's; any other comes from measuring rows. */
const personsScrollMs = 400;

const touches = ['wheel', 'pointerdown', 'pointermove', 'keydown', 'touchmove'] as const;

/**
 * Keeps the end of the record in view while one writes: at first, when a turn is added, and when the writing line
 * grows. Whoever scrolls away or is in the record stays where they are.
 */
export function useFollowEnd(
  frame: RefObject<HTMLElement | null>,
  lastId: string | null,
  hasTarget: boolean,
): void {
  const isAtEnd = useRef(!hasTarget);
  useEffect(() => {
    const element = frame.current;
    if (element === null || lastId === null) return;
    const scrollToEnd = () => {
      const scroller = element.querySelector('[role=list]');
      if (scroller === null || !isAtEnd.current) return;
      if (!element.contains(document.activeElement)) scroller.scrollTop = scroller.scrollHeight;
    };
    let touchedAt = -Infinity;
    const onTouch = () => {
      touchedAt = performance.now();
    };
    const onScroll = () => {
      const scroller = element.querySelector('[role=list]');
      if (scroller === null) return;
      const { scrollHeight, scrollTop, clientHeight } = scroller;
      const isNear = scrollHeight - scrollTop - clientHeight < nearEndPx;
      if (isNear || performance.now() - touchedAt < personsScrollMs) isAtEnd.current = isNear;
    };
    scrollToEnd();
    const timers = retryAfterMs.map((delayMs) => setTimeout(scrollToEnd, delayMs));
    const observer = new ResizeObserver(scrollToEnd);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, true);
    for (const touch of touches) element.addEventListener(touch, onTouch, { passive: true });
    return () => {
      timers.forEach(clearTimeout);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll, true);
      for (const touch of touches) element.removeEventListener(touch, onTouch);
    };
  }, [frame, lastId]);
}

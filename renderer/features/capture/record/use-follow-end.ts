import { useEffect, useRef, type RefObject } from 'react';

/** Within so many pixels of the end one is at the end. */
const nearEndPx = 48;
/** Rows that come into view are measured a little later, and may be taller than was thought. */
const retryAfterMs = [50, 200];

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
    const onScroll = () => {
      const scroller = element.querySelector('[role=list]');
      if (scroller === null) return;
      const { scrollHeight, scrollTop, clientHeight } = scroller;
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
    };
    scrollToEnd();
    const timers = retryAfterMs.map((delayMs) => setTimeout(scrollToEnd, delayMs));
    const observer = new ResizeObserver(scrollToEnd);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, true);
    return () => {
      timers.forEach(clearTimeout);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll, true);
    };
  }, [frame, lastId]);
}

import { useEffect, useRef, type RefObject } from 'react';
import type { VirtualListHandle } from '../../../ui/VirtualList';

/** Within so many pixels of the end one is at the end. */
const nearEndPx = 48;

/**
 * Keeps the end of the record in view while one writes: at first, when a turn is added, and when the writing line
 * grows. Whoever scrolls away or is in the record stays where they are.
 */
export function useFollowEnd(
  frame: RefObject<HTMLElement | null>,
  list: RefObject<VirtualListHandle | null>,
  lastId: string | null,
  hasTarget: boolean,
): void {
  const isAtEnd = useRef(!hasTarget);
  useEffect(() => {
    const element = frame.current;
    if (element === null || lastId === null) return;
    const scrollToEnd = () => {
      if (isAtEnd.current && !element.contains(document.activeElement))
        list.current?.scrollToKey(lastId);
    };
    const onScroll = ({ target }: Event) => {
      const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
      isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEndPx;
    };
    // Once more when the rows that came into view have been measured.
    scrollToEnd();
    const timer = setTimeout(scrollToEnd, 50);
    const observer = new ResizeObserver(scrollToEnd);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, true);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      element.removeEventListener('scroll', onScroll, true);
    };
  }, [frame, list, lastId]);
}

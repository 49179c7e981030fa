import { useLayoutEffect, useState, type RefObject } from 'react';
import { pageMetrics } from '../../../shared/report/page-metrics';

/** How the page is shown in the room that there is. */
export interface PageFit {
  /** Of the page in CSS pixels, 1 for its size on paper at normal text size. */
  readonly scale: number;
  /** How much of the page's margins is left out at each side, in pixels of the page. */
  readonly crop: number;
  /** There is no room for the lines of a page: the text runs on instead. */
  readonly isContinuous: boolean;
}

/** Pixels of the interface's text at normal size. */
const normalText = 15;
/** Of the page: room left beside its text at least, for the cursor and for what stands in the margin. */
const leastMargin = 32;
/** Around the page, in CSS pixels. */
const around = 8;
/** Below this part of the text's size a page is no longer good to read. */
const leastShrink = 0.8;

/** @param room the width that there is, in CSS pixels @param text size of the interface's text, in CSS pixels */
export function pageFit(room: number, text: number): PageFit {
  const wanted = text / normalText;
  const free = room - 2 * around;
  const least = pageMetrics.textWidth + 2 * leastMargin;
  const scale = Math.min(wanted, free / least);
  if (scale < leastShrink * wanted) return { scale: wanted, crop: 0, isContinuous: true };
  const crop = Math.max(0, (pageMetrics.width - free / scale) / 2);
  return { scale, crop, isContinuous: false };
}

/** Follows the width of the element and the size of the text. */
export function usePageFit(element: RefObject<HTMLElement | null>): PageFit {
  const [fit, setFit] = useState<PageFit>({ scale: 1, crop: 0, isContinuous: false });
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const follow = () => {
      const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const next = pageFit(current.clientWidth, text || normalText);
      setFit((old) =>
        old.scale === next.scale && old.crop === next.crop && old.isContinuous === next.isContinuous
          ? old
          : next,
      );
    };
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return fit;
}

import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import styles from './SplitView.module.css';

export interface SplitViewProps {
  /** Under this name the size is remembered on this computer. */
  readonly id: string;
  /** What the separator resizes: "Speaker list". */
  readonly separatorLabel: string;
  /** Which side keeps its width when the window changes. */
  readonly fixedSide: 'start' | 'end';
  /** Widths of the fixed side in pixels at normal text size. */
  readonly initialWidth: number;
  readonly minWidth?: number;
  readonly maxWidth?: number;
  readonly start: ReactNode;
  readonly end: ReactNode;
}

const stepPx = 16;
// Widths are kept in pixels at normal text size and grow with the text.
const normalRemPx = 15;

/** Two panes side by side. The line between them moves with the mouse, or focused, with the arrow keys. */
export function SplitView(props: SplitViewProps) {
  const { id, separatorLabel, fixedSide, initialWidth, start, end } = props;
  const { minWidth = 160, maxWidth = 640 } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useRememberedWidth(id, initialWidth);
  const clamp = (next: number) => Math.min(maxWidth, Math.max(minWidth, Math.round(next)));
  const fixed = { flex: `0 1 ${clamp(width) / normalRemPx}rem`, minWidth: 0, maxWidth: '60%' };
  const free = { flex: '1 1 0', minWidth: 0 };
  return (
    <div ref={frame} className={styles.split}>
      <div className={styles.pane} style={fixedSide === 'start' ? fixed : free}>
        {start}
      </div>
      <div
        role="separator"
        aria-label={separatorLabel}
        aria-orientation="vertical"
        aria-valuenow={clamp(width)}
        aria-valuemin={minWidth}
        aria-valuemax={maxWidth}
        tabIndex={0}
        className={styles.separator}
        onKeyDown={(event) => {
          const next = widthForKey(event.key, { width, minWidth, maxWidth, fixedSide });
          if (next === null) return;
          event.preventDefault();
          setWidth(clamp(next));
        }}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
          setWidth(clamp(widthAt(event.clientX, frame, fixedSide)));
        }}
      />
      <div className={styles.pane} style={fixedSide === 'end' ? fixed : free}>
        {end}
      </div>
    </div>
  );
}

interface Sizes {
  readonly width: number;
  readonly minWidth: number;
  readonly maxWidth: number;
  readonly fixedSide: 'start' | 'end';
}

function widthForKey(key: string, { width, minWidth, maxWidth, fixedSide }: Sizes): number | null {
  const growsRight = fixedSide === 'start' ? stepPx : -stepPx;
  if (key === 'ArrowRight') return width + growsRight;
  if (key === 'ArrowLeft') return width - growsRight;
  if (key === 'Home') return minWidth;
  if (key === 'End') return maxWidth;
  return null;
}

function widthAt(x: number, frame: RefObject<HTMLDivElement | null>, side: 'start' | 'end') {
  const bounds = frame.current?.getBoundingClientRect();
  if (bounds === undefined) return 0;
  const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return ((side === 'start' ? x - bounds.left : bounds.right - x) * normalRemPx) / remPx;
}

function useRememberedWidth(id: string, initialWidth: number) {
  const key = `split-width:${id}`;
  const [width, setWidth] = useState(() => Number(localStorage.getItem(key)) || initialWidth);
  useEffect(() => {
    localStorage.setItem(key, String(width));
  }, [key, width]);
  return [width, setWidth] as const;
}

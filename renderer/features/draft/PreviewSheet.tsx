import { memo, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { pageMetrics } from '../../../shared/report/page-metrics';
import { pagesOf } from './pages-of';
import type { Sheet } from './page-layout';
import { PageText, type PageTextProps } from './PageText';
import { SheetFrame } from './SheetFrame';
import styles from './Draft.module.css';

interface PreviewSheetProps extends Omit<PageTextProps, 'pieces' | 'pageOf'> {
  readonly head: string;
  readonly label: string;
  readonly sheet: Sheet;
  /** All sheets, for one with a table of contents on it. */
  readonly pages: readonly Sheet[] | undefined;
  readonly number: number;
  readonly count: number;
}

/** A sheet on the desk, as large as there is room for. Drawn again only where what stands on it has changed. */
export const PreviewSheet = memo(function PreviewSheet(props: PreviewSheetProps) {
  const { count, head, label, number, pages, sheet, ...text } = props;
  const inner = useRef<HTMLDivElement>(null);
  const height = useGrownHeight(inner, text.editor !== null);
  const pageOf = useMemo(() => pages && pagesOf(pages), [pages]);
  return (
    <div
      className={styles.sheet}
      style={height === null ? undefined : { height: `calc(${height}px * var(--page-scale))` }}
    >
      <div ref={inner} className={styles.paper}>
        <SheetFrame {...{ head, label, number, count }} notes={sheet.notes}>
          <PageText {...text} pieces={sheet.pieces} pageOf={pageOf} />
        </SheetFrame>
      </div>
    </div>
  );
});

/** While somebody writes on a sheet it grows with what they write, and nothing above moves. */
function useGrownHeight(inner: RefObject<HTMLElement | null>, isEdited: boolean): number | null {
  const [height, setHeight] = useState<number | null>(null);
  useLayoutEffect(() => {
    const { current } = inner;
    if (current === null || !isEdited) return;
    const follow = () => {
      const { offsetHeight } = current;
      setHeight(offsetHeight > pageMetrics.height ? offsetHeight : null);
    };
    const observer = new ResizeObserver(follow);
    observer.observe(current);
    return () => {
      observer.disconnect();
      setHeight(null);
    };
  }, [inner, isEdited]);
  return height;
}

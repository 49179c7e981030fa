import { useEffect, useRef, useState, type RefObject } from 'react';
import { SplitView, type SplitViewProps } from './SplitView';
import { Tabs } from './Tabs';
import styles from './SplitView.module.css';

export type PaneSide = 'start' | 'end';

interface SplitOrTabsProps extends SplitViewProps {
  readonly label: string;
  readonly startLabel: string;
  readonly endLabel: string;
  /** Given together: which pane shows where there is room for one only. */
  readonly shown?: PaneSide;
  readonly onShow?: (side: PaneSide) => void;
}

// Below this width two panes leave too few words on a line; in rem, since large text needs more room.
const narrowRem = 46;

/** Two panes side by side, or behind tabs where there is room for one. */
export function SplitOrTabs(props: SplitOrTabsProps) {
  const { label, startLabel, endLabel, shown, onShow, ...split } = props;
  const [own, setOwn] = useState<PaneSide>('start');
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(frame);
  return (
    <div ref={frame} className={styles.split}>
      {isNarrow ? (
        <Tabs<PaneSide>
          label={label}
          tabs={[
            { id: 'start', label: startLabel, content: split.start },
            { id: 'end', label: endLabel, content: split.end },
          ]}
          value={shown ?? own}
          onChange={onShow ?? setOwn}
        />
      ) : (
        <SplitView {...split} />
      )}
    </div>
  );
}

function useIsNarrow(frame: RefObject<HTMLDivElement | null>): boolean {
  const [isNarrow, setIsNarrow] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setIsNarrow(element.clientWidth < narrowRem * rem);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return isNarrow;
}

import { useState, useSyncExternalStore } from 'react';
import { SplitView, type SplitViewProps } from './SplitView';
import { Tabs } from './Tabs';

export type PaneSide = 'start' | 'end';

interface SplitOrTabsProps extends SplitViewProps {
  readonly label: string;
  readonly startLabel: string;
  readonly endLabel: string;
  /** Given together: which pane shows where there is room for one only. */
  readonly shown?: PaneSide;
  readonly onShow?: (side: PaneSide) => void;
}

// Below this width, in CSS pixels, two panes leave too few words on a line; large text counts as a small window.
const narrow = '(max-width: 760px)';

/** Two panes side by side, or behind tabs where the window has room for one. */
export function SplitOrTabs(props: SplitOrTabsProps) {
  const { label, startLabel, endLabel, shown, onShow, ...split } = props;
  const [own, setOwn] = useState<PaneSide>('start');
  const isNarrow = useSyncExternalStore(subscribe, readIsNarrow);
  if (!isNarrow) return <SplitView {...split} />;
  return (
    <Tabs<PaneSide>
      label={label}
      tabs={[
        { id: 'start', label: startLabel, content: split.start },
        { id: 'end', label: endLabel, content: split.end },
      ]}
      value={shown ?? own}
      onChange={onShow ?? setOwn}
    />
  );
}

function subscribe(listener: () => void): () => void {
  const query = mediaQuery();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

function readIsNarrow(): boolean {
  return mediaQuery()?.matches === true;
}

// Absent where there is no layout, as in tests.
function mediaQuery(): MediaQueryList | undefined {
  return (window as Partial<Window>).matchMedia?.(narrow);
}

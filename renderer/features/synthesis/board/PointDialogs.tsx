import { useEffect, useRef } from 'react';
import type { PointId } from '../../../../shared/domain/ids';
import { noFilter } from './board-filter';
import { rowAfter } from './point-selection';
import { SetAsideDialog } from './SetAsideDialog';
import { SuggestionsForPoint } from '../suggestions/SuggestionsForPoint';
import { ThemeDialog } from './ThemeDialog';
import type { Board } from './use-board';

/** What is asked about the chosen points, in front of whichever side shows. */
export function PointDialogs({ board }: { readonly board: Board }) {
  const { asked, ask } = board;
  useFocusAfterwards(board);
  if (asked === null) return null;
  const about = { ...board, targets: asked.pointIds };
  switch (asked.question) {
    case 'set-aside':
      return <SetAsideDialog board={about} />;
    case 'theme':
      return <ThemeDialog board={about} />;
    case 'suggestions':
      return (
        <SuggestionsForPoint
          pointId={asked.pointId}
          data={board.data}
          onChoose={(ids) => {
            ask(null);
            // They may be anywhere among the points.
            board.changeFilter(noFilter);
            board.select({ type: 'these', ids });
          }}
          onClose={() => ask(null)}
        />
      );
  }
}

// The row that had the focus may have left the list while a dialog was in front of it.
function useFocusAfterwards({ asked, visible, listRef }: Board): void {
  const next = useRef<PointId | null>(null);
  useEffect(() => {
    if (asked !== null) {
      const order = visible.map(({ id }) => id);
      if (order.includes(asked.pointId)) next.current = rowAfter(order, new Set(asked.pointIds));
      return undefined;
    }
    const to = next.current;
    next.current = null;
    if (to === null) return undefined;
    // The dialog gives the focus back first.
    const request = requestAnimationFrame(() => {
      if (document.activeElement === document.body) listRef.current?.focusKey(to);
    });
    return () => cancelAnimationFrame(request);
  }, [asked, visible, listRef]);
}

import { noFilter } from './board-filter';
import { SetAsideDialog } from './SetAsideDialog';
import { SuggestionsForPoint } from '../suggestions/SuggestionsForPoint';
import { ThemeDialog } from './ThemeDialog';
import type { Board } from './use-board';

/** What is asked about the chosen points, in front of whichever side shows. */
export function PointDialogs({ board }: { readonly board: Board }) {
  const { question, targets, selection, ask } = board;
  const pointId = selection.current ?? targets[0];
  if (question === null || targets.length === 0 || pointId === undefined) return null;
  switch (question) {
    case 'set-aside':
      return <SetAsideDialog board={board} />;
    case 'theme':
      return <ThemeDialog board={board} />;
    case 'suggestions':
      return (
        <SuggestionsForPoint
          pointId={pointId}
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

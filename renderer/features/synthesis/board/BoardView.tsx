import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { SplitOrTabs, type PaneSide } from '../../../ui/SplitOrTabs';
import { AreasPane } from '../areas/AreasPane';
import { useBoardCommands } from './board-commands';
import { PointDialogs } from './PointDialogs';
import { PointsPane } from './PointsPane';
import { useAreaBoard } from './use-area-board';
import type { SynthesisViewProps } from '../view-props';

/** Points on the left, areas with what their evidence adds up to on the right. */
export function BoardView({ board, choice, onOpenIntervention }: SynthesisViewProps) {
  const [shown, setShown] = useState<PaneSide>(board.initialAreaId === null ? 'start' : 'end');
  useBoardCommands(board);
  const areaBoard = useAreaBoard(board);
  return (
    <>
      <SplitOrTabs
        id="synthesis"
        label={t`Board`}
        startLabel={t`Points`}
        endLabel={t`Areas`}
        // A new area is named where it will be.
        shown={board.newAreaIn === null ? shown : 'end'}
        onShow={setShown}
        separatorLabel={t`Points`}
        fixedSide="start"
        initialWidth={400}
        minWidth={260}
        maxWidth={720}
        start={
          <PointsPane
            board={board}
            choice={choice}
            onShowAreas={() => setShown('end')}
            onOpenPoint={({ interventionId, sessionId }) =>
              onOpenIntervention(interventionId, sessionId)
            }
          />
        }
        end={<AreasPane board={areaBoard} onOpenIntervention={onOpenIntervention} />}
      />
      <PointDialogs board={board} />
    </>
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { AreaId, InterventionId, SessionId } from '../../../shared/domain/ids';
import type { Event } from '../../../shared/domain/programme';
import { describeError } from '../../api/describe-error';
import { useBoardPoints } from '../../api/use-board-points';
import { useEndpointQuery } from '../../api/use-endpoint';
import { useEventChoice, type EventChoice } from '../../api/use-event-choice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorPanel } from '../../ui/ErrorPanel';
import { SplitOrTabs, type PaneSide } from '../../ui/SplitOrTabs';
import { AreasPane } from './AreasPane';
import { inReportOrder } from './area-order';
import { PointsPane } from './PointsPane';
import { useAreaBoard } from './use-area-board';
import { useBoard } from './use-board';
import { useBoardCommands } from './board-commands';
import type { BoardData } from './board-data';

interface SynthesisScreenProps {
  readonly sessionId: SessionId | null;
  /** The area to begin with. */
  readonly areaId: AreaId | null;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  readonly onOpenProgramme: () => void;
}

/** Finds out where speakers converged: points on the left, areas with what their evidence adds up to on the right. */
export function SynthesisScreen(props: SynthesisScreenProps) {
  const { sessionId, onOpenProgramme } = props;
  const choice = useEventChoice(sessionId);
  if (choice.error !== null) {
    return <ErrorPanel {...describeError(choice.error)} actions={retryButton(choice.retry)} />;
  }
  if (choice.events === undefined) return null;
  if (choice.event === null) {
    return (
      <EmptyState
        action={
          <Button onPress={onOpenProgramme}>
            <Trans>Open the programme</Trans>
          </Button>
        }
      >
        <Trans>
          This dialogue has no event yet. Add one to the programme; what is said there can then be
          brought together here.
        </Trans>
      </EmptyState>
    );
  }
  return <EventBoard key={choice.event.id} {...props} choice={choice} event={choice.event} />;
}

interface EventBoardProps extends SynthesisScreenProps {
  readonly choice: EventChoice;
  readonly event: Event;
}

function EventBoard(props: EventBoardProps) {
  const { choice, event, areaId, onOpenIntervention } = props;
  const areas = useEndpointQuery('synthesis.areas', { eventId: event.id });
  const points = useBoardPoints(event.id);
  const themes = useEndpointQuery('themes.list', {});
  const { sessions } = choice;
  const data = useMemo(
    () =>
      areas.data && points.points && points.carried && themes.data
        ? {
            event,
            sessions,
            areas: inReportOrder(areas.data),
            points: points.points,
            carried: points.carried,
            themes: themes.data,
          }
        : null,
    [event, sessions, areas.data, points.points, points.carried, themes.data],
  );
  const failed = [areas, points, themes].find(({ error }) => error !== null);
  if (failed?.error) {
    return <ErrorPanel {...describeError(failed.error)} actions={retryButton(failed.retry)} />;
  }
  if (data === null) return null;
  return (
    <LoadedBoard
      choice={choice}
      data={data}
      areaId={areaId}
      onOpenIntervention={onOpenIntervention}
    />
  );
}

interface LoadedBoardProps {
  readonly choice: EventChoice;
  readonly data: BoardData;
  readonly areaId: AreaId | null;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

function LoadedBoard({ choice, data, areaId, onOpenIntervention }: LoadedBoardProps) {
  const board = useBoard(data, areaId);
  const [shown, setShown] = useState<PaneSide>(areaId === null ? 'start' : 'end');
  useBoardCommands(board);
  const areaBoard = useAreaBoard(board);
  return (
    <SplitOrTabs
      id="synthesis"
      label={t`Synthesis`}
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
      start={<PointsPane board={board} choice={choice} />}
      end={<AreasPane board={areaBoard} onOpenIntervention={onOpenIntervention} />}
    />
  );
}

function retryButton(retry: () => void) {
  return (
    <Button variant="primary" onPress={retry}>
      <Trans>Try again</Trans>
    </Button>
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AreaId, InterventionId, SessionId } from '../../../shared/domain/ids';
import type { Event } from '../../../shared/domain/programme';
import { NotRead } from '../../api/NotRead';
import { useBoardPoints, type BoardPoints } from '../../api/use-board-points';
import { useEndpointQuery, type EndpointOutput } from '../../api/use-endpoint';
import { useEventChoice, type EventChoice } from '../../api/use-event-choice';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import { Tabs } from '../../ui/Tabs';
import { inReportOrder } from './areas/area-order';
import { facetsOf } from './board/board-facets';
import { useBoard } from './board/use-board';
import type { BoardData } from './board/board-data';
import type { SynthesisViewProps } from './view-props';
import { viewNames, views, type ViewName } from './views';

interface SynthesisScreenProps {
  readonly sessionId: SessionId | null;
  /** The area to begin with. */
  readonly areaId: AreaId | null;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  readonly onOpenProgramme: () => void;
}

/** Finds out where speakers converged: a board of points and areas, and other views of who said what. */
export function SynthesisScreen(props: SynthesisScreenProps) {
  const { sessionId, onOpenProgramme } = props;
  const choice = useEventChoice(sessionId);
  const [view, setView] = useState<ViewName>('board');
  useEffect(() => {
    if (props.areaId !== null) setView('board');
  }, [props.areaId]);
  if (choice.error !== null) {
    return <NotRead error={choice.error} onRetry={choice.retry} />;
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
  return (
    // A board of its own for each event; the view stays.
    <EventBoard
      key={choice.event.id}
      {...props}
      {...{ choice, view, setView }}
      event={choice.event}
    />
  );
}

interface ChosenView {
  readonly view: ViewName;
  readonly setView: (view: ViewName) => void;
}

interface EventBoardProps extends SynthesisScreenProps, ChosenView {
  readonly choice: EventChoice;
  readonly event: Event;
}

function EventBoard(props: EventBoardProps) {
  const { choice, event, areaId, onOpenIntervention, view, setView } = props;
  const areas = useEndpointQuery('synthesis.areas', { eventId: event.id });
  const points = useBoardPoints(event.id);
  const themes = useEndpointQuery('themes.list', {});
  const data = useBoardData(choice, event, areas.data, points, themes.data);
  const failed = [areas, points, themes].find(({ error }) => error !== null);
  if (failed?.error) {
    return <NotRead error={failed.error} onRetry={failed.retry} />;
  }
  if (data === null) return null;
  return (
    <LoadedBoard
      choice={choice}
      data={data}
      areaId={areaId}
      onOpenIntervention={onOpenIntervention}
      view={view}
      setView={setView}
    />
  );
}

/** Null until everything has been read. */
function useBoardData(
  { sessions, several }: EventChoice,
  event: Event,
  areas: EndpointOutput<'synthesis.areas'> | undefined,
  { said, points, carried, pointsOfArea, reasons }: BoardPoints,
  themes: EndpointOutput<'themes.list'> | undefined,
): BoardData | null {
  const facets = useMemo(() => facetsOf(said ?? []), [said]);
  const ordered = useMemo(() => areas && inReportOrder(areas), [areas]);
  return useMemo(
    () =>
      ordered && points && carried && themes
        ? {
            ...{ event, sessions, several, areas: ordered, themes },
            ...{ points, carried, pointsOfArea, reasons, facets },
          }
        : null,
    [event, sessions, several, ordered, themes, points, carried, pointsOfArea, reasons, facets],
  );
}

interface LoadedBoardProps extends ChosenView {
  readonly choice: EventChoice;
  readonly data: BoardData;
  readonly areaId: AreaId | null;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

function LoadedBoard(props: LoadedBoardProps) {
  const { choice, data, areaId, onOpenIntervention, view, setView } = props;
  // Above the views, so that what was chosen on the board is still chosen when one comes back to it.
  const board = useBoard(data, areaId);
  useViewCommands(setView);
  useFocusOnView(view);
  const viewProps: SynthesisViewProps = {
    board,
    choice,
    onOpenIntervention,
    onChoosePoints: (ids) => {
      board.select({ type: 'these', ids });
      setView('board');
    },
    onShowArea: (id) => {
      board.chooseArea(id);
      setView('board');
    },
  };
  return (
    <Tabs<ViewName>
      label={t`Views of the synthesis`}
      tabs={viewNames.map((name) => ({
        id: name,
        label: views[name].label(),
        content: name === view ? views[name].render(viewProps) : null,
      }))}
      value={view}
      onChange={setView}
    />
  );
}

function useViewCommands(setView: (view: ViewName) => void): void {
  useKeyboardCommands(
    viewNames.map((name, index) => ({
      id: `synthesis.view-${name}`,
      label: views[name].label(),
      group: t`Views of the synthesis`,
      keys: `Alt+Shift+${index + 1}`,
      run: () => setView(name),
    })),
  );
}

// What had the focus went with the view before; the tab of this one takes it, unless the view did.
function useFocusOnView(view: ViewName): void {
  const last = useRef(view);
  useEffect(() => {
    if (last.current === view) return undefined;
    last.current = view;
    const request = requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
    });
    return () => cancelAnimationFrame(request);
  }, [view]);
}

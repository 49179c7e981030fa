import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useMemo, useRef, useState, type Ref } from 'react';
import type { ThemeTimeline } from '../../../../shared/synthesis/timeline';
import { NotRead } from '../../../api/NotRead';
import { useEndpointQuery } from '../../../api/use-endpoint';
import { EmptyState } from '../../../ui/EmptyState';
import type { SynthesisViewProps } from '../view-props';
import { linksAmong } from './shown-links';
import type { Place } from './cross-place';
import { CrossTable, type CrossTableHandle } from './CrossTable';
import type { Head, HeadGroup } from './heads';
import { fullStretchName, pointsAndVoices, stretchLabel } from './theme-words';
import { PointsBehind } from './PointsBehind';
import { ShadedCount } from './ShadedCount';
import { pointsOfStretch } from './stretch-points';
import { TableWithSide } from './TableWithSide';
import type { TableLook } from './use-table-window';
import styles from './Matrix.module.css';

const sizes = { rowHeadRem: 20, rowRem: 2.4 };
const byTime: TableLook = { ...sizes, columnHeadRem: 3.6, columnRem: 4 };
/** For an event of which no session has times within: a column is a session, and says its name. */
const bySession: TableLook = { ...sizes, columnHeadRem: 5.2, columnRem: 8.4 };

interface OpenedCell {
  readonly place: Place;
  readonly isByKey: boolean;
}

/** When over the event each theme was spoken of. */
export function TimelineTable(props: SynthesisViewProps) {
  const { event } = props.board.data;
  const { data, error, retry } = useEndpointQuery('synthesis.timeline', { eventId: event.id });
  if (error !== null) return <NotRead error={error} onRetry={retry} />;
  if (data === undefined) return null;
  if (data.rows.length === 0) {
    return (
      <EmptyState>
        <Trans>
          No theme was spoken of at this event yet. Tag a point with # in Capture; it shows here
          when that was.
        </Trans>
      </EmptyState>
    );
  }
  return <LoadedTimeline {...props} timeline={data} />;
}

function LoadedTimeline({
  timeline,
  ...props
}: SynthesisViewProps & { readonly timeline: ThemeTimeline }) {
  const { data } = props.board;
  const table = useRef<CrossTableHandle>(null);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const heads = useHeads(timeline, data.event.timeZone);
  const cells = useCells(timeline);
  const row = opened && timeline.rows[opened.place.row];
  const close = () => {
    setOpened(null);
    table.current?.focus();
  };
  return (
    <TableWithSide
      side={
        opened &&
        row && (
          <PointsBehind
            key={`${opened.place.row} ${opened.place.column}`}
            names={[heads.columns[opened.place.column]?.full ?? '', row.name]}
            words={cells.cellWords(opened.place.row, opened.place.column)}
            points={pointsOfStretch(
              data.points,
              data.themes,
              row.themeId,
              timeline.stretches,
              opened.place.column,
            )}
            linksOf={linksAmong(data)}
            timeZone={data.event.timeZone}
            takesFocus={opened.isByKey}
            onClose={close}
            onOpenIntervention={props.onOpenIntervention}
            onChoosePoints={props.onChoosePoints}
          />
        )
      }
    >
      <Timeline {...heads} {...cells} opened={opened} onOpen={setOpened} tableRef={table} />
    </TableWithSide>
  );
}

interface TimelineProps extends ReturnType<typeof useHeads>, ReturnType<typeof useCells> {
  readonly opened: OpenedCell | null;
  readonly onOpen: (cell: OpenedCell) => void;
  readonly tableRef: Ref<CrossTableHandle>;
}

function Timeline({ opened, onOpen, countAt, ...table }: TimelineProps) {
  return (
    <>
      <CrossTable
        label={t`Themes over time`}
        corner={t`Themes / time`}
        {...table}
        opened={opened?.place ?? null}
        onPress={(place, isByKey) => {
          if (countAt(place.row, place.column)) onOpen({ place, isByKey });
        }}
      />
      <p className={styles.legend}>
        <Trans>
          Numbers are points with the theme or one below it; the darker, the more. A point is of the
          time at which its speaker took the floor.
        </Trans>
      </p>
    </>
  );
}

function useHeads(timeline: ThemeTimeline, timeZone: string) {
  return useMemo(() => {
    const rows = timeline.rows.map(({ themeId, name, depth, cells }): Head => {
      const points = cells.reduce((sum, cell) => sum + cell.points, 0);
      return {
        key: themeId,
        label: name,
        depth,
        detail: <span className={styles.tally}>{points}</span>,
      };
    });
    const columns = timeline.stretches.map((stretch, place) => {
      const full = fullStretchName(stretch, timeZone);
      return { key: String(place), label: stretchLabel(stretch, timeZone), full, spoken: full };
    });
    const groups = groupsOf(timeline);
    if (groups.length < columns.length) return { rows, columns, groups, look: byTime };
    const named = columns.map((column, place) => ({
      ...column,
      label: timeline.stretches[place]?.title ?? '',
    }));
    return { rows, columns: named, groups: [], look: bySession };
  }, [timeline, timeZone]);
}

function groupsOf({ stretches }: ThemeTimeline): HeadGroup[] {
  const groups: HeadGroup[] = [];
  for (const [place, { sessionId, title }] of stretches.entries()) {
    const last = groups.at(-1);
    if (last?.key === sessionId) groups[groups.length - 1] = { ...last, count: last.count + 1 };
    else groups.push({ key: sessionId, label: title, first: place, count: 1 });
  }
  return groups;
}

function useCells({ rows }: ThemeTimeline) {
  const { byRow, most } = useMemo(
    () => ({
      byRow: rows.map(({ cells }) => new Map(cells.map((cell) => [cell.stretch, cell]))),
      most: Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ points }) => points))),
    }),
    [rows],
  );
  const countAt = useCallback((row: number, column: number) => byRow[row]?.get(column), [byRow]);
  const renderCell = useCallback(
    (row: number, column: number) => {
      const cell = countAt(row, column);
      return cell ? <ShadedCount count={cell.points} share={cell.points / most} /> : null;
    },
    [countAt, most],
  );
  const cellWords = useCallback(
    (row: number, column: number) => {
      const cell = countAt(row, column);
      return cell ? pointsAndVoices(cell) : t`nothing`;
    },
    [countAt],
  );
  return { countAt, renderCell, cellWords };
}

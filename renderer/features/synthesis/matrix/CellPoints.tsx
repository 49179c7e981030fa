import { useMemo } from 'react';
import { useEndpointQuery } from '../../../api/use-endpoint';
import type { SynthesisViewProps } from '../view-props';
import type { MatrixShape } from './use-matrix-order';
import { PointsBehind } from './PointsBehind';
import { linksAmong, linksTo } from './shown-links';

export interface OpenedCell {
  readonly rowId: string;
  readonly columnId: string | null;
  /** Of column and row. */
  readonly names: readonly string[];
  /** What the cell says. */
  readonly words: string;
  readonly isByKey: boolean;
}

interface CellPointsProps extends SynthesisViewProps {
  readonly shape: MatrixShape;
  readonly cell: OpenedCell;
  readonly onClose: () => void;
}

/** The points behind a cell of the matrix. */
export function CellPoints({ board, shape, cell, ...props }: CellPointsProps) {
  const { data } = board;
  const { rowId, columnId } = cell;
  const ids = useEndpointQuery('synthesis.cellPoints', {
    eventId: data.event.id,
    ...shape,
    rowId,
    columnId,
  });
  const points = useMemo(() => {
    const known = new Map([...data.carried, ...data.points].map((point) => [point.id, point]));
    return ids.data?.flatMap((id) => known.get(id) ?? []);
  }, [ids.data, data.points, data.carried]);
  return (
    <PointsBehind
      key={`${rowId} ${columnId}`}
      names={cell.names}
      words={cell.words}
      points={points}
      error={ids.error}
      linksOf={shape.rows === 'areas' ? linksTo(rowId) : linksAmong(data)}
      timeZone={data.event.timeZone}
      takesFocus={cell.isByKey}
      onClose={props.onClose}
      onOpenIntervention={props.onOpenIntervention}
      onChoosePoints={props.onChoosePoints}
    />
  );
}

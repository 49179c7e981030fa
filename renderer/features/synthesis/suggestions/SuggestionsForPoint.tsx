import type { PointId } from '../../../../shared/domain/ids';
import type { BoardData } from '../board-data';

export interface SuggestionsForPointProps {
  readonly pointId: PointId;
  readonly data: BoardData;
  /** Goes to these points on the board. */
  readonly onChoose: (ids: readonly PointId[]) => void;
  readonly onClose: () => void;
}

/** Themes and areas that a point may belong to, and points like it, in a dialog; asked for when it opens. */
export function SuggestionsForPoint(_props: SuggestionsForPointProps) {
  return null;
}

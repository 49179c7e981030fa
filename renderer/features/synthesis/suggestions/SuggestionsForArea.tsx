import type { AreaId } from '../../../../shared/domain/ids';
import type { BoardData } from '../board-data';

export interface SuggestionsForAreaProps {
  readonly areaId: AreaId;
  readonly data: BoardData;
  readonly onClose: () => void;
}

/** Points that may be evidence for an area or contradict it, in a dialog; asked for when it opens. */
export function SuggestionsForArea(_props: SuggestionsForAreaProps) {
  return null;
}

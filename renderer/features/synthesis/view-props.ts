import type { AreaId, InterventionId, PointId, SessionId } from '../../../shared/domain/ids';
import type { EventChoice } from '../../api/use-event-choice';
import type { Board } from './board/use-board';

/** What every view of an event's synthesis is given. */
export interface SynthesisViewProps {
  readonly board: Board;
  readonly choice: EventChoice;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  /** Goes to the board with these points chosen. */
  readonly onChoosePoints: (ids: readonly PointId[]) => void;
  /** Goes to the board at this area. */
  readonly onShowArea: (id: AreaId) => void;
}

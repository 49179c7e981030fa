import type { BoardPoint } from '../../../api/use-board-points';
import type { EvidenceSummary } from '../../../../shared/domain/evidence-summary';
import type { AreaId } from '../../../../shared/domain/ids';
import type { Event, Session } from '../../../../shared/domain/programme';
import type { Area } from '../../../../shared/domain/synthesis';
import type { Theme } from '../../../../shared/domain/themes';
import type { BoardFacets } from './board-facets';

/** An area with what its evidence adds up to. */
export type BoardArea = Area & { readonly summary: EvidenceSummary };

/** What the screen shows of one event. */
export interface BoardData {
  readonly event: Event;
  /** Depth-first. */
  readonly sessions: readonly Session[];
  /** In report order: convergence, then further action. */
  readonly areas: readonly BoardArea[];
  /** In the order they were said. */
  readonly points: readonly BoardPoint[];
  /** Said at other events, and evidence for areas that go on from there. */
  readonly carried: readonly BoardPoint[];
  /** The evidence of each area, carried points last. A list stays the same while nothing in it changes. */
  readonly pointsOfArea: ReadonlyMap<AreaId, readonly BoardPoint[]>;
  readonly facets: BoardFacets;
  /** Why points were set aside, in the order in which they were. */
  readonly reasons: readonly string[];
  /** Least number of voices that are more than a few. */
  readonly several: number;
  readonly themes: readonly Theme[];
}

import type { DelegationId, InterventionId, ThemeId } from '../../../shared/domain/ids';

/** What to bring into view: a turn, or all turns with a theme or of a delegation. */
export type CaptureTarget =
  | { readonly kind: 'intervention'; readonly id: InterventionId }
  | { readonly kind: 'theme'; readonly id: ThemeId }
  | { readonly kind: 'delegation'; readonly id: DelegationId };

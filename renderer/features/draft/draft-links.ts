import type { z } from 'zod';
import type { draftAttributionSchema } from '../../../shared/contract/draft';
import type { AreaId, InterventionId, SessionId } from '../../../shared/domain/ids';

/** How far the report may be traced. */
export type DraftAttribution = z.infer<typeof draftAttributionSchema>;

/** Ways from the draft to where its words come from. */
export interface DraftLinks {
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  readonly onOpenArea: (id: AreaId) => void;
  readonly onOpenProgramme: () => void;
}

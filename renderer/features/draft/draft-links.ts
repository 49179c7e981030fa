import type { AreaId, InterventionId, SessionId } from '../../../shared/domain/ids';

/** Ways from the draft to where its words come from. */
export interface DraftLinks {
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
  readonly onOpenArea: (id: AreaId) => void;
  readonly onOpenProgramme: () => void;
}

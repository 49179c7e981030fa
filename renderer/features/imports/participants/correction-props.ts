import type {
  ParticipantImportOptions,
  ParticipantPlan,
} from '../../../../shared/imports/participants/participant-plan';

/** What every part needs that shows the plan and lets it be corrected. */
export interface CorrectionProps {
  readonly plan: ParticipantPlan;
  /** With the corrections that the plan does not show yet. */
  readonly options: ParticipantImportOptions;
  readonly onCorrect: (
    change: (options: ParticipantImportOptions) => ParticipantImportOptions,
  ) => void;
}

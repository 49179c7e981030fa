import { z } from 'zod';

/** Ids are UUIDv7: time-ordered, so that insertion order survives in `ORDER BY id`. */
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);

export const dialogueIdSchema = uuid.brand<'DialogueId'>();
export const eventIdSchema = uuid.brand<'EventId'>();
export const sessionIdSchema = uuid.brand<'SessionId'>();
export const delegationIdSchema = uuid.brand<'DelegationId'>();
export const participantIdSchema = uuid.brand<'ParticipantId'>();
export const sessionRoleIdSchema = uuid.brand<'SessionRoleId'>();
export const guidingQuestionIdSchema = uuid.brand<'GuidingQuestionId'>();
export const statedTotalIdSchema = uuid.brand<'StatedTotalId'>();
export const passageIdSchema = uuid.brand<'PassageId'>();
export const themeIdSchema = uuid.brand<'ThemeId'>();
export const interventionIdSchema = uuid.brand<'InterventionId'>();
export const pointIdSchema = uuid.brand<'PointId'>();
export const areaIdSchema = uuid.brand<'AreaId'>();
export const eventCategoryIdSchema = uuid.brand<'EventCategoryId'>();
export const evidenceIdSchema = uuid.brand<'EvidenceId'>();
export const setAsideIdSchema = uuid.brand<'SetAsideId'>();
export const dismissalIdSchema = uuid.brand<'DismissalId'>();
export const floorRequestIdSchema = uuid.brand<'FloorRequestId'>();
export const speakerListIdSchema = uuid.brand<'SpeakerListId'>();
export const signOffIdSchema = uuid.brand<'SignOffId'>();
export const reportProfileIdSchema = uuid.brand<'ReportProfileId'>();
export const draftIdSchema = uuid.brand<'DraftId'>();
export const draftEditIdSchema = uuid.brand<'DraftEditId'>();
export const draftCommentIdSchema = uuid.brand<'DraftCommentId'>();
export const draftVersionIdSchema = uuid.brand<'DraftVersionId'>();
export const commandIdSchema = uuid.brand<'CommandId'>();
export const siteIdSchema = uuid.brand<'SiteId'>();

export type DialogueId = z.infer<typeof dialogueIdSchema>;
export type EventId = z.infer<typeof eventIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type DelegationId = z.infer<typeof delegationIdSchema>;
export type ParticipantId = z.infer<typeof participantIdSchema>;
export type SessionRoleId = z.infer<typeof sessionRoleIdSchema>;
export type GuidingQuestionId = z.infer<typeof guidingQuestionIdSchema>;
export type StatedTotalId = z.infer<typeof statedTotalIdSchema>;
export type PassageId = z.infer<typeof passageIdSchema>;
export type ThemeId = z.infer<typeof themeIdSchema>;
export type InterventionId = z.infer<typeof interventionIdSchema>;
export type PointId = z.infer<typeof pointIdSchema>;
export type AreaId = z.infer<typeof areaIdSchema>;
export type EventCategoryId = z.infer<typeof eventCategoryIdSchema>;
export type EvidenceId = z.infer<typeof evidenceIdSchema>;
export type SetAsideId = z.infer<typeof setAsideIdSchema>;
export type DismissalId = z.infer<typeof dismissalIdSchema>;
export type FloorRequestId = z.infer<typeof floorRequestIdSchema>;
export type SpeakerListId = z.infer<typeof speakerListIdSchema>;
export type SignOffId = z.infer<typeof signOffIdSchema>;
export type ReportProfileId = z.infer<typeof reportProfileIdSchema>;
export type DraftId = z.infer<typeof draftIdSchema>;
export type DraftEditId = z.infer<typeof draftEditIdSchema>;
export type DraftCommentId = z.infer<typeof draftCommentIdSchema>;
export type DraftVersionId = z.infer<typeof draftVersionIdSchema>;
export type CommandId = z.infer<typeof commandIdSchema>;
export type SiteId = z.infer<typeof siteIdSchema>;

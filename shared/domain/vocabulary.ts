import { z } from 'zod';

/** The closed word lists of the domain. Keys are stored and exchanged; labels come from the message catalogue. */

export const categories = [
  'government',
  'un-entity',
  'intergovernmental',
  'regional-process',
  'civil-society',
  'diaspora',
  'private-sector',
  'academia',
  'media',
  'local-authority',
  'individual-expert',
] as const;
export const categorySchema = z.enum(categories);
export type Category = z.infer<typeof categorySchema>;

/** M49 macro regions. */
export const regions = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export const regionSchema = z.enum(regions);
export type Region = z.infer<typeof regionSchema>;

export const genders = ['woman', 'man', 'other'] as const;
export const genderSchema = z.enum(genders);
export type Gender = z.infer<typeof genderSchema>;

export const eventKinds = ['workshop', 'round-table', 'consultation', 'bilateral-meeting'] as const;
export const eventKindSchema = z.enum(eventKinds);
export type EventKind = z.infer<typeof eventKindSchema>;

/** `presentations` and `questions-and-answers` are the segments of a panel. */
export const sessionKinds = [
  'opening',
  'panel',
  'presentations',
  'questions-and-answers',
  'discussion',
  'round-table',
  'closing',
  'break',
] as const;
export const sessionKindSchema = z.enum(sessionKinds);
export type SessionKind = z.infer<typeof sessionKindSchema>;

export const roles = ['chair', 'moderator', 'panellist', 'keynote', 'opener', 'closer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const interventionTypes = [
  'statement',
  'presentation',
  'question',
  'comment',
  'answer',
  'point-of-order',
  'right-of-reply',
] as const;
export const interventionTypeSchema = z.enum(interventionTypes);
export type InterventionType = z.infer<typeof interventionTypeSchema>;

/** What has become of a floor request, in the order in which it may happen. Derived from its times, never stored. */
export const floorStates = [
  'requested',
  'called',
  'speaking',
  'spoken',
  'withdrawn',
  'not-reached',
] as const;
export const floorStateSchema = z.enum(floorStates);
export type FloorState = z.infer<typeof floorStateSchema>;

/** What the order of a speaker list may be proposed by, see `proposeOrder`. */
export const orderRules = [
  'first-time-first',
  'alternate-category',
  'alternate-region',
  'alternate-gender',
  'protocol-rank',
] as const;
export const orderRuleSchema = z.enum(orderRules);
export type OrderRule = z.infer<typeof orderRuleSchema>;

/** Where an intervention comes from: the rapporteur's own notes, or an imported transcript. */
export const interventionSourceSchema = z.enum(['notes', 'transcript']);

export const pointKinds = [
  'observation',
  'question',
  'answer',
  'proposal',
  'good-practice',
  'recommendation',
  'commitment',
  'concern',
] as const;
export const pointKindSchema = z.enum(pointKinds);
export type PointKind = z.infer<typeof pointKindSchema>;

/** From most to least favourable. */
export const stances = ['supports', 'qualifies', 'opposes'] as const;
export const stanceSchema = z.enum(stances);
export type Stance = z.infer<typeof stanceSchema>;

/** From most to least traceable; a level may only be lowered, so the order matters. */
export const attributions = ['name', 'delegation', 'category', 'none', 'off-the-record'] as const;
export const attributionSchema = z.enum(attributions);
export type Attribution = z.infer<typeof attributionSchema>;

/** What a draft may ask for: off the record is a property of what was said, never of a draft. */
export const draftAttributionSchema = attributionSchema.exclude(['off-the-record']);
export type DraftAttribution = z.infer<typeof draftAttributionSchema>;

/** The two kinds of numbered conclusions of a summary: what speakers agreed on, and what they want done next. */
export const areaSections = ['convergence', 'further-action'] as const;
export const areaSectionSchema = z.enum(areaSections);
export type AreaSection = z.infer<typeof areaSectionSchema>;

/** Parts of a report that a person writes, because no data says them. */
export const passageSlots = [
  'purpose',
  'introduction',
  'tone',
  'opening',
  'structure',
  'good-practices',
  'closing',
  'recommendations',
  'next-steps',
  'conclusion',
] as const;
export const passageSlotSchema = z.enum(passageSlots);
export type PassageSlot = z.infer<typeof passageSlotSchema>;

/** What an organizer's announced total counts. */
export const totalSubjects = [
  'participants',
  'speakers',
  'women-speakers',
  'panellists',
  'countries',
] as const;
export const totalSubjectSchema = z.enum(totalSubjects);
export type TotalSubject = z.infer<typeof totalSubjectSchema>;

export const totalQualifiers = ['exactly', 'over', 'about', 'almost'] as const;
export const totalQualifierSchema = z.enum(totalQualifiers);
export type TotalQualifier = z.infer<typeof totalQualifierSchema>;

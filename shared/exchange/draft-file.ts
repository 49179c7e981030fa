import { z } from 'zod';
import {
  builtInProfileKeySchema,
  draftChangeSchema,
  draftCommentSchema,
  outputLanguageSchema,
} from '../domain/draft';
import { nameSchema } from '../domain/text';
import { draftAttributionSchema } from '../domain/vocabulary';
import { profileSchema } from '../report/profile';
import { refSchema, timeSchema } from './file-fields';

/** A block key with tokens in place of ids, see `id-tokens.ts`. */
const anchorSchema = z.string().min(1).max(2000);

/** A profile of the dialogue's own. */
export const profileEntrySchema = z.strictObject({ ref: refSchema, profile: profileSchema });
export type ProfileInput = z.input<typeof profileEntrySchema>;

const { quote, author, text } = draftCommentSchema.shape;
const commentEntrySchema = z.strictObject({
  anchor: anchorSchema,
  quote,
  author,
  text,
  at: timeSchema,
  resolvedAt: timeSchema.nullable().default(null),
});

const versionEntrySchema = z.strictObject({
  name: nameSchema,
  attribution: draftAttributionSchema,
  circulatedAt: timeSchema,
  /** The report as it was, and what its areas rested on; tokens stand for ids. */
  content: z.record(z.string(), z.unknown()),
});

/** What people did to the report of an event, or of all events, in one profile and one output language. */
export const draftEntrySchema = z.strictObject({
  /** Null for all events. */
  event: refSchema.nullable().default(null),
  /** A built-in profile. Left out where `ownProfile` names one. */
  profile: builtInProfileKeySchema.nullable().default(null),
  ownProfile: refSchema.nullable().default(null),
  language: outputLanguageSchema,
  /** In their order; `ref` is what block keys call them by. */
  edits: z
    .array(z.strictObject({ ref: refSchema, anchor: anchorSchema, change: draftChangeSchema }))
    .default([]),
  comments: z.array(commentEntrySchema).default([]),
  versions: z.array(versionEntrySchema).default([]),
});
export type DraftEntry = z.infer<typeof draftEntrySchema>;
export type DraftInput = z.input<typeof draftEntrySchema>;

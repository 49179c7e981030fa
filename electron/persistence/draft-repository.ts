import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  blockKeySchema,
  draftChangeSchema,
  outputLanguageSchema,
  profileRefSchema,
  type DraftKey,
} from '../../shared/domain/draft';
import {
  draftCommentIdSchema,
  draftEditIdSchema,
  draftIdSchema,
  draftVersionIdSchema,
  eventIdSchema,
  reportProfileIdSchema,
  type DraftId,
} from '../../shared/domain/ids';
import { draftAttributionSchema } from '../../shared/domain/vocabulary';
import { versionContentSchema } from '../../shared/report/draft-version';
import { profileSchema } from '../../shared/report/profile';
import { json, plain } from './columns';
import { select } from './statement';
import { TrackedTable } from './tracked-table';

export const reportProfileTable = new TrackedTable('report-profile', 'report_profile', {
  id: plain(reportProfileIdSchema),
  definition: json(profileSchema),
  position: plain(z.number()),
});

export const draftTable = new TrackedTable('draft', 'draft', {
  id: plain(draftIdSchema),
  eventId: plain(eventIdSchema.nullable()),
  profile: plain(profileRefSchema),
  language: plain(outputLanguageSchema),
  createdAt: plain(z.int()),
});

export const draftEditTable = new TrackedTable('draft-edit', 'draft_edit', {
  id: plain(draftEditIdSchema),
  draftId: plain(draftIdSchema),
  anchor: plain(blockKeySchema),
  position: plain(z.number()),
  change: json(draftChangeSchema),
});

export const draftCommentTable = new TrackedTable('draft-comment', 'draft_comment', {
  id: plain(draftCommentIdSchema),
  draftId: plain(draftIdSchema),
  anchor: plain(blockKeySchema),
  quote: plain(z.string()),
  author: plain(z.string()),
  text: plain(z.string()),
  createdAt: plain(z.int()),
  resolvedAt: plain(z.int().nullable()),
});

export const draftVersionTable = new TrackedTable('draft-version', 'draft_version', {
  id: plain(draftVersionIdSchema),
  draftId: plain(draftIdSchema),
  name: plain(z.string()),
  attribution: plain(draftAttributionSchema),
  circulatedAt: plain(z.int()),
  content: json(versionContentSchema),
});

const profiles = select(
  `SELECT ${reportProfileTable.list()} FROM report_profile WHERE deleted_at IS NULL ORDER BY position, id`,
  reportProfileTable.row,
);
const drafts = select(
  `SELECT ${draftTable.list('d')} FROM draft d LEFT JOIN event e ON e.id = d.event_id
   WHERE d.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY d.id`,
  draftTable.row,
);
const draftOf = select(
  `SELECT ${draftTable.list()} FROM draft
   WHERE event_id IS :eventId AND profile = :profile AND language = :language AND deleted_at IS NULL`,
  draftTable.row,
);
const edits = select(
  `SELECT ${draftEditTable.list()} FROM draft_edit WHERE draft_id = :draftId AND deleted_at IS NULL
   ORDER BY position, id`,
  draftEditTable.row,
);
const comments = select(
  `SELECT ${draftCommentTable.list()} FROM draft_comment WHERE draft_id = :draftId AND deleted_at IS NULL
   ORDER BY created_at, id`,
  draftCommentTable.row,
);
const { content: _, ...versionFields } = draftVersionTable.columns;
const versions = select(
  `SELECT id, draft_id AS draftId, name, attribution, circulated_at AS circulatedAt FROM draft_version
   WHERE draft_id = :draftId AND deleted_at IS NULL ORDER BY circulated_at DESC, id DESC`,
  z.object({
    id: versionFields.id.read,
    draftId: versionFields.draftId.read,
    name: versionFields.name.read,
    attribution: versionFields.attribution.read,
    circulatedAt: versionFields.circulatedAt.read,
  }),
);

const wholeVersions = select(
  `SELECT ${draftVersionTable.list()} FROM draft_version WHERE draft_id = :draftId AND deleted_at IS NULL
   ORDER BY circulated_at, id`,
  draftVersionTable.row,
);

export const readReportProfiles = (database: Database) => profiles.rows(database);

/** Oldest first, of events that are there. */
export const readDrafts = (database: Database) => drafts.rows(database);

export const findDraft = (database: Database, { eventId, profile, language }: DraftKey) =>
  draftOf.first(database, { eventId, profile, language });

/** Rewritten and inserted blocks in their order. */
export const readDraftEdits = (database: Database, draftId: DraftId) =>
  edits.rows(database, { draftId });

/** Oldest first. */
export const readDraftComments = (database: Database, draftId: DraftId) =>
  comments.rows(database, { draftId });

/** Newest first, without what they hold. */
export const readDraftVersions = (database: Database, draftId: DraftId) =>
  versions.rows(database, { draftId });

/** Oldest first, with what they hold. */
export const readWholeVersions = (database: Database, draftId: DraftId) =>
  wholeVersions.rows(database, { draftId });

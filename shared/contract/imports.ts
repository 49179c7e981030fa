import { z } from 'zod';
import { eventIdSchema, sessionIdSchema } from '../domain/ids';
import { importFileLimit, importKinds, type SourceRemark } from '../imports/import-source';
import type { PlanText } from '../imports/plan-text';
import { participantImportOptionsSchema } from '../imports/participants/participant-plan';
import type { ParticipantCounts, ParticipantPlan } from '../imports/participants/participant-plan';
import { programmeImportOptionsSchema } from '../imports/programme/programme-plan';
import type { ProgrammeCounts, ProgrammePlan } from '../imports/programme/programme-plan';
import { transcriptImportOptionsSchema } from '../imports/transcript/transcript-plan';
import type { TranscriptCounts, TranscriptPlan } from '../imports/transcript/transcript-plan';
import { action, nothing } from './endpoint';

/** A file that was read and waits for a person to say what becomes of it. */
export const stagedImportSchema = z.object({
  importId: z.string(),
  fileName: z.string(),
  /** What can be made of it, the likeliest first. */
  kinds: z.array(z.enum(importKinds)).min(1),
  remarks: z.array(z.custom<SourceRemark>()),
  /** What to choose from where the file holds several tables. */
  tables: z.array(z.object({ name: z.string(), rows: z.int() })),
});
export type StagedImport = z.infer<typeof stagedImportSchema>;

const jobId = z.string();
const importId = z.string();
/** Longest text that is taken from the clipboard, in characters. */
const pasteLimit = 20_000_000;

const planText = <Plan>() => z.string() as unknown as z.ZodType<PlanText<Plan>>;

/**
 * Bringing in files, in three steps: stage (read the file in a worker), preview (what the import would do, as often as
 * the person corrects something) and commit (exactly that, as one command). Files are named by the id they were
 * staged under; a staged file is forgotten when the app ends.
 */
export const imports = {
  /** Asks for a file; null when the person changes their mind. */
  choose: action({ input: z.strictObject({ jobId }), output: stagedImportSchema.nullable() }),
  /** A file that was dropped on the window. */
  stage: action({
    input: z.strictObject({
      jobId,
      fileName: z.string().min(1).max(500),
      bytes: z.custom<Uint8Array>(
        (bytes) => bytes instanceof Uint8Array && bytes.length <= importFileLimit,
      ),
    }),
    output: stagedImportSchema,
  }),
  paste: action({
    input: z.strictObject({
      jobId,
      text: z.string().max(pasteLimit),
      html: z.string().max(pasteLimit),
    }),
    output: stagedImportSchema,
  }),
  discard: action({ input: z.strictObject({ importId }), output: nothing }),

  /** `options` null: as recognized, or as remembered for files of this shape. */
  previewParticipants: action({
    input: z.strictObject({
      jobId,
      importId,
      options: participantImportOptionsSchema.nullable(),
    }),
    output: planText<ParticipantPlan>(),
  }),
  commitParticipants: action({
    input: z.strictObject({ jobId, importId, options: participantImportOptionsSchema }),
    output: z.custom<ParticipantCounts>(),
  }),

  previewProgramme: action({
    input: z.strictObject({
      jobId,
      importId,
      /** Where it goes unless the options say otherwise; null lets the file decide. */
      eventId: eventIdSchema.nullable(),
      options: programmeImportOptionsSchema.nullable(),
    }),
    output: planText<ProgrammePlan>(),
  }),
  commitProgramme: action({
    input: z.strictObject({ jobId, importId, options: programmeImportOptionsSchema }),
    output: z.custom<ProgrammeCounts>(),
  }),

  previewTranscript: action({
    input: z.strictObject({
      jobId,
      importId,
      sessionId: sessionIdSchema,
      options: transcriptImportOptionsSchema.nullable(),
    }),
    output: planText<TranscriptPlan>(),
  }),
  commitTranscript: action({
    input: z.strictObject({
      jobId,
      importId,
      sessionId: sessionIdSchema,
      options: transcriptImportOptionsSchema,
    }),
    output: z.custom<TranscriptCounts>(),
  }),
};

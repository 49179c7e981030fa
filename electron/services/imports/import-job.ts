import type { DialogueId, EventId, SessionId } from '../../../shared/domain/ids';
import type { ImportKind, ImportSource, SourceRemark } from '../../../shared/imports/import-source';
import type {
  ParticipantCounts,
  ParticipantImportOptions,
} from '../../../shared/imports/participants/participant-plan';
import type {
  ProgrammeCounts,
  ProgrammeImportOptions,
} from '../../../shared/imports/programme/programme-plan';
import type { PlanText } from '../../../shared/imports/plan-text';
import type { SourceTable } from '../../../shared/imports/source-tables';
import type {
  TranscriptCounts,
  TranscriptImportOptions,
} from '../../../shared/imports/transcript/transcript-plan';
import type { RegistryFiles } from '../registry-files';
import type { RememberedMappings } from './import-memory';

/** What is to be read. Bytes stay bytes until the worker has them. */
export type ReadInput =
  | { type: 'file'; fileName: string; bytes: Uint8Array }
  | { type: 'pasted'; text: string; html: string };

export interface ReadOutput {
  /** Kept as text: it goes from worker to worker, and nobody between them looks inside. */
  source: PlanText<ImportSource>;
  kinds: ImportKind[];
  remarks: SourceRemark[];
  tables: SourceTable[];
}

export type ImportRequest =
  | { kind: 'participants'; options: ParticipantImportOptions | null }
  | { kind: 'programme'; eventId: EventId | null; options: ProgrammeImportOptions | null }
  | { kind: 'transcript'; sessionId: SessionId; options: TranscriptImportOptions | null };

/** What a plan is made of, for a worker that has the dialogue's database to itself or beside the main process. */
export interface ImportInput {
  databaseFile: string;
  dialogueId: DialogueId;
  source: PlanText<ImportSource>;
  registry: RegistryFiles;
  remembered: RememberedMappings;
  request: ImportRequest;
}

type ImportCounts = ParticipantCounts | ProgrammeCounts | TranscriptCounts;

export interface CommitOutput {
  counts: ImportCounts;
  /** What to remember for the next file of this shape. */
  remember: Partial<RememberedMappings>;
}

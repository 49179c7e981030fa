import { basename, dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { EventId } from '../../shared/domain/ids';
import { AppFailure, fail } from '../../shared/app-error';
import type { ExportFormat } from '../../shared/contract/draft';
import { dialogueToFile } from '../../shared/exchange/dialogue-to-file';
import type { Attribution } from '../../shared/domain/vocabulary';
import type { Report } from '../../shared/report/report';
import { buildSummary } from '../../shared/report/summary-profile';
import { eventTable } from '../persistence/programme-repository';
import { asStorageFailure } from '../persistence/storage-failure';
import { readWholeDialogue } from './dialogue-data';
import type { DialogueServices } from './dialogue-services';
import type { JobOptions, JobRunner } from './job-runner';

/** The report as the data gives it now. @throws AppFailure `not-found` for an unknown event */
export function draftReport(
  { database, reader }: DialogueServices,
  eventId: EventId,
  attribution: Attribution,
): Report {
  eventTable.get(database, eventId);
  return buildSummary(reader.read(), { eventId, attribution });
}

/** The whole dialogue as the text of a dialogue file. */
export function dialogueFileText({ database, journal }: DialogueServices): string {
  journal.checkpointAll();
  return `${JSON.stringify(dialogueToFile(readWholeDialogue(database)), null, 2)}\n`;
}

/** Writes a report to a file. A failure or a cancellation leaves what was there before. */
export async function exportReport(
  jobs: JobRunner,
  report: Report,
  format: ExportFormat,
  path: string,
  options: JobOptions,
): Promise<void> {
  const bytes = await jobs.run('write-report', { report, format }, options);
  if (options.signal.aborted) fail({ code: 'cancelled' });
  await writeWhole(path, Buffer.from(bytes));
}

/**
 * Writes beside the target and renames, so that nobody ever sees half a file.
 * @throws AppFailure `file-not-written` with the system's reason, `storage-full`
 */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  try {
    await writeFileAtomic(path, content);
  } catch (error) {
    const failure = asStorageFailure(error, dirname(path));
    if (failure?.error.code === 'storage-full') throw failure;
    throw new AppFailure({ code: 'file-not-written', file: path, detail: reasonOf(error) });
  }
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // Node's own messages begin with the code.
  return code && !message.startsWith(code) ? `${code}: ${message}` : message;
}

/** A file name that every system accepts, made of the dialogue's title. */
export function suggestedFileName(title: string, extension: string): string {
  const safe = title
    .normalize('NFC')
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return basename(`${safe || 'dialogue'}.${extension}`);
}

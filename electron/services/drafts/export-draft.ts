import type { DraftKey } from '../../../shared/domain/draft';
import { fail } from '../../../shared/app-error';
import type { ExportFormat, ExportOptions } from '../../../shared/contract/draft';
import type { Report } from '../../../shared/report/report';
import { withoutComputer } from '../../reports/pdf-creator';
import { odtReport } from '../../reports/odt-package';
import type { FileOptions, WorkerFormat } from '../../reports/write-report';
import type { DialogueServices } from '../dialogue-services';
import { suggestedFileName, writeWhole } from '../exports';
import type { JobOptions, JobRunner } from '../job-runner';
import type { ShellServices } from '../shell-services';
import { convertToOdt } from './libre-office';
import type { WordTemplates } from './word-templates';

/** What making a file takes beside the report. */
export interface ExportMeans {
  jobs: JobRunner;
  printer: ShellServices['printer'];
  wordTemplates: Pick<WordTemplates, 'read'>;
  now: () => number;
}

const recordFormats: readonly ExportFormat[] = ['csv', 'xlsx', 'qdpx', 'qdc'];

/** The extension of a file in the format. */
export function extensionOf(format: ExportFormat): string {
  return format === 'akn' ? 'xml' : format;
}

/** The report with everything that a file of these options holds, checked together with the file's name. */
export function reportForFile(
  { reports }: Pick<DialogueServices, 'reports'>,
  draft: DraftKey,
  options: ExportOptions,
  fileName: string,
): Report {
  const { annex, aknDocument, attribution, format, hasComments } = options;
  return reports.make(draft, attribution, {
    annex,
    hasComments,
    hasRecord: recordFormats.includes(format) || (format === 'akn' && aknDocument === 'record'),
    fileName,
  });
}

/**
 * @param accepted expressions that a person has seen and wants all the same
 * @throws AppFailure `still-identifies` where the report tells more than its level allows
 */
export function refuseLeaks(
  { findings }: Pick<Report, 'findings'>,
  accepted: readonly string[],
): void {
  const expressions = findings.flatMap((finding) =>
    finding.code === 'still-identifies' && !accepted.includes(finding.words) ? [finding.words] : [],
  );
  if (expressions.length > 0) fail({ code: 'still-identifies', expressions });
}

export function draftFileName(report: Pick<Report, 'properties'>, format: ExportFormat): string {
  return suggestedFileName(report.properties.title, extensionOf(format));
}

/**
 * Writes a report to a file. A failure or a cancellation leaves what was there before.
 * @throws AppFailure `cancelled`, `file-not-written`, `storage-full`, and what the format may throw
 */
export async function writeDraft(
  report: Report,
  options: ExportOptions,
  path: string,
  means: ExportMeans,
  job: JobOptions,
): Promise<void> {
  const bytes = await draftBytes(report, options, means, job);
  if (job.signal.aborted) fail({ code: 'cancelled' });
  await writeWhole(path, Buffer.from(bytes));
}

async function draftBytes(
  report: Report,
  options: ExportOptions,
  means: ExportMeans,
  job: JobOptions,
): Promise<Uint8Array> {
  const write = (format: WorkerFormat, written = report) =>
    means.jobs.run(
      'write-report',
      { report: written, options: fileOptions(format, options, means) },
      job,
    );
  switch (options.format) {
    case 'pdf':
      return withoutComputer(await means.printer.reportToPdf(report, job));
    case 'odt':
      return convertToOdt(await write('docx', odtReport(report)), job.signal);
    default:
      return write(options.format);
  }
}

function fileOptions(
  format: WorkerFormat,
  { aknDocument, table, templateId }: ExportOptions,
  { now, wordTemplates }: ExportMeans,
): FileOptions {
  const template = format === 'docx' && templateId !== null ? wordTemplates.read(templateId) : null;
  return {
    ...{ format, table, aknDocument, writtenAt: now() },
    template: template && { bytes: template.bytes, mapping: template.template.mapping },
  };
}

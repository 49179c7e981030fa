import { exportOptionsSchema, type ExportOptions } from '../../shared/contract/draft';
import type { Report } from '../../shared/report/report';
import type { HandlerContext } from '../../electron/services/app-handlers';
import type { ExportMeans } from '../../electron/services/drafts/export-draft';
import type { JobOptions } from '../../electron/services/job-runner';

/** Options of a file as a person chooses them; the rest takes its defaults. */
export function exportOptions(
  given: Partial<ExportOptions> & Pick<ExportOptions, 'format'>,
): ExportOptions {
  return exportOptionsSchema.parse({ attribution: 'name', ...given });
}

/** What a PDF is stood in for by: the report that the printer was given, as text. */
export const printedReport = (report: Report): Uint8Array =>
  new TextEncoder().encode(`%PDF-\n${JSON.stringify(report)}`);

/** The means of the application, with a printer that hands out what it was given. */
export function exportMeans({ jobs, wordTemplates, shell }: HandlerContext): ExportMeans {
  return {
    jobs,
    wordTemplates,
    now: () => Date.UTC(2030, 0, 20),
    printer: {
      ...shell.printer,
      reportToPdf: (report) => Promise.resolve(printedReport(report)),
    },
  };
}

/** A job that nobody watches; it ends early where the signal says so. */
export const quietJob = (signal = new AbortController().signal): JobOptions => ({
  signal,
  onProgress: () => undefined,
});

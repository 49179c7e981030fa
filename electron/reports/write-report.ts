import type { ExportFormat, RecordTable } from '../../shared/contract/draft';
import type { StyleMapping } from '../../shared/contract/word-templates';
import type { Report } from '../../shared/report/report';
import { writeAknRecord } from './akn-record-writer';
import { writeAknReport } from './akn-report-writer';
import { writeFromTemplate } from './docx-template-writer';
import { writeDocx } from './docx-writer';
import { writeHtmlReport } from './html-report-writer';
import { writeMarkdown } from './markdown-writer';
import { writeRecordCsv } from './record-csv-writer';
import { writeRecordXlsx } from './record-xlsx-writer';
import { writeRefiCodebook } from './refi-codebook-writer';
import { writeRefiProject } from './refi-project-writer';

/** What a writer needs beside the report. Plain data: it travels to a worker. */
export interface FileOptions {
  format: WorkerFormat;
  /** Epoch milliseconds for formats that bear a date; null for none. */
  writtenAt: number | null;
  table: RecordTable;
  aknDocument: 'report' | 'record';
  /** The bytes of a checked Word template, and which of its styles plays which role. */
  template: { bytes: Uint8Array; mapping: StyleMapping } | null;
}

/** Formats whose bytes a worker makes. PDF needs a page, OpenDocument LibreOffice: both start from one of these. */
export type WorkerFormat = Exclude<ExportFormat, 'pdf' | 'odt'>;

/**
 * The bytes of a file in the format. Writers know the report alone, so a file holds nothing that the attribution
 * asked for has not passed.
 */
export async function writeReport(
  report: Report,
  { aknDocument, format, table, template, writtenAt }: FileOptions,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return template
        ? writeFromTemplate(report, template, writtenAt, onProgress)
        : writeDocx(report, writtenAt ?? undefined, onProgress);
    case 'md':
      return writeMarkdown(report);
    case 'html':
      return writeHtmlReport(report);
    case 'csv':
      return writeRecordCsv(report, table);
    case 'xlsx':
      return writeRecordXlsx(report);
    case 'akn':
      return aknDocument === 'record'
        ? writeAknRecord(report, writtenAt)
        : writeAknReport(report, writtenAt);
    case 'qdpx':
      return writeRefiProject(report, writtenAt);
    case 'qdc':
      return writeRefiCodebook(report);
  }
}

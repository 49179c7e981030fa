import type { ExportFormat } from '../../shared/contract/draft';
import type { Report } from '../../shared/report/report';
import { writeDocx } from './docx-writer';
import { writeMarkdown } from './markdown-writer';

/**
 * The bytes of a file in the format. Writers know the report alone, so a file holds nothing that the attribution
 * asked for has not passed.
 * @param writtenAt epoch milliseconds for formats that bear a date
 */
export async function writeReport(
  report: Report,
  format: ExportFormat,
  writtenAt?: number,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return writeDocx(report, writtenAt);
    case 'md':
      return writeMarkdown(report);
  }
}

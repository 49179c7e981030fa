import { assertNever } from '../../../shared/assert-never';
import type { EndpointAt } from '../../../shared/contract/contract';
import type { ParsedInput } from '../../../shared/contract/endpoint';
import type { DisclosedSheet } from '../../../shared/speakers/disclosed-sheet';
import { listTable } from '../../../shared/speakers/list-table';
import { writeListCsv } from '../../reports/list-csv-writer';
import { writeListXlsx } from '../../reports/list-xlsx-writer';
import { withoutComputer } from '../../reports/pdf-creator';
import { sheetPage, sheetTitle } from '../../reports/sheet-page';
import { suggestedFileName } from '../exports';
import type { ShellServices } from '../shell-services';

type ListFile = ParsedInput<EndpointAt<'speakers.export'>>['what'];

const extensions: Record<ListFile, string> = {
  'list-csv': 'csv',
  'list-xlsx': 'xlsx',
  'sheet-pdf': 'pdf',
};

/** What a file of the list may be called: by its session, as far as the level lets it be told. */
export function listFileName(sheet: DisclosedSheet, what: ListFile): string {
  return suggestedFileName(sheetTitle(sheet), extensions[what]);
}

/** The bytes of a file of the list; nothing goes into them but the sheet as it was disclosed. */
export async function listFile(
  sheet: DisclosedSheet,
  what: ListFile,
  printer: Pick<ShellServices['printer'], 'toPdf'>,
): Promise<Uint8Array> {
  switch (what) {
    case 'list-csv':
      return writeListCsv(listTable(sheet));
    case 'list-xlsx':
      return writeListXlsx(listTable(sheet));
    case 'sheet-pdf':
      return withoutComputer(await printer.toPdf(sheetPage(sheet, 'printer')));
    default:
      return assertNever(what);
  }
}

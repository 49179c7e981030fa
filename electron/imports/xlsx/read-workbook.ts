import type { SourceRemark, TablesSource } from '../../../shared/imports/import-source';
import { cellLimit, collectTable } from '../collect-table';
import { relationshipsOf, type Relationship } from '../office-package';
import { parseXml } from '../parse-xml';
import { Unreadable } from '../unreadable';
import type { ZipParts } from '../zip-directory';
import { readNumberFormats } from './number-formats';
import { readSharedStrings } from './shared-strings';
import { readSheet, type WorkbookContext } from './read-sheet';

interface SheetEntry {
  name: string;
  isHidden: boolean;
  part: string;
}

/**
 * The visible sheets of a workbook that hold something. The sheets' XML is read by ourselves: read-excel-file tells
 * neither hidden sheets from others nor a day from a time, and lays out a million rows before anybody can stop it.
 * Throws `Unreadable`.
 */
export function readWorkbook(parts: ZipParts, mainPart: string): TablesSource {
  const related = relationshipsOf(parts, mainPart);
  const { sheets, isFrom1904 } = readSheetList(parts, mainPart, related);
  const context: WorkbookContext = {
    strings: readPart(parts, related, 'sharedStrings', readSharedStrings),
    formats: readPart(parts, related, 'styles', readNumberFormats) ?? [],
    isFrom1904,
  };
  const budget = { cells: cellLimit };
  const tables: TablesSource['tables'] = [];
  const remarks: SourceRemark[] = [];
  let cellErrors = 0;
  for (const { name, isHidden, part } of sheets) {
    const content = isHidden ? null : parts.read(part);
    if (!content) continue;
    const collector = collectTable(name, budget);
    cellErrors += readSheet(content, context, collector).cellErrors;
    const table = collector.finish();
    if (table) tables.push(table);
  }
  if (sheets.some(({ isHidden }) => isHidden)) {
    remarks.push({ code: 'left-out', what: 'hidden-sheets' });
  }
  if (cellErrors > 0) remarks.push({ code: 'left-out', what: 'cell-errors' });
  if (tables.length === 0) throw new Unreadable('empty');
  return { type: 'tables', tables, remarks };
}

function readPart<T>(
  parts: ZipParts,
  related: Relationship[],
  wanted: string,
  read: (part: Uint8Array) => T,
): T | null {
  const target = related.find(({ type }) => type === wanted)?.target;
  const content = target === undefined ? null : parts.read(target);
  return content && read(content);
}

/** Charts that have a sheet to themselves are not among them. */
function readSheetList(parts: ZipParts, mainPart: string, related: Relationship[]) {
  const worksheets = new Map(
    related.filter(({ type }) => type === 'worksheet').map(({ id, target }) => [id, target]),
  );
  const sheets: SheetEntry[] = [];
  let isFrom1904 = false;
  parseXml(parts.read(mainPart)!, {
    open: (name, attribute) => {
      if (name === 'workbookPr') isFrom1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      const part = name === 'sheet' ? worksheets.get(attribute('id') ?? '') : undefined;
      if (part === undefined) return;
      sheets.push({
        name: (attribute('name') ?? '').normalize('NFC').trim(),
        isHidden: /hidden/i.test(attribute('state') ?? ''),
        part,
      });
    },
  });
  return { sheets, isFrom1904 };
}

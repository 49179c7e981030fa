import writeXlsxFile, { type Cell, type Row, type Sheet } from 'write-excel-file/node';
import type { EvidenceAnnex } from '../../shared/report/annex';
import type { Report } from '../../shared/report/report';
import { reportTexts } from '../../shared/report/output-language';
import {
  recordTables,
  type TableCell,
  type TableOfRecord,
} from '../../shared/report/record-tables';
import { workbookText } from './spreadsheet-text';

/** Longest text of a cell that Excel opens. */
const cellLimit = 32_767;
const tabLimit = 31;

/**
 * The tables of the record as a workbook, a sheet each, and the evidence annex where the report has one. Typed cells, so
 * that a text stays one whatever it begins with; headings stay in sight. It has no document properties, thus no author.
 */
export async function writeRecordXlsx({ annex, record, properties }: Report): Promise<Uint8Array> {
  const tables = record === null ? [] : recordTables(record, reportTexts(properties.language));
  const sheets = [...tables.map(tableSheet), ...(annex === null ? [] : [annexSheet(annex)])];
  return writeXlsxFile(sheets).toBuffer();
}

type WrittenSheet = Sheet<Buffer>;

function tableSheet({ title, columns, rows, note }: TableOfRecord): WrittenSheet {
  const body = rows.map((row) => row.map(typedCell));
  const noteRows: Row[] = note ? [[], [typedCell(note)]] : [];
  return sheet(title, columns, [...body, ...noteRows]);
}

/** Widths of the annex's columns, in characters. */
const annexWidths = [8, 60, 32, 32, 24, 12, 80];

/** A row for each point, with its sentence. */
function annexSheet({ heading, columns, entries }: EvidenceAnnex): WrittenSheet {
  const rows = entries.flatMap(({ number, text, points }) =>
    points.map((point) =>
      [number, text, point.speaker, point.session, point.time, point.stance, point.text].map(
        typedCell,
      ),
    ),
  );
  const titled = columns.map((title, index) => ({
    heading: title,
    width: annexWidths[index] ?? 24,
  }));
  return sheet(heading, titled, rows);
}

function sheet(
  title: string,
  columns: readonly { heading: string; width: number }[],
  rows: readonly Row[],
): WrittenSheet {
  const headings = columns.map(({ heading }): Cell => ({
    value: workbookText(heading),
    type: String,
    fontWeight: 'bold',
  }));
  return {
    data: [headings, ...rows],
    sheet: title.replace(/[[\]:*?/\\]/g, ' ').slice(0, tabLimit),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function typedCell(value: TableCell): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: workbookText(value).slice(0, cellLimit), type: String };
}

import { fail } from '../../shared/app-error';
import { importFileLimit, type ImportSource } from '../../shared/imports/import-source';
import { isCalendar, readCalendar } from './calendar/read-calendar';
import { collectTable } from './collect-table';
import { tidyCell, tidyText } from './decode-text';
import { measureDelimiters } from './delimiter';
import { readHtmlTables } from './html-tables';
import { readDelimited } from './read-delimited';
import { Unreadable } from './unreadable';

/** What the clipboard held. */
export interface PastedText {
  text: string;
  /** Empty where there was only plain text. */
  html: string;
}

/**
 * Reads what was copied out of a spreadsheet, a web page or an e-mail: plain text with tabs first; else the tables of
 * the HTML, as text; else text with another delimiter; else one name a line. Fails with `file-too-large` or
 * `file-not-importable`, whose file is then nameless.
 */
export function readPastedText({ text, html }: PastedText): Promise<ImportSource> {
  return Promise.resolve().then(() => {
    const size = text.length + html.length;
    if (size > importFileLimit) {
      fail({ code: 'file-too-large', file: '', bytes: size, limit: importFileLimit });
    }
    try {
      return read(tidyText(text), html);
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      fail({ code: 'file-not-importable', file: '', reason: error.reason, ...error.measure });
    }
  });
}

function read(text: string, html: string): ImportSource {
  if (isCalendar(text)) return readCalendar(text);
  const measures = measureDelimiters(text);
  const tabs = measures.find(({ delimiter }) => delimiter === '\t')!;
  if (tabs.consistency >= 0.5) return tableOf(text, '\t');
  const tables = html.trim() === '' ? [] : readHtmlTables(html);
  if (tables.length > 0) return { type: 'tables', tables, remarks: [] };
  const best = measures[0]!;
  if (best.rows > 1 && best.consistency >= 0.8) return tableOf(text, best.delimiter);
  return linesOf(oneToALine(text));
}

/** The line of addresses of an e-mail is a list, not a row. */
function oneToALine(text: string): string {
  const line = text.trim();
  return line.includes('\n') ? text : line.replace(/;\s*/g, '\n');
}

function tableOf(text: string, delimiter: string): ImportSource {
  const table = readDelimited(text, delimiter);
  if (!table) throw new Unreadable('empty');
  return { type: 'tables', ...table };
}

/** Quotation marks are part of a name: "Somebody "Nick" Something". */
function linesOf(text: string): ImportSource {
  const collector = collectTable('');
  text.split('\n').forEach((line, index) => collector.add([tidyCell(line)], index + 1));
  const table = collector.finish();
  if (!table) throw new Unreadable('empty');
  return { type: 'tables', tables: [table], remarks: [] };
}

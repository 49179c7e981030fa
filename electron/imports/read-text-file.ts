import type { DocumentBlock, ImportSource, SourceRemark } from '../../shared/imports/import-source';
import { importRowLimit } from '../../shared/imports/import-source';
import { recognizeTranscript } from '../../shared/imports/transcript/recognize-transcript';
import { isCalendar, readCalendar } from './calendar/read-calendar';
import { decodeText } from './decode-text';
import { measureDelimiters } from './delimiter';
import { isHtml, readHtmlTables } from './html-tables';
import { readDelimited } from './read-delimited';
import type { ImportFile } from './recognize-file';
import { Unreadable } from './unreadable';

/** A file of text: by what it starts with or looks like, and only then by its name. Throws `Unreadable`. */
export function readTextFile({ fileName, bytes }: ImportFile): ImportSource {
  const { text, remarks } = decodeText(bytes);
  if (text.trim() === '') throw new Unreadable('empty');
  const source = readText(text, extensionOf(fileName));
  return { ...source, remarks: [...remarks, ...source.remarks] };
}

function readText(text: string, extension: string): ImportSource {
  if (isCalendar(text)) return readCalendar(text);
  if (isHtml(text)) return tablesOfPage(text);
  const isTable = extension === 'csv' || extension === 'tsv' || extension === 'tab';
  const transcript = isTable || hasEndlessLine(text) ? null : recognizeTranscript(text);
  if (transcript) return transcript;
  switch (extension) {
    case 'vtt':
    case 'srt':
    case 'ics':
    case 'json':
    case 'xml':
    case 'eml':
      throw new Unreadable('unknown-format');
    default:
      return isTable || hasColumns(text) ? tableOf(text) : paragraphsOf(text);
  }
}

function extensionOf(fileName: string): string {
  return /\.([a-z]+)$/i.exec(fileName.trim())?.[1]?.toLowerCase() ?? '';
}

/** Some registration systems save a web page under the name of a spreadsheet. */
function tablesOfPage(text: string): ImportSource {
  const tables = readHtmlTables(text);
  if (tables.length === 0) throw new Unreadable('unknown-format');
  return { type: 'tables', tables, remarks: [] };
}

function tableOf(text: string): ImportSource {
  const table = readDelimited(text);
  if (!table) throw new Unreadable('empty');
  return { type: 'tables', ...table };
}

/** A text whose lines fall into the same number of cells. Commas stand in sentences, so they need three. */
function hasColumns(text: string): boolean {
  const { delimiter, columns, consistency, rows } = measureDelimiters(text)[0]!;
  return rows > 1 && consistency >= 0.9 && columns >= (delimiter === ',' ? 3 : 2);
}

/** Characters. Nobody speaks so long without a break, and looking for a speaker in such a line takes long. */
const endless = 200_000;

function hasEndlessLine(text: string): boolean {
  return text.split('\n').some((line) => line.length >= endless);
}

const bullet = /^[•‣◦▪*·–-]\s+/;

function paragraphsOf(text: string): ImportSource {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > importRowLimit) {
    throw new Unreadable('too-many-rows', { found: lines.length, limit: importRowLimit });
  }
  const blocks = lines.map((line): DocumentBlock => {
    const trimmed = line.trim();
    const isListItem = bullet.test(trimmed);
    return {
      type: 'paragraph',
      text: trimmed.replace(bullet, ''),
      heading: null,
      isListItem,
      isBold: false,
    };
  });
  const remarks: SourceRemark[] = [];
  return { type: 'document', blocks, remarks };
}

/**
 * What the readers make of a file, before anybody decides what it means. Plain data: it crosses from the worker that
 * parsed it. Text is NFC and never markup; a cell that looks like a formula is the text it was.
 */
export type ImportSource = TablesSource | DocumentSource | CalendarSource | TranscriptSource;

/** A rectangle of text cells: a CSV file, a sheet, a table pasted or found in a document. */
export interface ImportedTable {
  /** Name of the sheet; empty where there is only one. */
  name: string;
  /**
   * Rows as long as they are in the file; cells are trimmed. A blank row is `[]`; long runs of them are shortened and
   * those at both ends dropped. Of merged cells the first one has the value, the others are empty.
   */
  rows: string[][];
  /** Line or row number in the file of each row, from 1. */
  lines: number[];
  /** Cells that were merged over several lines: the first of them has the text, the others are empty. */
  merged?: MergedCells[];
}

export interface MergedCells {
  /** First line. */
  line: number;
  /** From 0. */
  column: number;
  /** How many lines, 2 or more. */
  lines: number;
}

export interface TablesSource {
  type: 'tables';
  tables: ImportedTable[];
  /** What the person should know, though it did not stop the reading. */
  remarks: SourceRemark[];
}

/** A paragraph or a table of a Word file or of plain text, in reading order. */
export type DocumentBlock =
  | {
      type: 'paragraph';
      text: string;
      /** 1 to 9 for heading styles; null for body text. */
      heading: number | null;
      isListItem: boolean;
      /** The whole paragraph is bold. */
      isBold: boolean;
    }
  | { type: 'table'; table: ImportedTable };

export interface DocumentSource {
  type: 'document';
  blocks: DocumentBlock[];
  remarks: SourceRemark[];
}

export interface CalendarEntry {
  uid: string;
  title: string;
  description: string;
  location: string;
  /**
   * Epoch milliseconds; null where the file gives no time, only a day or nothing. Where `timeZone` is empty the file
   * says the time on the wall and no more: read these as if in UTC and put them into the zone of the event.
   */
  startsAt: number | null;
  endsAt: number | null;
  /** `YYYY-MM-DD` where the entry is for whole days. */
  startsOn: string | null;
  /** Last day, inclusive. */
  endsOn: string | null;
  /** IANA name; `UTC` also where the file defines a zone of its own; empty where it says none. */
  timeZone: string;
  /** Names of organizer and attendees, as they stand. */
  people: string[];
}

export interface CalendarSource {
  type: 'calendar';
  name: string;
  entries: CalendarEntry[];
  remarks: SourceRemark[];
}

/** Something said, as a transcript has it: before neighbours by one speaker are joined into a turn. */
export interface Cue {
  /** Label of the speaker as the file has it ("Room 7"); empty where it has none. */
  label: string;
  text: string;
  /** Milliseconds from the start of the recording; null where the file gives no time. */
  startsAt: number | null;
  endsAt: number | null;
}

export interface TranscriptSource {
  type: 'transcript';
  /** What the file was recognized as. */
  format: 'webvtt' | 'srt' | 'teams-docx' | 'otter' | 'zoom-txt';
  cues: Cue[];
  remarks: SourceRemark[];
}

export type SourceRemark =
  /** Bytes that are not text in the encoding; shown as � in the preview. */
  | { code: 'unreadable-characters'; count: number }
  /** The encoding was concluded, not declared. */
  | { code: 'encoding-guessed'; encoding: string }
  /** Content that was left out, e.g. recurring entries beyond the limit; `cell-errors` are #N/A and the like, left empty. */
  | {
      code: 'left-out';
      what:
        | 'images'
        | 'repetitions'
        | 'hidden-sheets'
        | 'comments'
        | 'footnotes'
        | 'cell-errors'
        | 'cancelled-entries'
        | 'unreadable-entries';
    }
  /** A quotation mark that is never closed; from this line on it was taken as text. Only the first is named. */
  | { code: 'broken-quotes'; line: number }
  /** Cues that start before the one before them ended. */
  | { code: 'overlapping-times'; count: number }
  /** A WebVTT file without its first line; its cues were plain all the same. */
  | { code: 'header-missing' }
  /** Cues that could not be read; the others were. */
  | { code: 'unreadable-cues'; count: number; firstLine: number };

export const importKinds = ['participants', 'programme', 'transcript'] as const;
export type ImportKind = (typeof importKinds)[number];

/** Most rows of one table and most cues of one transcript that are taken in. */
export const importRowLimit = 20_000;
/** Columns of a table that are looked at; nobody maps more by hand. */
export const importColumnLimit = 1000;
/** Bytes of a file, before it is opened. */
export const importFileLimit = 50 * 1024 * 1024;

import Papa from 'papaparse';

/** In the order in which they win where the text says nothing. */
const delimiters = [',', ';', '\t', '|'] as const;

/** Signs and rows from which a delimiter is concluded. */
const sampleLength = 64 * 1024;
const sampleRows = 100;

export interface DelimiterMeasure {
  delimiter: string;
  /** Columns that most rows have. */
  columns: number;
  /** Share of the rows that have so many; 0 where that is one. */
  consistency: number;
  rows: number;
}

/**
 * The delimiter that cuts the most rows into the same number of cells. Measured here because papaparse decides for a
 * comma in short files that have none. A comma where none cuts anything.
 */
export function chooseDelimiter(text: string): string {
  return measureDelimiters(text)[0]!.delimiter;
}

/** Best first. */
export function measureDelimiters(text: string): DelimiterMeasure[] {
  const sample = text.slice(0, sampleLength);
  return delimiters.map((delimiter) => measure(sample, delimiter)).sort(compare);
}

/** A tenth in consistency is noise, made by titles above and totals below; then more columns are better. */
function compare(a: DelimiterMeasure, b: DelimiterMeasure): number {
  return Math.round((b.consistency - a.consistency) * 10) || b.columns - a.columns;
}

function measure(sample: string, delimiter: string): DelimiterMeasure {
  const config = {
    delimiter,
    newline: '\n',
    preview: sampleRows,
    skipEmptyLines: 'greedy',
  } as const;
  const first = Papa.parse<string[]>(sample, config);
  // A mark that is never closed, or was cut off by the sample, swallows rows.
  const { data } =
    first.errors.length === 0
      ? first
      : Papa.parse<string[]>(sample, { ...config, quoteChar: '\0' });
  const byWidth = new Map<number, number>();
  for (const { length } of data) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
  let [columns, most] = [1, 0];
  for (const [width, count] of byWidth) {
    if (width > 1 && count > most) [columns, most] = [width, count];
  }
  const rows = data.length;
  return { delimiter, columns, consistency: rows === 0 ? 0 : most / rows, rows };
}

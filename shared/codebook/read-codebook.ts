import { keywordLimit, themeNameKey, tidyKeywords } from '../domain/themes';
import { foldLine, nameLimit, textLimit } from '../domain/text';
import type { ImportedTable } from '../imports/import-source';
import { recognizeCodebookColumns, type CodebookColumn } from './codebook-columns';
import { codebookRowLimit, type CodebookEntry, type CodebookRemark } from './codebook-entry';
import { hueFromText } from './hue-names';
import { plainText } from './inert-text';
import { pathSeparators, splitPath, splitWords, type PathSeparator } from './path-text';

export interface ReadCodebook {
  readonly entries: CodebookEntry[];
  readonly remarks: CodebookRemark[];
}

/**
 * The themes of a table, by the headings in its first row: Rapporteur's own export, and codebooks of other programs.
 * Nothing that is strange stops it; remarks say what was left out. Null where no column holds names.
 */
export function readCodebook({ rows, lines }: ImportedTable): ReadCodebook | null {
  const [head, ...body] = rows;
  if (head === undefined) return null;
  const { places, unknown } = recognizeCodebookColumns(head);
  if (!places.has('name') && !places.has('path') && !places.has('tag')) return null;
  const remarks: CodebookRemark[] = unknown.map((text) => ({ code: 'unknown-column', text }));
  const cells = body.flatMap((row, index) =>
    row.length === 0 ? [] : [rowCells(row, lines[index + 1] ?? index + 2, places)],
  );
  const separators = {
    path: chooseSeparator(cells, 'path'),
    tag: chooseSeparator(cells, 'tag'),
  };
  const entries: CodebookEntry[] = [];
  for (const row of cells) {
    if (entries.length === codebookRowLimit) {
      remarks.push({ code: 'too-many-rows', line: row.line });
      break;
    }
    const entry = readRow(row, separators, remarks);
    if (entry) entries.push(entry);
  }
  return { entries, remarks };
}

interface Separators {
  readonly path: PathSeparator;
  readonly tag: PathSeparator;
}

interface RowCells {
  readonly line: number;
  /** Text of the cell; empty where there is none. */
  readonly text: (column: CodebookColumn) => string;
  readonly has: (column: CodebookColumn) => boolean;
}

function rowCells(
  row: readonly string[],
  line: number,
  places: ReadonlyMap<CodebookColumn, number>,
): RowCells {
  return {
    line,
    has: (column) => places.has(column),
    text: (column) => plainText(row[places.get(column) ?? -1] ?? '').trim(),
  };
}

/**
 * What stands between the levels of a column. Where names are given as well, the last level has to be the name, so that
 * a name with such a sign in it is not cut.
 */
function chooseSeparator(cells: readonly RowCells[], column: 'path' | 'tag'): PathSeparator {
  const found = pathSeparators.find((separator) => {
    const cut = cells.filter((row) => splitPath(row.text(column), separator).length > 1);
    return cut.length > 0 && cut.every((row) => endsInName(row, column, separator));
  });
  return found ?? '/';
}

function endsInName(row: RowCells, column: 'path' | 'tag', separator: PathSeparator): boolean {
  const name = row.text('name');
  const last = splitPath(row.text(column), separator).at(-1) ?? '';
  return name === '' || column === 'tag' || themeNameKey(name) === themeNameKey(last);
}

function readRow(
  row: RowCells,
  separators: Separators,
  remarks: CodebookRemark[],
): CodebookEntry | null {
  const { line } = row;
  const path = pathOf(row, separators);
  const name = foldLine(row.text('name')) || (path ?? tagOf(row, separators)).at(-1) || '';
  if (name === '') {
    remarks.push({ code: 'no-name', line });
    return null;
  }
  const definition = row.has('definition') ? row.text('definition') : null;
  const names = [name, ...(path ?? [])];
  if (
    names.some((each) => each.length > nameLimit) ||
    names.length > keywordLimit ||
    (definition ?? '').length > textLimit
  ) {
    remarks.push({ code: 'too-long', line });
    return null;
  }
  const words = splitWords(row.text('keywords')).map(foldLine);
  const fitting = words.filter((word) => word.length <= nameLimit);
  return {
    ...{ line, name, path, definition },
    hue: hueOf(row, remarks),
    keywords: tidyKeywords(name, fitting),
  };
}

/** A tag of one level says nothing of where it stands; an empty parent says that it stands at the top. */
function pathOf(row: RowCells, separators: Separators): string[] | null {
  const path = splitPath(row.text('path'), separators.path).map(foldLine);
  if (path.length > 0) return path;
  const tag = tagOf(row, separators);
  if (row.has('parent')) {
    const own = foldLine(row.text('name')) || tag.at(-1);
    return own ? [...splitPath(row.text('parent')).map(foldLine), own] : null;
  }
  return tag.length > 1 ? tag : null;
}

function tagOf(row: RowCells, separators: Separators): string[] {
  return splitPath(row.text('tag'), separators.tag).map(foldLine);
}

function hueOf(row: RowCells, remarks: CodebookRemark[]): number | null {
  const text = row.text('colour');
  if (text === '') return null;
  const hue = hueFromText(text);
  if (hue === null) remarks.push({ code: 'bad-colour', line: row.line, text });
  return hue;
}

import type { ImportedTable } from '../import-source';
import { foldInPlace } from './fold-in-place';
import type { ProgrammeField } from './programme-plan';
import { readDayAtStart } from './read-days';
import { isAddressed } from './read-people';
import { readTimeCell } from './read-times';
import { readRoleLabel } from './role-words';

export interface TableColumns {
  /** Place of the row of titles; null where there are none. */
  header: number | null;
  fields: (ProgrammeField | null)[];
  /** Whether the table has a column of times: otherwise it is no programme. */
  hasTimes: boolean;
}

/** Rows that are looked at for the titles of the columns. */
const headerRows = 15;
/** Rows that are looked at for what a column holds. */
const sampleRows = 60;

/** In folded letters, as a whole title. */
const titles: [ProgrammeField, string][] = [
  ['date', 'date|dates|day|days|jour|jours|fecha|dia|start date|date de debut|fecha de inicio'],
  [
    'start',
    'start|starts|start ?time|starts at|begin|begins|begin time|from|start date ?(?:and|&) ?time|debut|heure de debut|de|inicio|hora de inicio|comienzo|desde|hora inicio',
  ],
  [
    'end',
    'end|ends|end ?time|ends at|finish|until|till|to|fin|heure de fin|a|hora de fin|hora de termino|final|hasta|hora fin|end date',
  ],
  [
    'time',
    'times?|timing|time ?slot|hours?|schedule|when|heures?|horaires?|creneau|horas?|horarios?|duration/time|date ?(?:and|&|/) ?time|jour et heure|fecha y hora',
  ],
  [
    'duration',
    'duration|length|duree|duracion|minutes|min|duration ?\\(min(?:utes)?\\)|duree ?\\(min(?:utes)?\\)',
  ],
  [
    'title',
    'title|titles|session title|topic|topics|item|agenda item|agenda|activity|activities|subject|event|programme|program|contribution|contents?|titre|intitule|sujet|activites?|points?|points? de l.ordre du jour|programa|titulo|tema|temas|actividad|actividades|asunto|sesion y tema|session ?/ ?topic|session ?(?:and|&) ?topic|what',
  ],
  [
    'kind',
    'type|kind|session type|format|tipo|type de seance|type de session|tipo de sesion|formato',
  ],
  ['parent', 'parent|session block|block|bloc|bloque|track|part of|main session'],
  [
    'description',
    'description|abstract|details?|notes?|resume|remarks|remarques|descripcion|detalles?|observaciones|objectives?|content description|guiding questions|questions',
  ],
  ['room', 'room|venue|location|place|salle|lieu|sala|lugar|aula|room name'],
  [
    'people',
    'people|persons?|names?|who|responsible|lead|participants|noms?|personnes?|responsables?|personas?|nombres?|quien|speakers? ?(?:/|and|&) ?moderators?|moderators? ?(?:/|and|&) ?(?:speakers?|panel?lists?)|intervenants? ?(?:/|et) ?moderateurs?|moderador(?:es)? ?(?:/|y) ?(?:ponentes|panelistas)',
  ],
];
const patterns = titles.map(([field, words]) => ({ field, pattern: new RegExp(`^(?:${words})$`) }));
const session = /^(?:sessions?|seances?|sesion(?:es)?|panel)$/;

/** Which row holds the titles of the columns, and what the columns hold. */
export function recognizeColumns(table: ImportedTable): TableColumns {
  const header = findHeader(table.rows);
  const fields =
    header === null ? fieldsByContent(table.rows) : fieldsOfHeader(table.rows[header] ?? []);
  if (header !== null) fillTimes(fields, table.rows.slice(header + 1));
  const hasTimes = fields.some((field) => field === 'time' || field === 'start');
  return { header, fields, hasTimes: hasTimes && (header !== null || fields.includes('title')) };
}

/** Fields by the titles of the columns; null for titles that say nothing known. */
function fieldsOfHeader(cells: readonly string[]): (ProgrammeField | null)[] {
  const fields = cells.map(fieldOfTitle);
  const sessionAt = cells.findIndex((cell) => session.test(plain(cell)));
  if (sessionAt !== -1) fields[sessionAt] = fields.includes('title') ? 'parent' : 'title';
  const seen = new Set<ProgrammeField>();
  return fields.map((field) => {
    if (field === null || isRepeatable(field)) return field;
    if (seen.has(field)) return field === 'title' ? 'description' : null;
    seen.add(field);
    return field;
  });
}

function fieldOfTitle(cell: string): ProgrammeField | null {
  const title = plain(cell);
  if (title === '' || title.length > 60) return null;
  const known = patterns.find(({ pattern }) => pattern.test(title));
  if (known) return known.field;
  const role = readRoleLabel(`${title}: x`);
  return role?.rest === 'x' ? role.role : null;
}

function plain(cell: string): string {
  return foldInPlace(cell)
    .replace(/\s+/g, ' ')
    .replace(/[*:.]+$/, '')
    .trim();
}

/** Columns that there may be several of. */
function isRepeatable(field: ProgrammeField): boolean {
  return !['date', 'start', 'end', 'time', 'duration', 'title', 'kind', 'parent'].includes(field);
}

function findHeader(rows: readonly string[][]): number | null {
  for (const [place, row] of rows.slice(0, headerRows).entries()) {
    const fields = fieldsOfHeader(row);
    const known = fields.filter((field) => field !== null).length;
    const isAboutTimes = fields.some(
      (field) => field === 'time' || field === 'start' || field === 'date' || field === 'duration',
    );
    if (known >= 2 && (isAboutTimes || fields.includes('title'))) return place;
  }
  return null;
}

/** A column without a title, in which the times stand. */
function fillTimes(fields: (ProgrammeField | null)[], rows: readonly string[][]): void {
  if (!fields.includes('time') && !fields.includes('start')) {
    const place = columnOf(
      rows,
      (cell) => readTimeCell(cell) !== null && /\d[:.h]\d|\d\s?h\b/iu.test(cell),
      (column) => (fields[column] ?? null) === null,
    );
    if (place !== null) fields[place] = 'time';
  }
  if (!fields.includes('title')) {
    const place = longestColumn(rows, (column) => (fields[column] ?? null) === null);
    const spare = place ?? fields.findIndex((field) => field === 'description');
    if (spare !== -1) fields[spare] = 'title';
  }
}

function fieldsByContent(rows: readonly string[][]): (ProgrammeField | null)[] {
  const sample = rows.slice(0, sampleRows);
  const width = Math.max(0, ...sample.map((row) => row.length));
  const fields: (ProgrammeField | null)[] = Array.from({ length: width }, () => null);
  const isFree = (column: number) => fields[column] === null;
  const time = columnOf(
    sample,
    (cell) =>
      /\d\s?[:.h]\s?\d\d|\d\s?h\b|\d\s?[ap]\.?m/iu.test(cell) && readTimeCell(cell) !== null,
    isFree,
  );
  if (time === null) return fields;
  fields[time] = 'time';
  const end = time + 1;
  if (
    isFree(end) &&
    share(sample, end, (cell) => readTimeCell(cell)?.rest === '' && /\d[:.h]\d\d/u.test(cell)) > 0.5
  ) {
    fields[time] = 'start';
    fields[end] = 'end';
  }
  const date = columnOf(sample, (cell) => readDayAtStart(cell)?.rest === '', isFree);
  if (date !== null) fields[date] = 'date';
  const title =
    longestColumn(sample, (column) => isFree(column) && column > time) ??
    longestColumn(sample, isFree);
  if (title === null) return fields;
  fields[title] = 'title';
  for (let column = 0; column < width; column += 1) {
    if (!isFree(column)) continue;
    fields[column] =
      share(sample, column, (cell) => isAddressed(cell) || readRoleLabel(cell) !== null) > 0.4
        ? 'people'
        : 'description';
  }
  return fields;
}

/** The first of the columns of which most cells are of a kind. */
function columnOf(
  rows: readonly string[][],
  isOfKind: (cell: string) => boolean,
  isFree: (column: number) => boolean,
): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let column = 0; column < width; column += 1) {
    if (isFree(column) && share(rows.slice(0, sampleRows), column, isOfKind) >= 0.4) return column;
  }
  return null;
}

/** The column that holds the titles: the first one of text that is not much shorter than the longest. */
function longestColumn(
  rows: readonly string[][],
  isFree: (column: number) => boolean,
): number | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = Array.from({ length: width }, (_, column) =>
    isFree(column)
      ? rows.slice(0, sampleRows).filter((row) => /\p{L}/u.test(row[column] ?? '')).length
      : 0,
  );
  const most = Math.max(0, ...filled);
  return most === 0 ? null : filled.findIndex((count) => count >= most * 0.7);
}

function share(
  rows: readonly string[][],
  column: number,
  isOfKind: (cell: string) => boolean,
): number {
  const cells = rows.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter(isOfKind).length / cells.length;
}

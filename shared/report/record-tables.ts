import type { Category, Region } from '../domain/vocabulary';
import type { DisclosedIntervention, DisclosedRecord, DisclosedVoice } from './disclosed-record';
import type { ReportTexts } from './texts';

/** The record as tables. Cells under one heading are all numbers or all texts; null is an empty cell. */
export interface TableOfRecord {
  key: 'participants' | 'speaker-lists' | 'interventions' | 'evidence';
  title: string;
  columns: {
    heading: string;
    type: 'text' | 'number';
    /** In characters. */
    width: number;
  }[];
  rows: TableCell[][];
  /** To be said below the table; may be empty. */
  note: string;
}
export type TableCell = string | number | null;

interface Column<Row> {
  heading: string;
  type: 'text' | 'number';
  width: number;
  cellOf: (row: Row) => TableCell;
}

function text<Row>(
  heading: string,
  width: number,
  cellOf: (row: Row) => string | null,
): Column<Row> {
  return { heading, type: 'text', width, cellOf: (row) => cellOf(row) || null };
}

function number<Row>(heading: string, cellOf: (row: Row) => number | null): Column<Row> {
  return { heading, type: 'number', width: 11, cellOf };
}

function table<Row>(
  key: TableOfRecord['key'],
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): TableOfRecord {
  return {
    ...{ key, title, note: '' },
    columns: columns.map(({ heading, type, width }) => ({ heading, type, width })),
    rows: rows.map((row) => columns.map(({ cellOf }) => cellOf(row))),
  };
}

/** What every table looks up. */
interface TableSource {
  record: DisclosedRecord;
  texts: ReportTexts;
  voices: ReadonlyMap<string, DisclosedVoice>;
  sessions: ReadonlyMap<string, DisclosedRecord['sessions'][number]>;
  /** The session at the top first: "Panel 2 › Questions". */
  sessionTitle: (key: string) => string;
  category: (value: Category | null) => string;
  region: (value: Region | null) => string;
}

/** All four tables, in the words of the output language. Times are ISO 8601 with their offset, lengths seconds. */
export function recordTables(record: DisclosedRecord, texts: ReportTexts): TableOfRecord[] {
  const source = tableSource(record, texts);
  return [
    participantTable(source),
    speakerListTable(source),
    interventionTable(source),
    evidenceTable(source),
  ];
}

function tableSource(record: DisclosedRecord, texts: ReportTexts): TableSource {
  const byKey = <T extends { key: string }>(things: readonly T[]) =>
    new Map(things.map((thing) => [thing.key, thing]));
  const sessions = byKey(record.sessions);
  const titles = new Map<string, string>();
  for (const { key, parentKey, title } of record.sessions) {
    // Parents come before their segments.
    const above = parentKey === null ? undefined : titles.get(parentKey);
    titles.set(key, above === undefined ? title : `${above} › ${title}`);
  }
  const { words } = texts;
  return {
    ...{ record, texts, sessions },
    voices: byKey(record.voices),
    sessionTitle: (key) => titles.get(key) ?? '',
    category: (value) => (value === null ? '' : texts.sentenceCase(words.category[value])),
    region: (value) => (value === null ? '' : words.region[value]),
  };
}

function participantTable(source: TableSource): TableOfRecord {
  const { record, texts } = source;
  const { columns: headings, title } = texts.tables.participants;
  type Row = DisclosedRecord['participants'][number];
  const columns: Column<Row>[] = [
    text(headings.name, 28, ({ name }) => name),
    text(headings.title, 12, (row) => row.title),
    text(headings.position, 32, ({ position }) => position),
    text(headings.delegation, 32, ({ delegation }) => delegation),
    text(headings.category, 22, ({ category }) => source.category(category)),
    text(headings.region, 12, ({ region }) => source.region(region)),
    text(headings.roles, 40, ({ roles }) =>
      roles
        .map(({ role, sessionKey }) => {
          const word = texts.sentenceCase(texts.words.role[role]);
          return `${word} (${source.sessionTitle(sessionKey)})`;
        })
        .join('; '),
    ),
  ];
  const note =
    record.hiddenParticipants > 0 ? texts.tables.hiddenParticipants(record.hiddenParticipants) : '';
  return { ...table('participants', title, columns, record.participants), note };
}

function speakerListTable(source: TableSource): TableOfRecord {
  const { record, texts } = source;
  const { columns: headings, title } = texts.tables.speakerList;
  type Row = DisclosedRecord['speakerList'][number];
  const columns: Column<Row>[] = [
    text(headings.session, 32, ({ sessionKey }) => source.sessionTitle(sessionKey)),
    number(headings.place, ({ place }) => place),
    text(headings.speaker, 36, ({ label }) => texts.sentenceCase(label)),
    text(headings.type, 16, ({ type }) => texts.sentenceCase(texts.words.interventionType[type])),
    text(headings.state, 14, ({ state }) => texts.sentenceCase(texts.words.floorState[state])),
    text(headings.requested, 26, ({ requestedAt }) => requestedAt),
    text(headings.started, 26, ({ startedAt }) => startedAt),
    text(headings.ended, 26, ({ endedAt }) => endedAt),
    number(headings.duration, ({ seconds }) => seconds),
  ];
  return table('speaker-lists', title, columns, record.speakerList);
}

interface InterventionRow {
  number: number;
  intervention: DisclosedIntervention;
  /** Null for the only row of an intervention without points. */
  point: DisclosedIntervention['points'][number] | null;
}

/** One row for each point, and one for an intervention without any. */
function interventionTable(source: TableSource): TableOfRecord {
  const { record, texts } = source;
  const columns = [...turnColumns(source), ...pointColumns(source)];
  return table(
    'interventions',
    texts.tables.interventions.title,
    columns,
    interventionRows(record),
  );
}

function turnColumns(source: TableSource): Column<InterventionRow>[] {
  const { record, texts, voices } = source;
  const { words } = texts;
  const headings = texts.tables.interventions.columns;
  const events = new Map(record.events.map((event) => [event.key, event.title]));
  const voiceOf = ({ intervention }: InterventionRow) => voices.get(intervention.voiceKey);
  const eventOf = ({ intervention: { sessionKey } }: InterventionRow) =>
    events.get(source.sessions.get(sessionKey)?.eventKey ?? '');
  const onBehalf = ({ intervention: { onBehalfOfKey } }: InterventionRow) =>
    onBehalfOfKey === null ? undefined : voices.get(onBehalfOfKey)?.label;
  return [
    number(headings.number, (row) => row.number),
    text(headings.event, 24, (row) => eventOf(row) ?? null),
    text(headings.session, 32, (row) => source.sessionTitle(row.intervention.sessionKey)),
    text(headings.speaker, 36, (row) => texts.sentenceCase(voiceOf(row)?.label ?? '')),
    text(headings.delegation, 28, (row) => voiceOf(row)?.delegation ?? null),
    text(headings.category, 22, (row) => source.category(voiceOf(row)?.category ?? null)),
    text(headings.onBehalfOf, 24, (row) => onBehalf(row) ?? null),
    text(headings.role, 16, ({ intervention: { role } }) =>
      role === null ? null : texts.sentenceCase(words.role[role]),
    ),
    text(headings.type, 16, ({ intervention: { type } }) =>
      texts.sentenceCase(words.interventionType[type]),
    ),
    text(headings.started, 26, ({ intervention }) => intervention.startedAt),
    text(headings.ended, 26, ({ intervention }) => intervention.endedAt),
    number(headings.duration, ({ intervention }) => intervention.seconds),
    text(headings.language, 10, ({ intervention }) => intervention.language),
  ];
}

function pointColumns({ record, texts }: TableSource): Column<InterventionRow>[] {
  const { words } = texts;
  const headings = texts.tables.interventions.columns;
  const themes = new Map(record.themes.map(({ key, name }) => [key, name]));
  return [
    text(headings.kind, 16, ({ point }) =>
      point === null ? null : texts.sentenceCase(words.pointKind[point.kind]),
    ),
    text(headings.point, 80, ({ point }) => point?.text ?? null),
    text(headings.verbatim, 10, ({ point }) =>
      point === null ? null : point.isVerbatim ? words.yes : words.no,
    ),
    text(headings.themes, 32, ({ point }) =>
      (point?.themeKeys ?? []).map((key) => themes.get(key) ?? '').join('; '),
    ),
  ];
}

function interventionRows({ interventions }: DisclosedRecord): InterventionRow[] {
  return interventions.flatMap((intervention, index) => {
    const { points } = intervention;
    const own = points.length === 0 ? [null] : points;
    return own.map((point) => ({ number: index + 1, intervention, point }));
  });
}

interface EvidenceRow {
  /** From 1. */
  area: number;
  lead: string;
  intervention: DisclosedIntervention;
  point: DisclosedIntervention['points'][number];
  stance: DisclosedIntervention['points'][number]['stances'][number]['stance'];
}

/** One row for each point that is evidence for an area, by area and then as said. */
function evidenceTable(source: TableSource): TableOfRecord {
  const { record, texts, voices } = source;
  const { interventions, participants, evidence } = texts.tables;
  const { columns: headings, title } = evidence;
  const { words } = texts;
  // Speaking for a group counts as the group.
  const voiceOf = ({ intervention: { onBehalfOfKey, voiceKey } }: EvidenceRow) =>
    voices.get(onBehalfOfKey ?? voiceKey);
  const columns: Column<EvidenceRow>[] = [
    number(headings.area, ({ area }) => area),
    text(headings.lead, 48, ({ lead }) => lead),
    text(headings.stance, 12, ({ stance }) => texts.sentenceCase(words.stance[stance])),
    text(headings.speaker, 36, (row) =>
      texts.sentenceCase(voices.get(row.intervention.voiceKey)?.label ?? ''),
    ),
    text(interventions.columns.delegation, 28, (row) => voiceOf(row)?.delegation ?? null),
    text(headings.category, 22, (row) => source.category(voiceOf(row)?.category ?? null)),
    text(participants.columns.region, 12, (row) => source.region(voiceOf(row)?.region ?? null)),
    text(headings.session, 32, ({ intervention }) => source.sessionTitle(intervention.sessionKey)),
    text(headings.time, 26, ({ intervention }) => intervention.startedAt),
    text(headings.kind, 16, ({ point }) => texts.sentenceCase(words.pointKind[point.kind])),
    text(headings.point, 80, ({ point }) => point.text),
  ];
  return table('evidence', title, columns, evidenceRows(record));
}

function evidenceRows({ areas, interventions }: DisclosedRecord): EvidenceRow[] {
  const rows = new Map(areas.map(({ key }): [string, EvidenceRow[]] => [key, []]));
  const places = new Map(areas.map(({ key, lead }, index) => [key, { area: index + 1, lead }]));
  for (const intervention of interventions) {
    for (const point of intervention.points) {
      for (const { areaKey, stance } of point.stances) {
        const place = places.get(areaKey);
        if (place) rows.get(areaKey)?.push({ ...place, intervention, point, stance });
      }
    }
  }
  return [...rows.values()].flat();
}

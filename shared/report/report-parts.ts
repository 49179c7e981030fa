import type { BlockKey } from '../domain/draft';
import type { EvidenceAnnex } from './annex';
import type { LeakPlace } from './finding';
import type { Footnote, Masthead, Report, Section } from './report';
import { blockTexts, paragraphsOf, runsText } from './report-text';

export interface ReportPart extends LeakPlace {
  text: string;
  /** Says who convened or where it was, which is no secret of a delegation. */
  isCover?: true;
}

/** Every text that a file of the report may hold, with where it stands. @param fileName null for no file */
export function reportParts(report: Report, fileName: string | null): ReportPart[] {
  const { annex, comments, footnotes, masthead, record, sections } = report;
  return [
    ...frontParts(report),
    ...(masthead === null ? [] : mastheadParts(masthead)),
    ...sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        blockTexts(block).map(({ key, text }): ReportPart => ({ part: 'text', block: key, text })),
      ),
    ),
    ...footnoteParts(sections, footnotes),
    ...comments.map(({ anchor, author, quote, text }): ReportPart => ({
      part: 'comment',
      block: anchor,
      text: [author, quote, text].join('\n'),
    })),
    ...(annex === null ? [] : annexParts(annex)),
    ...(record === null ? [] : recordParts(record)),
    ...propertyParts(report),
    ...(fileName === null ? [] : [fileNamePart(fileName)]),
  ];
}

const inText = (text: string): ReportPart => ({ part: 'text', block: null, text });
const onCover = (text: string): ReportPart => ({ ...inText(text), isCover: true });

function frontParts({ contents, titleBlock }: Report): ReportPart[] {
  const { dateline, ...rest } = titleBlock;
  return [...Object.values(rest).map(inText), onCover(dateline), inText(contents ?? '')];
}

function mastheadParts(masthead: Masthead): ReportPart[] {
  const { meeting, organizationNames, original, placeAndDate, symbol } = masthead;
  return [
    ...[meeting, symbol, original].map(inText),
    ...[...organizationNames.map(({ name }) => name), placeAndDate].map(onCover),
  ];
}

/** A footnote is found where its mark stands. */
function footnoteParts(sections: readonly Section[], footnotes: readonly Footnote[]): ReportPart[] {
  const marks = new Map<number, BlockKey>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    for (const { key, runs } of paragraphsOf(block)) {
      for (const { footnote } of runs) if (footnote !== undefined) marks.set(footnote, key);
    }
  }
  return footnotes.map(({ number, runs }) => ({
    part: 'footnote',
    block: marks.get(number) ?? null,
    text: runsText(runs),
  }));
}

function annexParts({ columns, entries, heading }: EvidenceAnnex): ReportPart[] {
  return [
    { part: 'annex', block: null, text: [heading, ...columns].join('\n') },
    ...entries.map(({ block, text, points }): ReportPart => ({
      part: 'annex',
      block,
      text: [
        text,
        ...points.flatMap(({ speaker, session, time, stance, text: words }) => [
          ...[speaker, session, time, stance, words],
        ]),
      ].join('\n'),
    })),
  ];
}

function recordParts(record: NonNullable<Report['record']>): ReportPart[] {
  const { events, organization, ...rest } = record;
  const places = events.map(({ place }) => place);
  const told = events.map(({ key, symbol, title }) => ({ key, symbol, title }));
  return [
    { part: 'record', block: null, text: textsIn({ ...rest, told }).join('\n') },
    ...[organization, ...places].map((text): ReportPart => ({
      part: 'record',
      block: null,
      text,
      isCover: true,
    })),
  ];
}

function propertyParts({ properties }: Report): ReportPart[] {
  const { creator, keywords, subject, title } = properties;
  const told = [title, subject, ...keywords].map((text): ReportPart => ({
    part: 'properties',
    block: null,
    text,
  }));
  return [...told, { part: 'properties', block: null, text: creator, isCover: true }];
}

/**
 * What separates words in the name of a file separates them here. It is no sentence, so that a capital at its start does
 * not make a word out of a name.
 */
function fileNamePart(fileName: string): ReportPart {
  return { part: 'file-name', block: null, text: `file ${fileName.replace(/[_.]+/g, ' ')}` };
}

/** Every text in the data, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

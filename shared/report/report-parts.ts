import type { LeakPlace } from './finding';
import type { Report } from './report';
import { blockTexts, runsText } from './report-text';

export interface ReportPart extends LeakPlace {
  text: string;
}

/** Every text that a file of the report may hold, with where it stands. @param fileName null for no file */
export function reportParts(report: Report, fileName: string | null): ReportPart[] {
  const { annex, comments, footnotes, masthead, properties, record, sections, titleBlock } = report;
  const inText = (text: string): ReportPart => ({ part: 'text', block: null, text });
  return [
    ...Object.values(titleBlock).map(inText),
    ...(masthead === null
      ? []
      : [masthead.meeting, ...masthead.organizationNames.map(({ name }) => name)].map(inText)),
    ...sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        blockTexts(block).map(({ key, text }): ReportPart => ({ part: 'text', block: key, text })),
      ),
    ),
    ...footnotes.map(({ runs }): ReportPart => ({
      part: 'footnote',
      block: null,
      text: runsText(runs),
    })),
    ...comments.map(({ anchor, author, quote, text }): ReportPart => ({
      part: 'comment',
      block: anchor,
      text: [author, quote, text].join('\n'),
    })),
    ...(annex?.entries ?? []).map(({ block, text, points }): ReportPart => ({
      part: 'annex',
      block,
      text: [text, ...points.flatMap((point) => [point.speaker, point.session, point.text])].join(
        '\n',
      ),
    })),
    ...(record === null ? [] : textsIn(record)).map((text): ReportPart => ({
      part: 'record',
      block: null,
      text,
    })),
    ...[properties.title, properties.subject, properties.creator, ...properties.keywords].map(
      (text): ReportPart => ({ part: 'properties', block: null, text }),
    ),
    ...(fileName === null ? [] : [{ part: 'file-name' as const, block: null, text: fileName }]),
  ];
}

/** Every text in the data, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(textsIn);
  return [];
}

import {
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph as WordParagraph,
  TextRun,
  type IParagraphOptions,
} from 'docx';
import type { AreaBlock, Block, Paragraph, Report, Run } from '../../shared/report/report';
import { coreProperties } from './docx-core-properties';
import { documentStyles, numbering, numberingReferences, styleIds } from './docx-styles';
import { isRightToLeft, splitByDirection } from './text-direction';
import { xmlText } from './xml-text';

/** A4 with 2.5 cm margins, in twentieths of a point. */
const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1418, bottom: 1418, left: 1418, right: 1418 },
};

/**
 * The report as a Word document. The same report gives the same parts; only the time stamps of the zip entries differ.
 * @param writtenAt epoch milliseconds for the document properties; left out, the document bears no date
 */
export async function writeDocx(report: Report, writtenAt?: number): Promise<Uint8Array> {
  const { properties } = report;
  const document = new Document({
    // The library's own core properties know no language and put the present time; ours replace them below.
    title: properties.title,
    creator: properties.creator,
    styles: documentStyles(wordLanguage(properties.language)),
    numbering,
    sections: [
      {
        properties: { page },
        footers: { default: footer(report.pageLabel) },
        children: [...titleParagraphs(report), ...report.sections.flatMap(sectionParagraphs)],
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(properties, writtenAt) };
  return new Uint8Array(await Packer.toBuffer(document, undefined, [core]));
}

/** Word wants a region; English is spelled as the United Nations spells it. */
function wordLanguage(language: string): string {
  const regions: Record<string, string> = {
    en: 'en-GB',
    fr: 'fr-FR',
    es: 'es-ES',
    ar: 'ar-SA',
    de: 'de-DE',
  };
  return regions[language] ?? language;
}

function titleParagraphs({ titleBlock }: Report): WordParagraph[] {
  const styled: [string, IParagraphOptions][] = [
    [titleBlock.symbol, { style: styleIds.date }],
    [titleBlock.title, { style: styleIds.title }],
    [titleBlock.subtitle, { style: styleIds.subtitle }],
    [titleBlock.dateline, { style: styleIds.date }],
    [titleBlock.kind, { heading: HeadingLevel.HEADING_1 }],
  ];
  return styled
    .filter(([text]) => text !== '')
    .map(([text, options]) => wordParagraph([{ text }], options));
}

function sectionParagraphs({ blocks }: Report['sections'][number]): WordParagraph[] {
  return blocks.flatMap((block, index) => blockParagraphs(block, introduces(blocks[index + 1])));
}

/** The sentence before a list or before areas stays on the page of the first. */
function introduces(next: Block | undefined): boolean {
  return next?.type === 'list' || next?.type === 'area';
}

const headingLevels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];

function blockParagraphs(block: Block, keepNext: boolean): WordParagraph[] {
  switch (block.type) {
    case 'heading':
      return [wordParagraph([{ text: block.text }], { heading: headingLevels[block.level - 1] })];
    case 'paragraph':
      return [wordParagraph(block.runs, keepNext ? { keepNext } : {})];
    case 'area':
      return areaParagraphs(block);
    case 'definitions':
    case 'table':
      return [];
    case 'list':
      return block.items.map(({ runs }) =>
        wordParagraph(runs, {
          style: styleIds.listBullet,
          numbering: { reference: numberingReferences.bullets, level: 0 },
        }),
      );
  }
}

/** The lead and the first paragraph share one; all numbered areas share one numbering. */
function areaParagraphs({ lead, number, paragraphs }: AreaBlock): WordParagraph[] {
  const [first, ...rest] = paragraphs;
  const runs = first ? [lead, { text: ' ' }, ...first.runs] : [lead];
  if (number === null) {
    return [wordParagraph(runs, {}), ...rest.map((paragraph) => wordParagraph(paragraph.runs, {}))];
  }
  return [
    wordParagraph(runs, {
      style: styleIds.listNumber,
      numbering: { reference: numberingReferences.areas, level: 0 },
    }),
    ...rest.map((paragraph) => wordParagraph(paragraph.runs, { style: styleIds.listContinue })),
  ];
}

function wordParagraph(runs: Paragraph['runs'], options: IParagraphOptions): WordParagraph {
  const text = runs.map((run) => run.text).join('');
  return new WordParagraph({
    ...options,
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    children: runs.flatMap(textRuns),
  });
}

/** One run of Word for each direction of writing. What a run rests on stays behind. */
function textRuns({ text, bold, italic, marker }: Run): TextRun[] {
  return splitByDirection(xmlText(text)).map(
    (part) =>
      new TextRun({
        text: part.text,
        ...(bold ? { bold } : {}),
        ...(italic ? { italics: italic } : {}),
        ...(marker ? { highlight: 'yellow' as const } : {}),
        ...(part.isRightToLeft ? { rightToLeft: true } : {}),
      }),
  );
}

function footer(label: string): Footer {
  const fields: Record<string, string> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  };
  const children = label.split(/(\{pages?\})/).filter(Boolean);
  const run = new TextRun({ children: children.map((part) => fields[part] ?? part) });
  return new Footer({ children: [new WordParagraph({ style: styleIds.footer, children: [run] })] });
}

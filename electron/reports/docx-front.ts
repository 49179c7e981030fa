import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
} from 'docx';
import type { Masthead, Report } from '../../shared/report/report';
import { titleAnchor } from './docx-comments';
import type { WordContext } from './docx-context';
import { columnWidths } from './docx-tables';
import { textWidth } from './docx-page';
import { inlineChildren } from './docx-runs';
import { plainStyles } from './docx-styles';
import { directedRuns, wordLanguage } from './docx-text';
import { isRightToLeft } from './text-direction';

/** Everything before the first section: masthead, title and contents. */
export function frontElements(context: WordContext): FileChild[] {
  const { contents, masthead } = context.report;
  return [
    ...(masthead === null ? [] : mastheadElements(context, masthead)),
    ...titleParagraphs(context),
    ...(contents === null ? [] : contentsElements(contents)),
  ];
}

/** What each page after the first bears above the text; empty for nothing. */
export function runningSymbol({ masthead, titleBlock }: Report): string {
  return masthead?.symbol || titleBlock.symbol;
}

function mastheadElements({ styles }: WordContext, masthead: Masthead): FileChild[] {
  const { meeting, organizationNames, original, placeAndDate, symbol } = masthead;
  const line = (text: string, bold = false, language?: string) =>
    new WordParagraph({
      style: styles.masthead,
      ...(isRightToLeft(text) ? { bidirectional: true } : {}),
      children: directedRuns(text, {
        bold,
        ...(language === undefined ? {} : { language: { value: wordLanguage(language) } }),
      }),
    });
  const names = organizationNames.map(({ language, name }, index) =>
    line(name, index === 0, language),
  );
  const facts = [symbol && line(symbol, true), original && line(original)];
  const right = [...facts, placeAndDate && line(placeAndDate)].filter((each) => each !== '');
  return [
    mastheadTable(names, right, styles.masthead),
    ...(meeting === ''
      ? []
      : [
          new WordParagraph({
            ...{ style: styles.masthead, spacing: { before: 200 } },
            children: directedRuns(meeting, { bold: true, allCaps: true }),
          }),
        ]),
  ];
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const rule = { style: BorderStyle.SINGLE, size: 8, color: '1F2933' } as const;

function mastheadTable(left: WordParagraph[], right: WordParagraph[], style: string): Table {
  const widths = columnWidths([3, 2], textWidth);
  const filled = (children: WordParagraph[]) =>
    children.length > 0 ? children : [new WordParagraph({ style })];
  return new Table({
    ...{ layout: TableLayoutType.FIXED, columnWidths: widths },
    width: { size: textWidth, type: WidthType.DXA },
    borders: {
      ...{ top: none, left: none, right: none, bottom: rule },
      ...{ insideHorizontal: none, insideVertical: none },
    },
    rows: [
      new TableRow({
        children: [left, right].map(
          (children, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              margins: { bottom: 120, left: column === 0 ? 0 : 85, right: 85 },
              children: filled(children),
            }),
        ),
      }),
    ],
  });
}

function titleParagraphs(context: WordContext): WordParagraph[] {
  const { contents, masthead, titleBlock } = context.report;
  const above = masthead === null ? titleBlock.symbol : '';
  // With contents, which begin a page, the title stands alone and a third of the way down.
  const spaceAbove = contents === null ? (masthead === null ? 0 : 480) : 3600;
  const styled: [string, IParagraphOptions][] = [
    [above, { style: plainStyles.date }],
    [
      titleBlock.title,
      {
        style: context.styles.title,
        ...(spaceAbove > 0 ? { spacing: { before: spaceAbove } } : {}),
      },
    ],
    [titleBlock.subtitle, { style: context.styles.subtitle }],
    [titleBlock.dateline, { style: plainStyles.date }],
    [titleBlock.kind, { style: plainStyles.kind }],
  ];
  return styled
    .filter(([text], index) => text !== '' || index === 1)
    .map(
      ([text, options]) =>
        new WordParagraph({
          ...options,
          ...(isRightToLeft(text) ? { bidirectional: true } : {}),
          children: inlineChildren(
            context,
            [{ text }],
            options.style === context.styles.title ? [titleAnchor] : [],
          ),
        }),
    );
}

/** Word's own field, with its entries written out, so that the list stands there before Word brings it up to date. */
function contentsElements(heading: string): FileChild[] {
  return [
    new WordParagraph({
      ...{ style: plainStyles.contentsHeading, pageBreakBefore: true },
      children: directedRuns(heading),
    }),
    new TableOfContents(heading, { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

/** An empty one where nothing is to be said: a page must not take over that of the section before. */
export function header(text: string): Header {
  const children = directedRuns(text);
  return new Header({ children: [new WordParagraph({ style: plainStyles.header, children })] });
}

/** @param label with `{page}` and `{pages}` */
export function footer(label: string): Footer {
  const fields: Readonly<Record<string, string>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  };
  const children = label.split(/(\{pages?\})/).filter(Boolean);
  const run = new TextRun({ children: children.map((part) => fields[part] ?? part) });
  return new Footer({
    children: [new WordParagraph({ style: plainStyles.footer, children: [run] })],
  });
}

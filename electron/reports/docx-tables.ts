import {
  Paragraph as WordParagraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx';
import type { Block, TableBlock } from '../../shared/report/report';
import type { WordContext } from './docx-context';
import { textWidth } from './docx-page';
import { inlineChildren } from './docx-runs';
import { plainStyles } from './docx-styles';
import { directedRuns } from './docx-text';
import { isRightToLeft } from './text-direction';

/** A term, a tab and what it stands for: reads well aloud, and a template may restyle it. */
export function definitionParagraphs(
  context: WordContext,
  { items, key }: Extract<Block, { type: 'definitions' }>,
  opening: IParagraphOptions,
): WordParagraph[] {
  return items.map(
    ({ term, definition }, index) =>
      new WordParagraph({
        ...(index === 0 ? opening : {}),
        style: plainStyles.definition,
        children: [
          ...(index === 0
            ? inlineChildren(context, [{ text: term, bold: true }], [key])
            : directedRuns(term, { bold: true })),
          new TextRun('\t'),
          ...directedRuns(definition),
        ],
      }),
  );
}

/**
 * A table under its caption. The first row is repeated on each page, and rows do not break across pages. A small
 * paragraph follows, because Word makes one of two tables that touch.
 */
export function tableElements(
  context: WordContext,
  { caption, columns, key, rows }: TableBlock,
  opening: IParagraphOptions,
): FileChild[] {
  const widths = columnWidths(
    columns.map(({ width }) => width),
    textWidth,
  );
  const row = (texts: readonly string[], style: string, isHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      // Not even as false otherwise: some readers look only whether it is there.
      ...(isHeader ? { tableHeader: true } : {}),
      children: widths.map((width, column) => cell(texts[column] ?? '', width, style)),
    });
  const hasOpening = caption !== '' || opening.pageBreakBefore === true;
  const captionChildren = inlineChildren(context, [{ text: caption }], [key]);
  const hasMarks = context.commentsAt([key]).length > 0 || context.target(key) !== undefined;
  return [
    ...(hasOpening || hasMarks
      ? [captionParagraph(context, captionChildren, caption, opening)]
      : []),
    new Table({
      ...{ style: context.styles.table, layout: TableLayoutType.FIXED, columnWidths: widths },
      width: { size: textWidth, type: WidthType.DXA },
      tableLook: { firstRow: true, noVBand: true },
      rows: [
        row(
          columns.map(({ heading }) => heading),
          plainStyles.tableHeading,
          true,
        ),
        ...rows.map((texts) => row(texts, plainStyles.tableText, false)),
      ],
    }),
    new WordParagraph({ style: plainStyles.tableText }),
  ];
}

function captionParagraph(
  context: WordContext,
  children: ParagraphChild[],
  caption: string,
  opening: IParagraphOptions,
): WordParagraph {
  return new WordParagraph({
    ...opening,
    style: context.styles.caption,
    ...(isRightToLeft(caption) ? { bidirectional: true } : {}),
    children,
  });
}

function cell(text: string, width: number, style: string): TableCell {
  const paragraph = new WordParagraph({
    style,
    ...(isRightToLeft(text) ? { bidirectional: true } : {}),
    children: directedRuns(text),
  });
  return new TableCell({ width: { size: width, type: WidthType.DXA }, children: [paragraph] });
}

/** Shares of the whole width, in whole twentieths of a point that add up to it. */
export function columnWidths(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let used = 0;
  let given = 0;
  return shares.map((share) => {
    used += share;
    const until = Math.round((used / sum) * whole);
    const width = until - given;
    given = until;
    return width;
  });
}

import { Paragraph as WordParagraph, TextRun, type FileChild, type IParagraphOptions } from 'docx';
import type { BlockKey } from '../../shared/domain/draft';
import type {
  AreaBlock,
  Block,
  Heading,
  ListBlock,
  Paragraph,
  Run,
  Section,
} from '../../shared/report/report';
import { runsText } from '../../shared/report/report-text';
import type { WordContext } from './docx-context';
import { numberingReferences } from './docx-numbering';
import { inlineChildren } from './docx-runs';
import { plainStyles } from './docx-styles';
import { definitionParagraphs, tableElements } from './docx-tables';
import { isRightToLeft } from './text-direction';

/** Of a section's first block; says where a page begins. */
type Opening = Pick<IParagraphOptions, 'pageBreakBefore'>;

/** The text of the report for a Word document. Sections without blocks leave nothing behind, not even their page. */
export function sectionElements(context: WordContext): FileChild[] {
  return context.report.sections.flatMap((section) => oneSection(context, section));
}

function oneSection(context: WordContext, { blocks, startsPage }: Section): FileChild[] {
  return blocks.flatMap((block, index) =>
    blockElements(context, block, {
      ...(startsPage && index === 0 ? { pageBreakBefore: true } : {}),
      ...(introduces(blocks[index + 1]) ? { keepNext: true } : {}),
    }),
  );
}

/** The sentence before a list or before areas stays on the page of the first. */
function introduces(next: Block | undefined): boolean {
  return next?.type === 'list' || next?.type === 'area';
}

function blockElements(
  context: WordContext,
  block: Block,
  options: Opening & Pick<IParagraphOptions, 'keepNext'>,
): FileChild[] {
  const { keepNext: _, ...opening } = options;
  switch (block.type) {
    case 'heading':
      return [headingParagraph(context, block, opening)];
    case 'paragraph':
      return [bodyParagraph(context, block, options)];
    case 'area':
      return areaParagraphs(context, block, opening);
    case 'definitions':
      return definitionParagraphs(context, block, opening);
    case 'table':
      return tableElements(context, block, opening);
    case 'list':
      return listParagraphs(context, block, opening);
  }
}

function headingParagraph(context: WordContext, block: Heading, opening: Opening): WordParagraph {
  const { key, level, number, text } = block;
  const style = context.styles[`heading-${level as 1 | 2 | 3}`];
  return new WordParagraph({
    ...opening,
    style,
    ...direction(text),
    children: [
      ...(number === undefined ? [] : [new TextRun(`${number} `)]),
      ...inlineChildren(context, [{ text }], [key]),
    ],
  });
}

/** All numbered paragraphs share one numbering, whatever stands between them. */
function bodyParagraph(
  context: WordContext,
  { key, number, runs }: Paragraph,
  options: IParagraphOptions,
): WordParagraph {
  if (number === undefined)
    return wordParagraph(context, runs, [key], { ...options, style: context.styles.body });
  return wordParagraph(context, runs, [key], {
    ...options,
    style: context.styles['numbered-paragraph'],
    numbering: { reference: numberingReferences.paragraphs, level: 0 },
  });
}

/** The lead and the first paragraph share one; all numbered areas share one numbering. */
function areaParagraphs(
  context: WordContext,
  { key, lead, number, paragraphs }: AreaBlock,
  opening: Opening,
): WordParagraph[] {
  const [first, ...rest] = paragraphs;
  const runs = first ? [lead, { text: ' ' }, ...first.runs] : [lead];
  const keys = first ? [key, first.key] : [key];
  const [style, continued] =
    number === null
      ? [context.styles.body, context.styles.body]
      : [context.styles.area, plainStyles.areaContinued];
  const numbering =
    number === null ? {} : { numbering: { reference: numberingReferences.areas, level: 0 } };
  return [
    wordParagraph(context, runs, keys, { ...opening, style, ...numbering }),
    ...rest.map((own) => wordParagraph(context, own.runs, [own.key], { style: continued })),
  ];
}

function listParagraphs(
  context: WordContext,
  { items, marks }: ListBlock,
  opening: Opening,
): WordParagraph[] {
  const isLettered = marks === 'letters';
  const style = context.styles[isLettered ? 'letter' : 'bullet'];
  const numbering = isLettered
    ? { reference: numberingReferences.letters, level: 0, instance: context.nextList() }
    : { reference: numberingReferences.bullets, level: 0 };
  return items.map(({ key, runs }, index) =>
    wordParagraph(context, runs, [key], { ...(index === 0 ? opening : {}), style, numbering }),
  );
}

function wordParagraph(
  context: WordContext,
  runs: readonly Run[],
  keys: readonly BlockKey[],
  options: IParagraphOptions,
): WordParagraph {
  return new WordParagraph({
    ...options,
    ...direction(runsText(runs)),
    children: inlineChildren(context, runs, keys),
  });
}

function direction(text: string): Pick<IParagraphOptions, 'bidirectional'> {
  return isRightToLeft(text) ? { bidirectional: true } : {};
}

import { AlignmentType, LineRuleType, type IStylesOptions } from 'docx';
import type { StyleRole } from '../../shared/contract/word-templates';

/** The style of each role: built in, or as a template has them. */
export type RoleStyles = Readonly<Record<StyleRole, string>>;

/** Styles by Word's own ids where Word has one, so that a corporate template can restyle the document. */
export const builtInStyles: RoleStyles = {
  title: 'Title',
  subtitle: 'Subtitle',
  'heading-1': 'Heading1',
  'heading-2': 'Heading2',
  'heading-3': 'Heading3',
  body: 'Normal',
  'numbered-paragraph': 'NumberedParagraph',
  area: 'ListNumber',
  bullet: 'ListBullet',
  letter: 'ListNumber2',
  footnote: 'FootnoteText',
  quote: 'Quote',
  table: 'PlainTable2',
  caption: 'Caption',
  masthead: 'Masthead',
};

/** Styles that play no role for templates; a document made from a template brings them along. */
export const plainStyles = {
  areaContinued: 'ListContinue',
  date: 'Date',
  kind: 'DocumentKind',
  definition: 'Definition',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  contentsHeading: 'TOCHeading',
  header: 'Header',
  footer: 'Footer',
  commentText: 'CommentText',
  commentReference: 'CommentReference',
} as const;

/** Lengths are in twentieths of a point, font sizes in half points. */
export const indent = 425;
/** Where the words of a numbered paragraph begin in its first line. */
export const numberTab = 567;
/** Between the margin and the words that a term stands for. */
const definitionIndent = 2268;
const paragraphSpacing = { after: 160, line: 276, lineRule: LineRuleType.AUTO };
const bodyFont = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' };
const headingFont = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Cambria', cs: 'Arial' };
const ink = '1F2933';
const muted = '5B6670';

/** @param language tag of the text with a region */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          ...{ font: bodyFont, size: 22, sizeComplexScript: 22 },
          language: { value: language, bidirectional: 'ar-SA' },
        },
      },
      title: {
        run: { font: headingFont, size: 36, bold: true, color: ink },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 }, keepNext: true },
      },
      heading1: heading(28, { before: 360, after: 200 }),
      heading2: heading(24, { before: 320, after: 120 }),
      heading3: heading(22, { before: 240, after: 100 }),
      footnoteText: {
        run: { size: 18 },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: [...textStyles(), ...listStyles(), ...tableStyles(), ...furnitureStyles()],
    characterStyles: [
      { id: plainStyles.commentReference, name: 'annotation reference', run: { size: 16 } },
    ],
  };
}

function heading(size: number, spacing: { before: number; after: number }) {
  return {
    run: { font: headingFont, size, bold: true, color: ink },
    paragraph: { spacing, keepNext: true, keepLines: true },
  };
}

type ParagraphStyles = NonNullable<IStylesOptions['paragraphStyles']>;
const basedOnNormal = { basedOn: builtInStyles.body, quickFormat: true };

function textStyles(): ParagraphStyles {
  const next = builtInStyles.body;
  return [
    {
      id: builtInStyles.body,
      name: 'Normal',
      quickFormat: true,
      paragraph: { spacing: paragraphSpacing },
    },
    {
      ...{ id: builtInStyles.subtitle, name: 'Subtitle', ...basedOnNormal, next },
      run: { font: headingFont, size: 26, color: ink },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 }, keepNext: true },
    },
    {
      ...{ id: plainStyles.date, name: 'Date', ...basedOnNormal, next },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    {
      // No heading: it would stand above the sections in the contents, on their level.
      ...{ id: plainStyles.kind, name: 'Document Kind', ...basedOnNormal, next },
      run: { font: headingFont, size: 28, bold: true, color: ink },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { before: 280, after: 280 },
        keepNext: true,
      },
    },
    {
      ...{ id: builtInStyles.masthead, name: 'Masthead', ...basedOnNormal },
      paragraph: { spacing: { after: 40, line: 252, lineRule: LineRuleType.AUTO } },
    },
    {
      ...{ id: builtInStyles.quote, name: 'Quote', ...basedOnNormal, next },
      run: { italics: true },
      paragraph: { indent: { left: numberTab, right: numberTab } },
    },
  ];
}

function listStyles(): ParagraphStyles {
  return [
    {
      ...{ id: builtInStyles['numbered-paragraph'], name: 'Numbered Paragraph', ...basedOnNormal },
      paragraph: { leftTabStop: numberTab },
    },
    { id: builtInStyles.area, name: 'List Number', ...basedOnNormal },
    {
      ...{ id: builtInStyles.bullet, name: 'List Bullet', ...basedOnNormal },
      paragraph: { spacing: { ...paragraphSpacing, after: 120 } },
    },
    {
      ...{ id: builtInStyles.letter, name: 'List Number 2', ...basedOnNormal },
      paragraph: { spacing: { ...paragraphSpacing, after: 120 } },
    },
    {
      ...{ id: plainStyles.areaContinued, name: 'List Continue', ...basedOnNormal },
      paragraph: { indent: { left: indent } },
    },
    {
      ...{ id: plainStyles.definition, name: 'Definition', ...basedOnNormal },
      paragraph: {
        spacing: { ...paragraphSpacing, after: 120 },
        indent: { left: definitionIndent, hanging: definitionIndent },
        leftTabStop: definitionIndent,
      },
    },
  ];
}

function tableStyles(): ParagraphStyles {
  const spacing = { before: 40, after: 40, line: 240, lineRule: LineRuleType.AUTO };
  return [
    {
      ...{ id: builtInStyles.caption, name: 'caption', ...basedOnNormal },
      run: { bold: true, size: 20, color: ink },
      paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
    },
    {
      ...{ id: plainStyles.tableText, name: 'Table Text', ...basedOnNormal },
      run: { size: 19 },
      paragraph: { spacing },
    },
    {
      ...{ id: plainStyles.tableHeading, name: 'Table Heading', basedOn: plainStyles.tableText },
      run: { bold: true },
      paragraph: { keepNext: true },
    },
  ];
}

/** What stands around the text: headers, footers, contents, comments. */
function furnitureStyles(): ParagraphStyles {
  const basedOn = builtInStyles.body;
  const small = { size: 18, color: muted };
  const entry = (level: number) => ({
    ...{ id: `TOC${level}`, name: `toc ${level}`, basedOn, next: basedOn },
    run: { bold: level === 1 },
    paragraph: {
      indent: { left: (level - 1) * indent },
      spacing: { before: level === 1 ? 120 : 0, after: 60 },
    },
  });
  return [
    {
      ...{ id: plainStyles.header, name: 'header', basedOn, run: small },
      paragraph: { alignment: AlignmentType.END, spacing: { after: 0 } },
    },
    {
      ...{ id: plainStyles.footer, name: 'footer', basedOn, run: small },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
    {
      ...{ id: plainStyles.contentsHeading, name: 'TOC Heading', basedOn, next: basedOn },
      ...heading(28, { before: 360, after: 200 }),
    },
    ...[1, 2, 3].map(entry),
    {
      ...{ id: plainStyles.commentText, name: 'annotation text', basedOn, run: { size: 20 } },
      paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ];
}

/**
 * Styles that the library does not write: what its character styles rest on, and tables with thin lines between rows and
 * a bold first row, by Word's name for such a table.
 */
export const addedStylesXml = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>',
  '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  `<w:style w:type="table" w:styleId="${builtInStyles.table}"><w:name w:val="Plain Table 2"/><w:basedOn w:val="TableNormal"/>`,
  '<w:uiPriority w:val="42"/><w:tblPr><w:tblBorders>',
  '<w:top w:val="single" w:sz="6" w:space="0" w:color="7F8790"/><w:bottom w:val="single" w:sz="6" w:space="0" w:color="7F8790"/>',
  '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C8CED4"/></w:tblBorders><w:tblCellMar>',
  '<w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>',
  '<w:bottom w:val="single" w:sz="6" w:space="0" w:color="7F8790"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>',
].join('');

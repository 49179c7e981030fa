import {
  AlignmentType,
  LevelFormat,
  LineRuleType,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';

/** Styles by Word's own ids and names, so that a corporate template can restyle the document. */
export const styleIds = {
  title: 'Title',
  subtitle: 'Subtitle',
  date: 'Date',
  normal: 'Normal',
  listNumber: 'ListNumber',
  listBullet: 'ListBullet',
  listContinue: 'ListContinue',
  footer: 'Footer',
} as const;

/** Lengths are in twentieths of a point, font sizes in half points. */
const indent = 425;
const paragraphSpacing = { after: 160, line: 276, lineRule: LineRuleType.AUTO };
const bodyFont = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' };
const headingFont = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Cambria', cs: 'Arial' };
const ink = '1F2933';

export const numberingReferences = { areas: 'areas', bullets: 'bullets' } as const;

export const numbering: INumberingOptions = {
  config: [
    {
      reference: numberingReferences.areas,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1)',
          alignment: AlignmentType.START,
          style: {
            run: { bold: true },
            paragraph: { indent: { left: indent, hanging: indent } },
          },
        },
      ],
    },
    {
      reference: numberingReferences.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: indent, hanging: indent } } },
        },
      ],
    },
  ],
};

/** @param language BCP 47 tag of the text */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: bodyFont, size: 22, language: { value: language, bidirectional: 'ar-SA' } },
      },
      title: {
        run: { font: headingFont, size: 36, bold: true, color: ink },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 }, keepNext: true },
      },
      heading1: {
        run: { font: headingFont, size: 28, bold: true, color: ink },
        paragraph: { spacing: { before: 360, after: 200 }, keepNext: true },
      },
      heading2: {
        run: { font: headingFont, size: 24, bold: true, color: ink },
        paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
      },
      heading3: {
        run: { font: headingFont, size: 22, bold: true, color: ink },
        paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
      },
    },
    paragraphStyles: paragraphStyles(),
  };
}

function paragraphStyles(): IStylesOptions['paragraphStyles'] {
  const basedOnNormal = { basedOn: styleIds.normal, quickFormat: true };
  return [
    {
      id: styleIds.normal,
      name: 'Normal',
      quickFormat: true,
      paragraph: { spacing: paragraphSpacing },
    },
    {
      id: styleIds.subtitle,
      name: 'Subtitle',
      ...basedOnNormal,
      next: styleIds.normal,
      run: { font: headingFont, size: 26, color: ink },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 }, keepNext: true },
    },
    {
      id: styleIds.date,
      name: 'Date',
      ...basedOnNormal,
      next: styleIds.normal,
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 } },
    },
    { id: styleIds.listNumber, name: 'List Number', ...basedOnNormal },
    { id: styleIds.listBullet, name: 'List Bullet', ...basedOnNormal },
    {
      id: styleIds.listContinue,
      name: 'List Continue',
      ...basedOnNormal,
      paragraph: { indent: { left: indent } },
    },
    {
      id: styleIds.footer,
      name: 'footer',
      basedOn: styleIds.normal,
      run: { size: 18, color: '5B6670' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
    },
  ];
}

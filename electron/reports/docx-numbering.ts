import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';
import { reportTexts } from '../../shared/report/output-language';
import type { Report } from '../../shared/report/report';
import { indent, numberTab } from './docx-styles';

export const numberingReferences = {
  paragraphs: 'paragraphs',
  areas: 'areas',
  bullets: 'bullets',
  letters: 'letters',
} as const;

/** Paragraphs and areas count through the document; letters begin anew with each instance. */
export function numberingOf({ numbering, properties }: Report): INumberingOptions {
  const start = numbering.paragraphs ? numberTab : 0;
  const hanging = { indent: { left: start + indent, hanging: indent } };
  const letter = reportTexts(properties.language).letterMark(0).replace('a', '%1');
  return {
    config: [
      level(numberingReferences.paragraphs, LevelFormat.DECIMAL, '%1.', {
        indent: { left: 0, firstLine: 0 },
      }),
      {
        reference: numberingReferences.areas,
        levels: [
          {
            ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1)' },
            alignment: AlignmentType.START,
            style: {
              run: { bold: true },
              paragraph: { indent: { left: indent, hanging: indent } },
            },
          },
        ],
      },
      level(numberingReferences.bullets, LevelFormat.BULLET, '•', hanging),
      level(numberingReferences.letters, LevelFormat.LOWER_LETTER, letter, hanging),
    ],
  };
}

function level(
  reference: string,
  format: (typeof LevelFormat)[keyof typeof LevelFormat],
  text: string,
  paragraph: { indent: { left: number; hanging?: number; firstLine?: number } },
): INumberingOptions['config'][number] {
  const levels = [
    { level: 0, format, text, alignment: AlignmentType.START, style: { paragraph } },
  ] as const;
  return { reference, levels };
}

import { KeptByText } from '../../domain/kept-by-text';
import type { Report } from '../report';
import { blockTexts, runsText } from '../report-text';

const counted = new KeptByText((text) => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);

/** Words of the report with its title, headings, tables and footnotes. */
export function countWords({ footnotes, sections, titleBlock }: Report): number {
  const texts = [
    ...Object.values(titleBlock),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(blockTexts).map(({ text }) => text)),
    ...footnotes.map(({ runs }) => runsText(runs)),
  ];
  return texts.reduce((sum, text) => sum + counted.get(text), 0);
}

import { reportTexts } from '../../../../shared/report/output-language';
import type { Report } from '../../../../shared/report/report';
import { runsText } from '../../../../shared/report/report-text';

/** A block that a cross-reference can lead to. */
export interface ReferenceChoice {
  readonly id: string;
  /** What is printed. */
  readonly label: string;
  /** How the block begins. */
  readonly detail: string;
}

const shownWords = 80;

/** Numbered paragraphs, numbered areas and headings, in the order of the report. */
export function referenceChoices({ properties, sections }: Report): ReferenceChoice[] {
  const texts = reportTexts(properties.language);
  return sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block): ReferenceChoice[] => {
      const { key: id } = block;
      if (block.type === 'heading')
        return [{ id, label: texts.quoted(block.text), detail: block.number ?? '' }];
      if (block.type === 'paragraph' && block.number !== undefined) {
        const detail = runsText(block.runs).slice(0, shownWords);
        return [{ id, label: texts.paragraphReference(block.number), detail }];
      }
      if (block.type === 'area' && block.number !== null)
        return [{ id, label: texts.areaReference(block.number), detail: block.lead.text }];
      return [];
    });
}

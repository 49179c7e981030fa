import type { ReportContext } from './context';
import { placeFootnoteMarks } from './footnote-marks';
import type { Block, Footnote, Paragraph, Run, Section } from './report';
import { referenceWords } from './reference-words';
import { mapParagraphs } from './report-text';

interface Numbered {
  sections: Section[];
  footnotes: Footnote[];
}

/**
 * Numbers that only the whole report has: paragraphs straight through the headings, headings, footnotes in the order of
 * their marks, and the numbers that cross-references print.
 */
export function numberReport(context: ReportContext, sections: readonly Section[]): Numbered {
  const numbered = numberBlocks(context, sections);
  const words = referenceWords(context.texts, numbered);
  const footnotes: Footnote[] = [];
  const finish = (runs: readonly Run[], isNote: boolean): Run[] =>
    runs.map((run): Run => {
      if (run.reference !== undefined) return { ...run, ...words(run.reference) };
      if (run.footnote === undefined) return run;
      // A note within a note has no mark of its own to stand at.
      if (isNote) return { text: '' };
      const footnote: Footnote = { number: footnotes.length + 1, runs: [] };
      footnotes.push(footnote);
      footnote.runs = finish(context.notes[run.footnote - 1] ?? [], true);
      return { ...run, footnote: footnote.number };
    });
  const place = (paragraph: Paragraph): Paragraph => {
    const placed = placeFootnoteMarks(paragraph, context.texts);
    return { ...placed, runs: finish(placed.runs, false) };
  };
  return {
    sections: numbered.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => mapParagraphs(block, place)),
    })),
    footnotes,
  };
}

function numberBlocks({ profile }: ReportContext, sections: readonly Section[]): Section[] {
  const { paragraphs: hasParagraphs, headings: hasHeadings } = profile.numbering;
  let paragraph = 0;
  let heading = 0;
  const number = (block: Block): Block => {
    if (hasHeadings && block.type === 'heading' && block.level === 1) {
      heading += 1;
      return { ...block, number: `${heading}.` };
    }
    if (!hasParagraphs) return block;
    if (block.type === 'paragraph') {
      paragraph += 1;
      return { ...block, number: paragraph };
    }
    return block;
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(number) }));
}

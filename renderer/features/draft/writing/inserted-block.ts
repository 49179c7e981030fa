import type { InsertedBlock } from '../../../../shared/domain/draft';
import type { DraftEditId } from '../../../../shared/domain/ids';
import { draftTextOf } from '../../../../shared/notes/draft-text';
import type { Paragraph, Report } from '../../../../shared/report/report';
import { paragraphsOf } from '../../../../shared/report/report-text';
import { inlinesOfRuns } from '../../../../shared/report/revise-paragraph';

/** The block that a person put in, as they wrote it; null where it is not in the report. */
export function insertedBlock(
  { footnotes, sections }: Report,
  editId: DraftEditId,
): InsertedBlock | null {
  const key = `insert/${editId}`;
  const blocks = sections.flatMap((section) => section.blocks);
  const isOwn = ({ edit, origin }: Paragraph) =>
    edit === undefined &&
    origin.type === 'written' &&
    origin.source.kind === 'edit' &&
    origin.source.editId === editId;
  const texts: string[] = [];
  let type: 'paragraph' | 'list' = 'paragraph';
  for (const block of blocks) {
    if (block.type === 'heading' && block.key === key) {
      const { level, text } = block;
      return { type: 'heading', level, text };
    }
    const own = paragraphsOf(block).filter(isOwn);
    if (own.length > 0 && block.type === 'list') type = 'list';
    texts.push(...own.map(({ runs }) => draftTextOf(inlinesOfRuns(runs, footnotes))));
  }
  if (texts.length === 0) return null;
  return { type, text: texts.join(type === 'list' ? '\n' : '\n\n') };
}

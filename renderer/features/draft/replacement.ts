import type { InsertedBlock } from '../../../shared/domain/draft';
import type { DraftEditId, EventId } from '../../../shared/domain/ids';
import type { PassageSlot } from '../../../shared/domain/vocabulary';
import { draftTextOf } from '../../../shared/notes/draft-text';
import type { Finding } from '../../../shared/report/finding';
import type { Paragraph, Report, Run } from '../../../shared/report/report';
import { mapParagraphs, paragraphsOf } from '../../../shared/report/report-text';
import { inlinesOfRuns, revise, type Rewriting } from '../../../shared/report/revise-paragraph';
import { findParagraph } from './edit-target';
import { insertedBlock } from './writing/inserted-block';

type Replaceable = Extract<Finding, { use: string }>;

/** What puts the better words in the place of those that a finding is about. */
export type Replacement =
  | {
      readonly kind: 'passage';
      readonly eventId: EventId;
      readonly slot: PassageSlot;
      readonly text: string;
    }
  | { readonly kind: 'inserted'; readonly id: DraftEditId; readonly block: InsertedBlock }
  | { readonly kind: 'rewrite'; readonly anchor: string; readonly rewriting: Rewriting };

export function isReplaceable(finding: Finding): finding is Replaceable {
  return 'use' in finding;
}

/** Null where the words are written elsewhere: in an area of the synthesis, in the record, in the programme. */
export function replacementFor(report: Report, { at, use }: Replaceable): Replacement | null {
  const better = (key: string, runs: readonly Run[]) =>
    key === at.block ? replaced(runs, at.start, at.end, use) : runs;
  const paragraph = findParagraph(report, at.block);
  if (paragraph === null)
    return inHeading(report, at.block, (text) => better(at.block, [{ text }]));
  const { edit, origin } = paragraph;
  const source = origin.type === 'written' ? origin.source : null;
  if (edit === undefined && source?.kind === 'passage') {
    const { eventId, slot } = source;
    return { kind: 'passage', eventId, slot, text: passageText(report, eventId, slot, better) };
  }
  if (edit === undefined && source?.kind === 'edit') {
    const block = insertedBlock(withRuns(report, better), source.editId);
    return block && { kind: 'inserted', id: source.editId, block };
  }
  // What an area or a speaker says is put right there, so that it is right in every draft.
  if (edit === undefined && source !== null) return null;
  const inlines = inlinesOfRuns(better(paragraph.key, paragraph.runs), report.footnotes);
  const rewriting = revise(paragraph, inlines, report.footnotes, report.properties.language);
  return rewriting && { kind: 'rewrite', anchor: paragraph.key, rewriting };
}

type Better = (key: string, runs: readonly Run[]) => readonly Run[];

function inHeading(
  report: Report,
  key: string,
  better: (text: string) => readonly Run[],
): Replacement | null {
  const [kind, id] = key.split('/');
  if (kind !== 'insert' || id === undefined) return null;
  const editId = id as DraftEditId;
  const block = insertedBlock(report, editId);
  if (block?.type !== 'heading') return null;
  const text = better(block.text)
    .map((run) => run.text)
    .join('');
  return { kind: 'inserted', id: editId, block: { ...block, text } };
}

function passageText(report: Report, eventId: EventId, slot: PassageSlot, better: Better): string {
  const isOwn = ({ origin }: Paragraph) =>
    origin.type === 'written' &&
    origin.source.kind === 'passage' &&
    origin.source.eventId === eventId &&
    origin.source.slot === slot;
  return report.sections
    .flatMap(({ blocks }) => blocks.flatMap(paragraphsOf))
    .filter(isOwn)
    .map(({ key, runs }) => draftTextOf(inlinesOfRuns(better(key, runs), report.footnotes)))
    .join('\n\n');
}

function withRuns(report: Report, better: Better): Report {
  const change = (paragraph: Paragraph): Paragraph => ({
    ...paragraph,
    runs: [...better(paragraph.key, paragraph.runs)],
  });
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => mapParagraphs(block, change)),
    })),
  };
}

/** The runs with other words from one offset of their text to another. */
function replaced(runs: readonly Run[], start: number, end: number, use: string): Run[] {
  let at = 0;
  let isPut = false;
  return runs.map((run) => {
    const from = at;
    at += run.text.length;
    if (at <= start || from >= end || run.text === '') return run;
    const before = run.text.slice(0, Math.max(0, start - from));
    const after = run.text.slice(Math.max(0, end - from));
    const words = isPut ? '' : use;
    isPut = true;
    return { ...run, text: `${before}${words}${after}` };
  });
}

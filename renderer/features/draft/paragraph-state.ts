import { t } from '@lingui/core/macro';
import type { Paragraph, Report, Rewritten } from '../../../shared/report/report';
import { paragraphOf } from './edit-target';
import type { ReportUnit } from './report-unit';

/** Where the words of a unit come from. */
export type ParagraphState = 'generated' | 'written' | 'rewritten';

export interface ParagraphFacts {
  readonly state: ParagraphState;
  /** Sentences of a person that the data has moved on under, with their places among those of the paragraph. */
  readonly outdated: readonly { readonly index: number; readonly sentence: Rewritten }[];
}

/** Null for what is no text of the report. */
export function paragraphFacts(unit: ReportUnit, report: Report): ParagraphFacts | null {
  if (unit.type === 'heading') {
    const state = unit.key.startsWith('insert/') ? 'written' : 'generated';
    return { state, outdated: [] };
  }
  if (unit.type !== 'text') return null;
  const paragraph = paragraphOf(unit, report);
  return { state: stateOf(paragraph), outdated: outdatedIn(paragraph) };
}

function stateOf(paragraph: Paragraph | null): ParagraphState {
  if (paragraph?.edit !== undefined) return 'rewritten';
  if (paragraph?.origin.type !== 'written') return 'generated';
  return paragraph.origin.source.kind === 'point' ? 'generated' : 'written';
}

function outdatedIn(paragraph: Paragraph | null): ParagraphFacts['outdated'] {
  const sentences = paragraph?.edit?.sentences ?? [];
  return sentences.flatMap((sentence, index) =>
    sentence.was === sentence.now ? [] : [{ index, sentence }],
  );
}

export function stateWord(state: ParagraphState): string {
  switch (state) {
    case 'generated':
      return t`generated`;
    case 'written':
      return t`written`;
    case 'rewritten':
      return t`rewritten`;
  }
}

import type { BlockKey } from '../../domain/draft';
import type { ReportContext } from '../context';
import type { Block, Origin, Paragraph, Report, Run } from '../report';
import { runsText } from '../report-text';

/** A text of the report as the rules of style look at it. */
export interface LintText {
  readonly block: BlockKey;
  readonly kind: 'heading' | 'running' | 'table';
  readonly text: string;
  /** The text with blanks, as many, for what somebody said word for word. */
  readonly own: string;
  /** Offsets of what the program wrote from the data. */
  readonly computed: readonly Span[];
  /** Taken from the dialogue, whose language is another than that of the report. */
  readonly isForeign: boolean;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The texts of the blocks, in order; neither footnotes nor the title. */
export function lintTexts(context: ReportContext, { sections }: Report): LintText[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap((block) => textsOf(context, block)));
}

function textsOf(context: ReportContext, block: Block): LintText[] {
  switch (block.type) {
    case 'heading':
      return [ofRuns(context, block.key, 'heading', [{ text: block.text }], block.origin)];
    case 'paragraph':
      return [ofParagraph(context, block)];
    case 'area':
      return [
        ofRuns(context, block.key, 'running', [block.lead], block.lead.origin),
        ...block.paragraphs.map((paragraph) => ofParagraph(context, paragraph)),
      ];
    case 'list':
      return block.items.map((item) => ofParagraph(context, item));
    case 'definitions':
    case 'table':
      // Their cells have no offsets that a finding could point at.
      return [];
  }
}

function ofParagraph(context: ReportContext, { key, origin, runs }: Paragraph): LintText {
  return ofRuns(context, key, 'running', runs, origin);
}

function ofRuns(
  context: ReportContext,
  block: BlockKey,
  kind: LintText['kind'],
  runs: readonly Run[],
  origin: Origin | undefined,
): LintText {
  const text = runsText(runs);
  const computed: Span[] = [];
  let own = text;
  let at = 0;
  for (const run of runs) {
    const span = { start: at, end: at + run.text.length };
    at = span.end;
    const from = run.origin ?? origin;
    if (from?.type === 'computed') computed.push(span);
    if (isVerbatim(context, from)) own = blanked(own, span);
  }
  const isNoted = origin?.type === 'written' && origin.source.kind !== 'edit';
  const isForeign =
    isNoted && context.data.dialogue.language.split('-')[0] !== context.texts.language;
  return { block, kind, text, own: withoutQuotes(own), computed, isForeign };
}

function isVerbatim({ index }: ReportContext, origin: Origin | undefined): boolean {
  if (origin?.type !== 'written' || origin.source.kind !== 'point') return false;
  return index.points.get(origin.source.pointId)?.isVerbatim ?? false;
}

function blanked(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** An apostrophe within a word is no quotation mark. */
const quotes =
  /“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|"[^"]*"|(?<!\p{L})‘[^‘’]*(?:’(?=\p{L})[^‘’]*)*’|(?<!\p{L})'[^']*'(?!\p{L})/gu;

function withoutQuotes(text: string): string {
  return text.replace(quotes, (quote) => ' '.repeat(quote.length));
}

export function isWithin({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

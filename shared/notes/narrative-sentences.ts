import type { PointId } from '../domain/ids';
import { KeptByText } from '../domain/kept-by-text';
import type { EvidenceField, NarrativeNode } from './narrative';

/** A sentence of a narrative's paragraph. Offsets count one for each character, field and citation. */
export interface NarrativeSentence {
  /** With one letter for each field and citation, so that offsets in it are those of the paragraph. */
  readonly raw: string;
  /** What a person wrote of it, without blanks at its ends. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly hasField: boolean;
  /** What it cites, each point once. */
  readonly points: readonly PointId[];
  /** Its citations in order. */
  readonly citations: readonly PlacedCitation[];
}

export interface PlacedCitation {
  readonly at: number;
  readonly points: readonly PointId[];
}

// The words of a field may begin a sentence, as a capital does; a citation belongs to the words before it.
const fieldLetter = 'N';
const citationLetter = '\u2060';

/** The sentences of a paragraph. A citation after a full stop belongs to the sentence that it closes. */
export function sentencesOf(nodes: readonly NarrativeNode[]): NarrativeSentence[] {
  const fields = new Set<number>();
  const citations: PlacedCitation[] = [];
  let raw = '';
  for (const node of nodes) {
    if (node.type === 'text') raw += node.text;
    else if (node.type === 'field') {
      fields.add(raw.length);
      raw += fieldLetter;
    } else {
      citations.push({ at: raw.length, points: node.attrs.points });
      raw += citationLetter;
    }
  }
  const isWritten = (at: number) =>
    !fields.has(at) && citations.every((citation) => citation.at !== at);
  return segments(raw, citations).map(({ from, to }) => {
    const own = citations.filter(({ at }) => at >= from && at < to);
    const written = raw
      .slice(from, to)
      .replace(/[N\u2060]/g, (letter, index: number) => (isWritten(from + index) ? letter : ''));
    return {
      raw: raw.slice(from, to),
      text: written.trim(),
      from,
      to,
      hasField: [...fields].some((at) => at >= from && at < to),
      points: [...new Set(own.flatMap(({ points }) => points))],
      citations: own,
    };
  });
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

const kept = new KeptByText((raw) =>
  [...segmenter.segment(raw)].map(({ segment, index }) => ({
    from: index,
    to: index + segment.length,
  })),
);

function segments(
  raw: string,
  citations: readonly PlacedCitation[],
): { from: number; to: number }[] {
  const found = kept.get(raw).map((sentence) => ({ ...sentence }));
  // "Agreed. ¹ Next": what stands before the first word of a sentence closes the one before.
  for (const [index, sentence] of found.entries()) {
    const before = found[index - 1];
    if (!before) continue;
    while (sentence.from < sentence.to) {
      const isCited = citations.some(({ at }) => at === sentence.from);
      const isBlank = /\s/.test(raw[sentence.from] ?? '');
      if (!isCited && !(isBlank && before.to > 0)) break;
      sentence.from += 1;
      before.to = sentence.from;
    }
  }
  return found.filter(({ from, to }) => to > from);
}

/** A stretch of a paragraph: a field, or text with the points that it rests on. */
export type CitedPiece =
  | { readonly type: 'field'; readonly field: EvidenceField }
  | { readonly type: 'text'; readonly text: string; readonly points: readonly PointId[] };

/**
 * The paragraph without its citations, its text cut where what it rests on changes: a citation stands for the words
 * from the beginning of its sentence, or from the citation before it.
 */
export function citedPieces(nodes: readonly NarrativeNode[]): CitedPiece[] {
  const spans = sentencesOf(nodes).flatMap(citedSpans);
  const pieces: CitedPiece[] = [];
  let at = 0;
  for (const node of nodes) {
    if (node.type === 'text') pieces.push(...cut(node.text, at, spans));
    else if (node.type === 'field') pieces.push({ type: 'field', field: node.attrs });
    at += node.type === 'text' ? node.text.length : 1;
  }
  return pieces;
}

interface CitedSpan {
  readonly from: number;
  readonly to: number;
  readonly points: readonly PointId[];
}

function citedSpans({ from, to, raw, citations }: NarrativeSentence): CitedSpan[] {
  const spans: CitedSpan[] = [];
  let start = from;
  for (const { at, points } of citations) {
    const last = spans.at(-1);
    const isBeside = last !== undefined && raw.slice(last.to - from, at - from).trim() === '';
    if (isBeside) {
      spans[spans.length - 1] = { ...last, to: at + 1, points: [...last.points, ...points] };
    } else spans.push({ from: start, to: at + 1, points });
    start = at + 1;
  }
  const last = spans.at(-1);
  // A full stop after the citation is no statement of its own.
  const isClosing = last !== undefined && !/[\p{L}\p{N}]/u.test(raw.slice(last.to - from));
  if (isClosing) spans[spans.length - 1] = { ...last, to };
  return spans;
}

function cut(text: string, at: number, spans: readonly CitedSpan[]): CitedPiece[] {
  const edges = new Set([0, text.length]);
  for (const { from, to } of spans) {
    for (const edge of [from - at, to - at]) if (edge > 0 && edge < text.length) edges.add(edge);
  }
  const places = [...edges].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const span = spans.find(({ from, to }) => from <= at + start && at + end <= to);
    return { type: 'text', text: text.slice(start, end), points: [...new Set(span?.points)] };
  });
}

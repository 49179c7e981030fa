import type { DraftEdit, Rewrite, RewrittenPart } from '../domain/draft';
import { alignSentences } from './align-sentences';
import { draftRuns, type ReportContext } from './context';
import { isMark, sentencesOfRuns, type Sentence } from './paragraph-sentences';
import type { EvidenceRef, Origin, Paragraph, Rewritten, Run } from './report';

type NotesAndTexts = Pick<ReportContext, 'notes' | 'texts'>;

/** A rewriting of a paragraph and what it is known by. */
export interface RewriteEdit extends Pick<DraftEdit, 'id'> {
  readonly change: Rewrite;
}

/** A part of the paragraph as it reads now. */
type Piece =
  | { readonly type: 'generated'; readonly now: number }
  | {
      readonly type: 'written';
      readonly text: string;
      /** Sentences of the base that it stands for, and those now in their place. */
      readonly replaces: readonly number[];
      readonly now: readonly number[];
    };

/**
 * The paragraph with what a person made of it: sentences they left alone follow the data, theirs stay and keep the
 * evidence of what they replace, those they took out stay out, and what the data has to say anew comes where it stands.
 * Without runs where nothing is left of it.
 */
export function rewriteParagraph(
  context: NotesAndTexts,
  paragraph: Paragraph,
  { id, change }: RewriteEdit,
): Paragraph {
  const now = sentencesOfRuns(paragraph.runs, context.texts.language);
  const aligned = alignRewrite(change, now);
  const pieces = piecesOf(change.parts, aligned, now.length);
  const origin: Origin = { type: 'written', source: { kind: 'edit', editId: id } };
  const runs: Run[] = [];
  const sentences: Rewritten[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    const own =
      piece.type === 'generated'
        ? (now[piece.now]?.runs ?? [])
        : writtenRuns(context, piece.text, origin, joinEvidence(piece.now, now));
    if (own.length > 0) {
      if (before) endSentence(runs, gapBetween(before, piece, now));
      before = piece;
    }
    if (piece.type === 'written') {
      sentences.push({
        runs: own.map((_, index) => runs.length + index),
        was: piece.replaces.map((at) => change.base[at] ?? '').join(' '),
        now: piece.now.map((at) => now[at]?.text ?? '').join(' '),
      });
    }
    runs.push(...own);
  }
  return { ...paragraph, runs, edit: { id, sentences, ...rebase(change, pieces, now) } };
}

/** What a person wrote of a paragraph that the data has no more. Without runs where they only took sentences out. */
export function displacedParagraph(
  context: NotesAndTexts,
  key: string,
  { id, change }: RewriteEdit,
): Paragraph {
  const parts = change.parts.filter(({ type }) => type === 'written');
  const origin: Origin = { type: 'written', source: { kind: 'edit', editId: id } };
  const nothing: Paragraph = { type: 'paragraph', key, runs: [], origin };
  return rewriteParagraph(context, nothing, { id, change: { ...change, parts } });
}

/** For each sentence of the base, the one that stands for it now. One that was taken out takes no other with it. */
function alignRewrite({ base, parts }: Rewrite, now: readonly Sentence[]): (number | null)[] {
  const shown = new Set(
    parts.flatMap((part) => (part.type === 'generated' ? [part.sentence] : part.replaces)),
  );
  return alignSentences(
    base,
    now.map(({ text }) => text),
    (index) => shown.has(index),
  );
}

function piecesOf(
  parts: readonly RewrittenPart[],
  aligned: readonly (number | null)[],
  count: number,
): Piece[] {
  // Index of the part that each sentence now belongs to; null for one that was taken out.
  const owners = new Map<number, number | null>();
  const pieces = parts.map((part, index): Piece | null => {
    const own = part.type === 'generated' ? [part.sentence] : part.replaces;
    const now = own.flatMap((at) => aligned[at] ?? []).filter((at) => !owners.has(at));
    for (const at of now) owners.set(at, index);
    if (part.type === 'written') return { ...part, now };
    return now[0] === undefined ? null : { type: 'generated', now: now[0] };
  });
  for (const at of aligned) if (at !== null && !owners.has(at)) owners.set(at, null);
  const added = placeAdded(owners, parts.length, count);
  const newAfter = (index: number) =>
    (added.get(index) ?? []).map((now): Piece => ({ type: 'generated', now }));
  return [
    ...newAfter(-1),
    ...pieces.flatMap((piece, index) => [...(piece ? [piece] : []), ...newAfter(index)]),
  ];
}

/** Sentences that the data has anew, by the part that they come after; -1 is the beginning. */
function placeAdded(
  owners: ReadonlyMap<number, number | null>,
  parts: number,
  count: number,
): Map<number, number[]> {
  const added = new Map<number, number[]>();
  const firstOwner = [...owners].sort(([a], [b]) => a - b).find(([, owner]) => owner !== null)?.[1];
  let after = (firstOwner ?? parts) - 1;
  for (let at = 0; at < count; at += 1) {
    const owner = owners.get(at);
    if (typeof owner === 'number') after = owner;
    else if (owner === undefined) added.set(after, [...(added.get(after) ?? []), at]);
  }
  return added;
}

/** Draft text of a person as runs that rest on what the sentences in their place rest on. */
function writtenRuns(
  context: NotesAndTexts,
  text: string,
  origin: Origin,
  evidence: EvidenceRef | null,
): Run[] {
  return draftRuns(context, text.replace(/\s+/g, ' ').trim()).map((run) => ({
    ...run,
    origin,
    ...(evidence && !isMark(run) ? { evidence } : {}),
  }));
}

function joinEvidence(at: readonly number[], now: readonly Sentence[]): EvidenceRef | null {
  const refs = at.flatMap((index) => now[index]?.runs ?? []).flatMap((run) => run.evidence ?? []);
  if (refs.length === 0) return null;
  const areaId = refs.find((ref) => ref.areaId !== null)?.areaId ?? null;
  return { areaId, pointIds: [...new Set(refs.flatMap(({ pointIds }) => pointIds))] };
}

/** As the data has it between its own neighbours, else one blank. */
function gapBetween(before: Piece, piece: Piece, now: readonly Sentence[]): string {
  const areNeighbours =
    before.type === 'generated' && piece.type === 'generated' && piece.now === before.now + 1;
  return areNeighbours ? (now[before.now]?.gap ?? ' ') : ' ';
}

function endSentence(runs: Run[], gap: string): void {
  const last = runs.at(-1);
  if (gap === '') return;
  if (last && !isMark(last)) runs[runs.length - 1] = { ...last, text: last.text + gap };
  else runs.push({ text: gap });
}

/**
 * The same rewriting of what the data says now: for whoever changes it further. Where the data has moved on under a
 * person's sentence, what it said then stays in the base, so that this is still known.
 */
function rebase(
  { base }: Rewrite,
  pieces: readonly Piece[],
  now: readonly Sentence[],
): Pick<Rewrite, 'base' | 'parts'> {
  const sentences: { at: number; texts: readonly string[]; piece: Piece | null }[] = [];
  const owned = new Set<number>();
  let last = -1;
  for (const piece of pieces) {
    if (piece.type === 'generated') last = piece.now;
    else {
      const was = piece.replaces.map((index) => base[index] ?? '');
      const at = piece.now[0] ?? last + 0.5;
      for (const index of piece.now) owned.add(index);
      sentences.push({ at, texts: was, piece });
      last = piece.now.at(-1) ?? last;
    }
  }
  for (const [at, { text }] of now.entries()) {
    if (owned.has(at)) continue;
    const piece = pieces.find((own) => own.type === 'generated' && own.now === at) ?? null;
    sentences.push({ at, texts: [text], piece });
  }
  sentences.sort((a, b) => a.at - b.at);
  const places = new Map<Piece, number[]>();
  const rebased: string[] = [];
  for (const { texts, piece } of sentences) {
    if (piece)
      places.set(
        piece,
        texts.map((_, index) => rebased.length + index),
      );
    rebased.push(...texts);
  }
  const parts = pieces.map((piece): RewrittenPart => {
    const own = places.get(piece) ?? [];
    return piece.type === 'generated'
      ? { type: 'generated', sentence: own[0] ?? 0 }
      : { type: 'written', text: piece.text, replaces: own };
  });
  return { base: rebased, parts };
}

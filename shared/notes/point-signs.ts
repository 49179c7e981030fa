import type { PointKind } from '../domain/vocabulary';

/** What a leading sign says about a point. */
export type SignMeaning = { readonly kind: PointKind } | { readonly isVerbatim: true };

export interface PointSign {
  /** Shown in front of the point, and typed there. */
  readonly sign: string;
  /** Other characters that keyboards and languages have for it. */
  readonly alternatives: readonly string[];
  readonly meaning: SignMeaning;
}

/** The signs, in the order in which they are explained. A kind that is not listed has none: `observation`. */
export const pointSigns: readonly PointSign[] = [
  { sign: '?', alternatives: ['؟', '？'], meaning: { kind: 'question' } },
  { sign: '=', alternatives: [], meaning: { kind: 'answer' } },
  { sign: '!', alternatives: ['！'], meaning: { kind: 'recommendation' } },
  { sign: '+', alternatives: [], meaning: { kind: 'good-practice' } },
  { sign: '>', alternatives: ['»'], meaning: { kind: 'proposal' } },
  { sign: '&', alternatives: [], meaning: { kind: 'commitment' } },
  { sign: '~', alternatives: [], meaning: { kind: 'concern' } },
  { sign: '"', alternatives: ['“', '„', '«', '”'], meaning: { isVerbatim: true } },
];

export interface PointMarks {
  readonly kind: PointKind;
  readonly isVerbatim: boolean;
}

/** The meaning of a character typed at the start of a point; null for ordinary text. */
export function meaningOfSign(character: string): SignMeaning | null {
  const found = pointSigns.find(
    ({ sign, alternatives }) => sign === character || alternatives.includes(character),
  );
  return found?.meaning ?? null;
}

/** The sign in front of a point of this kind; empty for an observation. */
export function signOfKind(kind: PointKind): string {
  const found = pointSigns.find(({ meaning }) => 'kind' in meaning && meaning.kind === kind);
  return found?.sign ?? '';
}

/**
 * What a point is after a character was typed at its start. Null where the character is text: no sign, or the sign of
 * what the point is already, so that typing a sign twice writes it.
 */
export function applySign(marks: PointMarks, character: string): PointMarks | null {
  const meaning = meaningOfSign(character);
  if (meaning === null) return null;
  if ('isVerbatim' in meaning) return marks.isVerbatim ? null : { ...marks, isVerbatim: true };
  return marks.kind === meaning.kind ? null : { ...marks, kind: meaning.kind };
}

/** Takes off what was set last: the quote first, then the kind. Null where there is nothing to take off. */
export function removeSign(marks: PointMarks): PointMarks | null {
  if (marks.isVerbatim) return { ...marks, isVerbatim: false };
  if (marks.kind !== 'observation') return { ...marks, kind: 'observation' };
  return null;
}

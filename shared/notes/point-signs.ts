import { z } from 'zod';
import type { PointKind } from '../domain/vocabulary';

/** What a leading sign can say about a point, in the order in which it is explained. */
export const signNames = [
  'question',
  'answer',
  'recommendation',
  'good-practice',
  'proposal',
  'commitment',
  'concern',
  'verbatim',
  'to-verify',
  'starred',
] as const satisfies readonly (Exclude<PointKind, 'observation'> | 'verbatim' | FlagName)[];
export type SignName = (typeof signNames)[number];
type FlagName = 'to-verify' | 'starred';

export interface PointSign {
  readonly name: SignName;
  /** Shown in front of the point, and typed there; empty where the person wants none. */
  readonly sign: string;
  /** Other characters that keyboards and languages have for it. */
  readonly alternatives: readonly string[];
}
export type PointSigns = readonly PointSign[];

const usual: Record<SignName, readonly [sign: string, ...alternatives: string[]]> = {
  question: ['?', '؟', '？'],
  answer: ['='],
  recommendation: ['!', '！'],
  'good-practice': ['+'],
  proposal: ['>', '»'],
  commitment: ['&'],
  concern: ['~'],
  verbatim: ['"', '“', '„', '«', '”'],
  'to-verify': ['^', '＾'],
  starred: ['*', '＊'],
};

/** The signs as long as nobody has chosen others. A kind that is not listed has none: `observation`. */
export const usualSigns: PointSigns = signNames.map((name) => {
  const [sign, ...alternatives] = usual[name];
  return { name, sign, alternatives };
});

/** Why something cannot be a sign. Letters and digits begin a text; `@` and `#` name speakers and themes. */
export type SignFault = 'several-characters' | 'text' | 'reserved';

export function signFault(sign: string): SignFault | null {
  if ([...sign].length !== 1) return 'several-characters';
  if (/[\p{L}\p{N}\p{M}\p{C}\p{Z}\s]/u.test(sign)) return 'text';
  return sign === '@' || sign === '#' ? 'reserved' : null;
}

export type ChosenSigns = Partial<Record<SignName, string>>;

/** The signs that differ from the usual ones; an empty one means that its name has no sign. */
export const chosenSignsSchema = z
  .partialRecord(
    z.enum(signNames),
    z.string().refine((sign) => sign === '' || signFault(sign) === null),
  )
  .refine((chosen) => signNames.every((name) => holderOf(chosen, name) === null));

/** What else has the sign of this name already; null where the sign is its own. */
export function holderOf(chosen: ChosenSigns, name: SignName): SignName | null {
  const signOf = (each: SignName) => chosen[each] ?? usual[each][0];
  const sign = signOf(name);
  if (sign === '') return null;
  return signNames.find((other) => other !== name && signOf(other) === sign) ?? null;
}

/** The signs in force. The usual ones keep their alternatives, except those that were chosen for something else. */
export function signsOf(chosen: ChosenSigns): PointSigns {
  const taken = new Set(Object.values(chosen));
  return usualSigns.map((each) => {
    const sign = chosen[each.name];
    if (sign !== undefined && sign !== each.sign) return { ...each, sign, alternatives: [] };
    return { ...each, alternatives: each.alternatives.filter((other) => !taken.has(other)) };
  });
}

/** What signs set on a point. */
export interface PointMarks {
  readonly kind: PointKind;
  readonly isVerbatim: boolean;
  readonly isToVerify: boolean;
  readonly isStarred: boolean;
}

/** The meaning of a character typed at the start of a point; null for ordinary text. */
export function meaningOfSign(signs: PointSigns, character: string): SignName | null {
  if (character === '') return null;
  const found = signs.find(
    ({ sign, alternatives }) => sign === character || alternatives.includes(character),
  );
  return found?.name ?? null;
}

/** The sign in front of a point of this kind; empty for an observation. */
export function signOfKind(signs: PointSigns, kind: PointKind): string {
  return signs.find(({ name }) => name === kind)?.sign ?? '';
}

/**
 * What a point is after a character was typed at its start. Null where the character is text: no sign, or the sign of
 * what the point is already, so that typing a sign twice writes it.
 */
export function applySign(
  signs: PointSigns,
  marks: PointMarks,
  character: string,
): PointMarks | null {
  const meaning = meaningOfSign(signs, character);
  switch (meaning) {
    case null:
      return null;
    case 'verbatim':
      return marks.isVerbatim ? null : { ...marks, isVerbatim: true };
    case 'to-verify':
      return marks.isToVerify ? null : { ...marks, isToVerify: true };
    case 'starred':
      return marks.isStarred ? null : { ...marks, isStarred: true };
    default:
      return marks.kind === meaning ? null : { ...marks, kind: meaning };
  }
}

/**
 * Takes one sign off: star and verification where the point is empty, then the quote, then the kind. Null where there is
 * nothing to take off. A point with text stays starred and to be verified, so that joining it to the one before loses
 * neither.
 */
export function removeSign(marks: PointMarks, hasText: boolean): PointMarks | null {
  if (!hasText && marks.isStarred) return { ...marks, isStarred: false };
  if (!hasText && marks.isToVerify) return { ...marks, isToVerify: false };
  if (marks.isVerbatim) return { ...marks, isVerbatim: false };
  if (marks.kind !== 'observation') return { ...marks, kind: 'observation' };
  return null;
}

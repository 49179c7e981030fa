import type { InterventionType } from '../domain/vocabulary';
import { isDescription } from './is-description';

/** A sign in front of a name that says what the floor is asked for. */
export interface RequestSign {
  readonly sign: string;
  /** Other characters that keyboards and languages have for it. */
  readonly alternatives: readonly string[];
  readonly type: InterventionType;
}

/**
 * In the order in which they are explained. A question and an answer have the sign that they have in notes; a type
 * that is not listed has none: `statement`.
 */
export const requestSigns: readonly RequestSign[] = [
  { sign: '?', alternatives: ['؟', '？'], type: 'question' },
  { sign: '=', alternatives: ['＝'], type: 'answer' },
  { sign: '~', alternatives: ['～'], type: 'comment' },
  { sign: '>', alternatives: ['»', '＞'], type: 'presentation' },
  { sign: '!', alternatives: ['！'], type: 'point-of-order' },
  { sign: '<', alternatives: ['«', '＜'], type: 'right-of-reply' },
];

/** One request as it was typed. */
export interface ParsedRequest {
  readonly type: InterventionType;
  /** A name, a delegation, or a description; never empty. */
  readonly who: string;
  /** The group spoken for, as typed. */
  readonly onBehalfOf: string | null;
  /** Whether `who` describes somebody whom nobody has named: "woman, third row". */
  readonly isDescription: boolean;
  /** Where it stands in the text, in UTF-16 units, without the separators around it. */
  readonly source: { readonly from: number; readonly to: number };
}

/** Reads what is typed or pasted into the add field: requests separated by semicolons or lines. Never throws. */
export function parseRequestText(text: string): ParsedRequest[] {
  return [...text.matchAll(/[^;\n]+/gu)].flatMap(({ 0: part, index }) => {
    const who = part.trim();
    if (who === '') return [];
    const from = index + part.indexOf(who);
    const source = { from, to: from + who.length };
    return [
      { type: 'statement', who, onBehalfOf: null, isDescription: isDescription(who), source },
    ];
  });
}

import { z } from 'zod';

/**
 * Least number of distinct delegations for each word; below `several` the number itself is the word ("one", "two").
 * Counts are absolute, not shares of the room: drafts say "many" before lists of five. "most" alone is a share.
 */
export const wordingLadderSchema = z
  .object({
    several: z.int().min(2),
    many: z.int().min(2),
    /** Share of the delegations that took the floor on the matter above which "most" applies, 0.5 to 1. */
    mostAbove: z.number().min(0.5).max(1),
  })
  .refine((ladder) => ladder.several <= ladder.many, 'steps must ascend');
export type WordingLadder = z.infer<typeof wordingLadderSchema>;

export const defaultLadder: WordingLadder = { several: 3, many: 5, mostAbove: 0.5 };

export const quantifierSchema = z.discriminatedUnion('word', [
  z.object({ word: z.literal('none') }),
  z.object({ word: z.literal('count'), count: z.int() }),
  z.object({ word: z.enum(['several', 'many', 'most', 'general-agreement']) }),
]);
export type Quantifier = z.infer<typeof quantifierSchema>;

export interface QuantifierEvidence {
  /** Distinct delegations with a confirmed supporting point that they neither qualified nor opposed. */
  supporters: number;
  /** Distinct delegations that opposed. */
  opposers: number;
  /** Distinct delegations that took the floor on the matter, whatever their stance. */
  tookFloor: number;
  /** The rapporteur confirmed that the room agreed. */
  isAgreementConfirmed: boolean;
}

/**
 * The strongest word that the evidence carries. Silence is not assent: delegations that did not take the floor on the
 * matter never count, and a confirmation by the rapporteur alone, without "many" in support, changes nothing.
 */
export function quantify(
  evidence: QuantifierEvidence,
  ladder: WordingLadder = defaultLadder,
): Quantifier {
  const { supporters, opposers, isAgreementConfirmed } = evidence;
  if (supporters === 0) return { word: 'none' };
  if (supporters < ladder.several) return { word: 'count', count: supporters };
  if (supporters < ladder.many) return { word: 'several' };
  if (isAgreementConfirmed && opposers === 0) return { word: 'general-agreement' };
  return { word: isMost(evidence, ladder) ? 'most' : 'many' };
}

/** "most" compares: where all who spoke agreed there is nobody to compare with, and the count says it better. */
function isMost({ supporters, tookFloor }: QuantifierEvidence, ladder: WordingLadder): boolean {
  return tookFloor > supporters && supporters / tookFloor > ladder.mostAbove;
}

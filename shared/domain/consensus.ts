import { groupBy } from './group-by';
import type { AreaEvidence } from './evidence';
import type { Voice } from './voice';

/** How far the stakeholder categories that took the floor on a matter agree. Silence is not assent: who did not, is not in it. */
export interface Consensus {
  /** Categories with a voice that took the floor on the matter. */
  groups: number;
  /**
   * Group-informed consensus, 0 to 1: the product over the groups of (supporters + 1) / (voices + 2). High only where
   * every group supports; it falls with each further group, so it compares areas that as many groups spoke to.
   * Source: Polis, `math/src/polismath/math/conversation.clj`.
   */
  groupInformed: number;
  /**
   * The same question for small groups, 0 to 1: the geometric mean over the groups of
   * (supporters + ½) / (voices + 1) × (1 − (opposers + ½) / (voices + 1)). Does not fall with the number of groups, and
   * opposition weighs more than silence within a group. Source: red-dwarf, pull request 120 (Jeffreys prior).
   */
  smallGroups: number;
}

/** Null where nobody of any category took the floor on the matter; voices without a category are in no group. */
export function consensusOf(
  evidence: Pick<AreaEvidence, 'supporters' | 'opposers' | 'tookFloor'>,
): Consensus | null {
  const groups = groupBy(
    evidence.tookFloor.filter(({ category }) => category !== null),
    ({ category }) => category,
  );
  if (groups.size === 0) return null;
  const supporters = new Set(evidence.supporters.map(({ voice }) => voice.id));
  const opposers = new Set(evidence.opposers.map(({ voice }) => voice.id));
  const counts = [...groups.values()].map((voices) => ({
    voices: voices.length,
    supporters: countIn(voices, supporters),
    opposers: countIn(voices, opposers),
  }));
  const effective = counts.map(
    (each) =>
      ((each.supporters + 0.5) / (each.voices + 1)) *
      (1 - (each.opposers + 0.5) / (each.voices + 1)),
  );
  return {
    groups: groups.size,
    groupInformed: product(counts.map((each) => (each.supporters + 1) / (each.voices + 2))),
    smallGroups: product(effective) ** (1 / groups.size),
  };
}

function countIn(voices: readonly Voice[], ids: ReadonlySet<Voice['id']>): number {
  return voices.filter(({ id }) => ids.has(id)).length;
}

function product(factors: readonly number[]): number {
  return factors.reduce((all, factor) => all * factor, 1);
}

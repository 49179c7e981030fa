import type { DialogueIndex } from '../domain/dialogue-index';
import { areaEvidence, voicesOf, type AreaEvidence, type VoiceEvidence } from '../domain/evidence';
import { nounOf, type VoiceNoun } from '../domain/voice';
import type { PointId } from '../domain/ids';
import { quantify, type Quantifier, type WordingLadder } from '../domain/quantifier';
import type { Area } from '../domain/synthesis';
import type { Category } from '../domain/vocabulary';
import { sentencesOf } from '../notes/narrative-sentences';
import type { NarrativeNode } from '../notes/narrative';
import { countingClaims, type ClaimedAmount, type CountingClaim } from './counting-words';

/** Words that say more than the evidence carries. */
export interface Overstatement extends CountingClaim {
  /** Distinct voices that hold it, by the evidence. */
  voices: number;
  /** Distinct voices that took the floor on it. */
  tookFloor: number;
  /** What the evidence carries, and of whom. */
  carries: Quantifier;
  noun: VoiceNoun;
  /** Counted from the points that the sentence cites; else from all of the area's. */
  isCited: boolean;
}

/** What the claims of one area are held against. */
export interface AreaCounts {
  readonly ladder: WordingLadder;
  readonly isAgreementConfirmed: boolean;
  /** Empty for everybody. */
  readonly evidence: (categories: readonly Category[]) => AreaEvidence;
  /** Who made the points, those that count. */
  readonly voicesOf: (points: readonly PointId[]) => VoiceEvidence[];
}

/** Counts the evidence of an area as often as it is asked for another part of it, and no more. */
export function areaCounts(index: DialogueIndex, area: Area): AreaCounts {
  const known = new Map<string, AreaEvidence>();
  return {
    ladder: index.data.dialogue.ladder,
    isAgreementConfirmed: area.isAgreementConfirmed,
    evidence: (categories) => {
      const key = categories.join();
      const evidence = known.get(key) ?? areaEvidence(index, area, { categories, themes: [] });
      known.set(key, evidence);
      return evidence;
    },
    voicesOf: (points) =>
      voicesOf(
        index,
        points.flatMap((id) => index.points.get(id) ?? []),
      ),
  };
}

/** Where a text as a whole, such as a lead, says more than the area's evidence. */
export function overstatementsIn(text: string, counts: AreaCounts): Overstatement[] {
  return countingClaims(text).flatMap((claim) => overstated(claim, text, [], counts) ?? []);
}

/**
 * Where a paragraph of a narrative says more than the points that the sentence cites, or else the area's evidence.
 * Offsets count one for each character, field and citation. What fields say is left alone: it follows the evidence.
 */
export function overstatementsOf(
  nodes: readonly NarrativeNode[],
  counts: AreaCounts,
): Overstatement[] {
  return sentencesOf(nodes).flatMap(({ raw, from, points }) =>
    countingClaims(raw).flatMap((claim) => {
      const found = overstated(claim, raw, points, counts);
      return found ? [{ ...found, from: found.from + from, to: found.to + from }] : [];
    }),
  );
}

/** In such a sentence those who qualify or oppose are the ones that are counted. */
const speaksOfReservations =
  /\b(?:reserv|oppos|disagree|concern|object|caution|qualif|reject|doubt|question|réserv|désaccord|préoccup|doute|reserva|desacuerdo|preocup|opus|rechaz)/iu;

function overstated(
  claim: CountingClaim,
  sentence: string,
  cited: readonly PointId[],
  counts: AreaCounts,
): Overstatement | null {
  const isCited = cited.length > 0;
  const evidence = counts.evidence(claim.categories);
  const holders = isCited
    ? counts.voicesOf(cited).filter((voice) => isOf(voice, claim.categories))
    : holdersOf(evidence, sentence);
  const tookFloor = Math.max(evidence.tookFloor.length, holders.length);
  const opposers = isCited ? 0 : evidence.opposers.length;
  const { isAgreementConfirmed, ladder } = counts;
  const carries = quantify(
    { supporters: holders.length, opposers, tookFloor, isAgreementConfirmed },
    ladder,
  );
  if (carriesAmount(claim.amount, { carries, voices: holders.length, tookFloor }, ladder)) {
    return null;
  }
  const noun = nounOf(holders.map(({ voice }) => voice));
  return { ...claim, voices: holders.length, tookFloor, carries, noun, isCited };
}

function isOf({ voice }: VoiceEvidence, categories: readonly Category[]): boolean {
  return (
    categories.length === 0 || (voice.category !== null && categories.includes(voice.category))
  );
}

function holdersOf(evidence: AreaEvidence, sentence: string): VoiceEvidence[] {
  const { supporters, qualifiers, opposers } = evidence;
  const reserved = [...qualifiers, ...opposers];
  const isOfReservations =
    reserved.length > supporters.length && speaksOfReservations.test(sentence);
  return isOfReservations ? reserved : supporters;
}

interface Counted {
  readonly carries: Quantifier;
  readonly voices: number;
  readonly tookFloor: number;
}

function carriesAmount(
  amount: ClaimedAmount,
  { carries, voices, tookFloor }: Counted,
  ladder: WordingLadder,
): boolean {
  switch (amount.word) {
    case 'count':
      return voices >= amount.count;
    case 'several':
      return voices >= ladder.several;
    case 'many':
      return voices >= ladder.many;
    case 'most':
      // Of many, as everywhere: three of four are several.
      return voices >= ladder.many && voices > tookFloor * ladder.mostAbove;
    case 'all':
      return voices >= ladder.many && voices === tookFloor;
    case 'general-agreement':
      return carries.word === 'general-agreement';
  }
}

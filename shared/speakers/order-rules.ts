import type { OrderRule } from '../domain/vocabulary';
import type { ListEntry } from './list-entry';

/** One who waits, with what the rules ask about. */
export interface Waiting {
  readonly entry: ListEntry;
  /** Whom the turn counts for; null for nobody known. */
  readonly voice: string | null;
  /** Everybody who has had a turn once this one and the answers to it are over. */
  readonly voices: readonly (string | null)[];
  /** Place in the order of protocol, from 0. */
  readonly rank: number;
}

/** What went before those who are to be arranged. */
export interface Before {
  /** Voices that will have had a turn by then, other than those that `turnsBefore` counts. */
  readonly voices: Iterable<string | null>;
  readonly last: ListEntry | null;
}

/** The fields that neighbours shall differ in. */
const alternatingFields = {
  'alternate-category': 'category',
  'alternate-region': 'region',
  'alternate-gender': 'gender',
} as const satisfies Partial<Record<OrderRule, keyof ListEntry>>;
export type AlternatingRule = keyof typeof alternatingFields;

export function isAlternating(rule: OrderRule): rule is AlternatingRule {
  return rule in alternatingFields;
}

/** What an entry is by the rule; null where it is not known. */
export function valueOf<Rule extends AlternatingRule>(entry: ListEntry, rule: Rule) {
  return entry[alternatingFields[rule]];
}

/**
 * Arranges by giving the floor again and again to the first of those whom the rules prefer. Whom they prefer depends
 * on who is left, who was last and who was heard, never on the order of those left: that is why what comes out is
 * left as it is when it is arranged again.
 */
export function arrange<W extends Waiting>(
  waiting: readonly W[],
  rules: readonly OrderRule[],
  before: Before,
): W[] {
  const left = [...waiting];
  const floor: Floor = { heard: new Set(before.voices), last: before.last, often: repeated(left) };
  return waiting.map(() => {
    const next = preferred(left, rules, floor);
    left.splice(left.indexOf(next), 1);
    for (const voice of next.voices) floor.heard.add(voice);
    floor.last = next.entry;
    return next;
  });
}

interface Floor {
  readonly heard: Set<string | null>;
  last: ListEntry | null;
  /** Voices that have asked more than once. */
  readonly often: ReadonlySet<string | null>;
}

/** The first of those left whom no rule would have wait. */
function preferred<W extends Waiting>(
  left: readonly W[],
  rules: readonly OrderRule[],
  floor: Floor,
): W {
  let chosen = left;
  // Those among whom alternation has to come out even: all whom the sorting rules before it let through together.
  let pool = left;
  let hasAlternated = false;
  for (const rule of rules) {
    if (isAlternating(rule)) {
      chosen = alternating(chosen, pool, rule, floor);
      hasAlternated = true;
    } else {
      chosen = leastOf(chosen, (each) => sortKey(each, rule, floor));
      if (!hasAlternated) pool = chosen;
    }
  }
  return chosen[0] as W;
}

function sortKey(
  each: Waiting,
  rule: Exclude<OrderRule, AlternatingRule>,
  { heard }: Floor,
): number {
  if (rule === 'protocol-rank') return each.rank;
  return isFirstTime(each, heard) ? 0 : 1;
}

function isFirstTime({ entry, voice }: Waiting, heard: ReadonlySet<string | null>): boolean {
  return entry.turnsBefore === 0 && (voice === null || !heard.has(voice));
}

/** Those with whom the fewest neighbours are alike in the end, and as late as can be: more may ask until then. */
function alternating<W extends Waiting>(
  chosen: readonly W[],
  pool: readonly W[],
  rule: AlternatingRule,
  floor: Floor,
): readonly W[] {
  const counts = countValues(pool, rule, floor);
  const last = floor.last && valueOf(floor.last, rule);
  const costs = new Map<string | null, number>();
  const costOf = ({ entry }: W): number => {
    const value = valueOf(entry, rule);
    let cost = costs.get(value);
    if (cost === undefined) {
      const isRepeat = value !== null && value === last;
      cost = fewestRepeats(counts, value) + (isRepeat ? 1.5 : 0);
      costs.set(value, cost);
    }
    return cost;
  };
  return leastOf(chosen, costOf);
}

interface Counts {
  readonly of: ReadonlyMap<string | null, number>;
  readonly all: number;
}

/** A voice that has asked twice counts once for as long as its first turn is ahead: the second is of a later round. */
function countValues(pool: readonly Waiting[], rule: AlternatingRule, floor: Floor): Counts {
  const of = new Map<string | null, number>();
  const seen = new Set<string>();
  let all = 0;
  for (const each of pool) {
    const value = valueOf(each.entry, rule);
    if (floor.often.has(each.voice) && isFirstTime(each, floor.heard)) {
      const sign = `${String(value)} ${String(each.voice)}`;
      if (seen.has(sign)) continue;
      seen.add(sign);
    }
    of.set(value, (of.get(value) ?? 0) + 1);
    all += 1;
  }
  return { of, all };
}

/**
 * How many neighbours must be alike among those left after one of this value got the floor. What is not known is
 * taken to differ from everything.
 */
function fewestRepeats({ of, all }: Counts, next: string | null): number {
  let most = 0;
  for (const [value, count] of of) {
    if (value === null) continue;
    const left = value === next ? count - 1 : count;
    const between = all - 1 - left;
    most = Math.max(most, left - between - (value === next ? 0 : 1));
  }
  return most;
}

function leastOf<W>(things: readonly W[], keyOf: (thing: W) => number): readonly W[] {
  const keys = things.map(keyOf);
  const least = Math.min(...keys);
  return things.filter((_, index) => keys[index] === least);
}

function repeated(waiting: readonly Waiting[]): Set<string | null> {
  const seen = new Set<string | null>();
  const often = new Set<string | null>();
  for (const { voice } of waiting) {
    if (voice !== null && seen.has(voice)) often.add(voice);
    seen.add(voice);
  }
  return often;
}

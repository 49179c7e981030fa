import { groupBy } from '../domain/group-by';
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

function isAlternating(rule: OrderRule): rule is AlternatingRule {
  return rule in alternatingFields;
}

/** What an entry is by the rule; null where it is not known. */
export function valueOf<Rule extends AlternatingRule>(entry: ListEntry, rule: Rule) {
  return entry[alternatingFields[rule]];
}

/** Those among whom no rule makes a difference, first come first. Few even where many wait. */
interface Bucket<W> {
  /** Stands for all of them. */
  readonly sample: Waiting;
  readonly isFirstTime: boolean;
  /** By their places before. */
  readonly waiting: { readonly each: W; readonly place: number }[];
}

interface Floor<W> {
  readonly rules: readonly OrderRule[];
  readonly buckets: Map<string, Bucket<W>>;
  readonly heard: Set<string | null>;
  last: ListEntry | null;
  /** Requests by whom they count for; somebody may be heard by an answer as well. */
  readonly byVoice: ReadonlyMap<string | null, { readonly each: W; readonly place: number }[]>;
  /** Voices that have asked more than once. */
  readonly often: ReadonlySet<string | null>;
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
  const placed = waiting.map((each, place) => ({ each, place }));
  const byVoice = groupBy(placed, ({ each }) => each.voice);
  const voices = [...byVoice].filter(([voice, own]) => voice !== null && own.length > 1);
  const floor: Floor<W> = {
    rules,
    buckets: new Map(),
    heard: new Set(before.voices),
    last: before.last,
    byVoice,
    often: new Set(voices.map(([voice]) => voice)),
  };
  for (const each of placed) put(floor, each);
  return waiting.map(() => {
    const next = take(floor);
    for (const voice of next.voices) hear(floor, voice);
    floor.last = next.entry;
    return next;
  });
}

function isFirstTime({ entry, voice }: Waiting, heard: ReadonlySet<string | null>): boolean {
  return entry.turnsBefore === 0 && (voice === null || !heard.has(voice));
}

function signOf({ entry, rank }: Waiting, isFirst: boolean, rules: readonly OrderRule[]): string {
  return rules
    .map((rule) => {
      if (isAlternating(rule)) return valueOf(entry, rule);
      return rule === 'protocol-rank' ? rank : isFirst;
    })
    .join(' ');
}

function put<W extends Waiting>(floor: Floor<W>, placed: { each: W; place: number }): void {
  const isFirst = isFirstTime(placed.each, floor.heard);
  const sign = signOf(placed.each, isFirst, floor.rules);
  const bucket = floor.buckets.get(sign);
  if (bucket === undefined) {
    const made = { sample: placed.each, isFirstTime: isFirst, waiting: [placed] };
    floor.buckets.set(sign, made);
    return;
  }
  const behind = bucket.waiting.findLastIndex(({ place }) => place < placed.place);
  bucket.waiting.splice(behind + 1, 0, placed);
}

/** Whoever asked again is of a later round from now on. */
function hear<W extends Waiting>(floor: Floor<W>, voice: string | null): void {
  if (voice === null || floor.heard.has(voice)) return;
  const own = floor.byVoice.get(voice) ?? [];
  const moved = own.filter((placed) => remove(floor, placed));
  floor.heard.add(voice);
  for (const placed of moved) put(floor, placed);
}

function remove<W extends Waiting>(floor: Floor<W>, placed: { each: W; place: number }): boolean {
  const sign = signOf(placed.each, isFirstTime(placed.each, floor.heard), floor.rules);
  const bucket = floor.buckets.get(sign);
  const at = bucket?.waiting.indexOf(placed) ?? -1;
  if (bucket === undefined || at < 0) return false;
  bucket.waiting.splice(at, 1);
  if (bucket.waiting.length === 0) floor.buckets.delete(sign);
  return true;
}

/** Takes out the first of those whom no rule would have wait. */
function take<W extends Waiting>(floor: Floor<W>): W {
  let chosen: readonly Bucket<W>[] = [...floor.buckets.values()];
  // Those among whom alternation has to come out even: all whom the sorting rules before it let through together.
  let pool = chosen;
  let hasAlternated = false;
  for (const rule of floor.rules) {
    if (isAlternating(rule)) {
      if (chosen.length > 1) chosen = alternating(chosen, pool, rule, floor);
      hasAlternated = true;
    } else {
      chosen = leastOf(chosen, ({ sample, isFirstTime: isFirst }) =>
        rule === 'protocol-rank' ? sample.rank : Number(!isFirst),
      );
      if (!hasAlternated) pool = chosen;
    }
  }
  const [bucket] = leastOf(chosen, ({ waiting }) => waiting[0]?.place ?? Infinity);
  const first = bucket?.waiting[0];
  if (first === undefined) throw new RangeError('nobody is left');
  remove(floor, first);
  return first.each;
}

/** Those with whom the fewest neighbours are alike in the end, and as late as can be: more may ask until then. */
function alternating<W extends Waiting>(
  chosen: readonly Bucket<W>[],
  pool: readonly Bucket<W>[],
  rule: AlternatingRule,
  floor: Floor<W>,
): readonly Bucket<W>[] {
  const counts = countValues(pool, rule, floor);
  const last = floor.last && valueOf(floor.last, rule);
  const costs = new Map<string | null, number>();
  return leastOf(chosen, ({ sample }) => {
    const value = valueOf(sample.entry, rule);
    let cost = costs.get(value);
    if (cost === undefined) {
      const isRepeat = value !== null && value === last;
      cost = fewestRepeats(counts, value) + (isRepeat ? 1.5 : 0);
      costs.set(value, cost);
    }
    return cost;
  });
}

interface Counts {
  readonly of: ReadonlyMap<string | null, number>;
  readonly all: number;
}

/** A voice that has asked twice counts once for as long as its first turn is ahead: the second is of a later round. */
function countValues<W extends Waiting>(
  pool: readonly Bucket<W>[],
  rule: AlternatingRule,
  { often }: Floor<W>,
): Counts {
  const of = new Map<string | null, number>();
  const seenOf = new Map<string | null, Set<string | null>>();
  let all = 0;
  for (const { sample, isFirstTime: isFirst, waiting } of pool) {
    const value = valueOf(sample.entry, rule);
    let count = waiting.length;
    if (isFirst && often.size > 0) {
      const seen = seenOf.get(value) ?? new Set<string | null>();
      seenOf.set(value, seen);
      for (const { each } of waiting) {
        if (!often.has(each.voice)) continue;
        if (seen.has(each.voice)) count -= 1;
        else seen.add(each.voice);
      }
    }
    of.set(value, (of.get(value) ?? 0) + count);
    all += count;
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

function leastOf<T>(things: readonly T[], keyOf: (thing: T) => number): readonly T[] {
  let least = Infinity;
  let found: T[] = [];
  for (const thing of things) {
    const key = keyOf(thing);
    if (key < least) {
      least = key;
      found = [];
    }
    if (key === least) found.push(thing);
  }
  return found;
}

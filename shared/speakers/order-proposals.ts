import type { Category, Gender, OrderRule, Region } from '../domain/vocabulary';
import type { Ledger } from './ledger';
import type { ListEntry } from './list-entry';
import type { ProtocolRank } from './protocol-rank';

/** Why an entry moved; `from` and `to` are places in the whole queue, from 1. */
export type OrderReason = { readonly from: number; readonly to: number } & (
  | /** Whoever was called is on the way already, and stands first. */ {
      readonly rule: 'called';
      readonly isCalled: boolean;
    }
  | /** An answer goes where its question goes. */ {
      readonly rule: 'with-question';
      readonly questionKey: string;
    }
  | {
      readonly rule: 'first-time-first';
      /** Turns of the same voice that are finished, or come before in the proposed order. */
      readonly turnsBefore: number;
    }
  | { readonly rule: 'protocol-rank'; readonly rank: ProtocolRank }
  | Alternation<'alternate-category', Category>
  | Alternation<'alternate-region', Region>
  | Alternation<'alternate-gender', Gender>
);

interface Alternation<Rule extends OrderRule, Value> {
  readonly rule: Rule;
  /** Null where it is not known. */
  readonly value: Value | null;
  /** Of whoever has the floor before; null where that is nobody or not known. */
  readonly after: Value | null;
}

export interface OrderProposal {
  readonly order: ListEntry[];
  /** By key. Whoever keeps their place has none; of the others, each `from` is the `to` of the reason before it. */
  readonly reasons: ReadonlyMap<string, readonly OrderReason[]>;
  readonly isChanged: boolean;
}

export interface OrderContext {
  /** Who has the floor, else who had it last; see `lastToSpeak`. */
  readonly last: ListEntry | null;
}

/** Whoever has the floor or had it last, points of order aside. */
export function lastToSpeak({
  speaking,
  past,
}: Pick<Ledger, 'speaking' | 'past'>): ListEntry | null {
  const turns = [
    ...past.filter(({ state }) => state === 'spoken'),
    ...(speaking ? [speaking] : []),
  ];
  return turns.findLast(({ type }) => type !== 'point-of-order') ?? null;
}

/** An order of the queue by rules, the first deciding before the next. */
export function proposeOrder(
  queue: readonly ListEntry[],
  _rules: readonly OrderRule[],
  _context: OrderContext,
): OrderProposal {
  return { order: [...queue], reasons: new Map(), isChanged: false };
}

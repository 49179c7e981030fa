import type { Category, Gender, OrderRule, Region } from '../domain/vocabulary';
import { voiceKey, type Ledger } from './ledger';
import type { ListEntry } from './list-entry';
import { arrange, valueOf, type Waiting } from './order-rules';
import { protocolRank, protocolRanks, type ProtocolRank } from './protocol-rank';
import { blocksOf, type QueueBlock } from './queue-order';

/** Why an entry moved; `from` and `to` are places in the whole queue, from 1. */
export type OrderReason = { readonly from: number; readonly to: number } & Because;

/** What an entry was moved by, or moved aside for. */
type Because =
  /** Whoever was called is on the way already, and stands first. */
  | { readonly rule: 'called'; readonly isCalled: boolean }
  /** An answer goes where its question goes. */
  | { readonly rule: 'with-question'; readonly questionKey: string }
  | {
      readonly rule: 'first-time-first';
      /** Turns of the same voice that are finished, running, or come before in the proposed order. */
      readonly turnsBefore: number;
    }
  | { readonly rule: 'protocol-rank'; readonly rank: ProtocolRank }
  | Alternation<'alternate-category', Category>
  | Alternation<'alternate-region', Region>
  | Alternation<'alternate-gender', Gender>;

interface Alternation<Rule extends OrderRule, Value> {
  readonly rule: Rule;
  /** Null where it is not known. */
  readonly value: Value | null;
  /** Of whoever has the floor before; null where that is nobody or not known. */
  readonly after: Value | null;
}

export interface OrderProposal {
  readonly order: ListEntry[];
  /**
   * By key, for those who change places and for nobody else. Of an entry's reasons, each begins at the place to which
   * the one before it led, so that the first and the last say from where to where.
   */
  readonly reasons: ReadonlyMap<string, readonly OrderReason[]>;
  readonly isChanged: boolean;
}

export interface OrderContext {
  /** Who has the floor, else who had it last; see `lastToSpeak`. */
  readonly last: ListEntry | null;
}

type Block = QueueBlock<ListEntry>;

/** One rule applied on top of those before it. */
interface Stage {
  readonly rule: OrderRule | 'called';
  readonly blocks: readonly Block[];
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

/**
 * An order of the queue by rules, the first deciding before the next; where they are silent, as it is. Points of
 * order, answers that are due and rights of reply keep their places, answers stay under their question, and whoever
 * was called stands first. What comes out is what would be proposed for itself.
 * @param queue in the order of `orderQueue`, or as proposed; positions are not looked at
 */
export function proposeOrder(
  queue: readonly ListEntry[],
  rules: readonly OrderRule[],
  context: OrderContext,
): OrderProposal {
  const blocks = blocksOf(queue);
  const stages = stagesOf(blocks, [...new Set(rules)], context);
  const order = flatten(stages.at(-1)?.blocks ?? blocks);
  const before = placesOf(flatten(blocks));
  const after = placesOf(order);
  const moved = order.filter(({ key }) => before.get(key) !== after.get(key));
  const all = reasonsOf(blocks, stages, context);
  return {
    order,
    reasons: new Map(moved.map(({ key }) => [key, all.get(key) ?? []])),
    isChanged: moved.length > 0,
  };
}

/** The order by the first rule alone, by the first two, and so on; before them, with those who were called in front. */
function stagesOf(
  blocks: readonly Block[],
  rules: readonly OrderRule[],
  context: OrderContext,
): Stage[] {
  const first = blocks.findIndex(({ part }) => part === 'ordinary');
  if (rules.length === 0 || first < 0) return [];
  const ordinary = blocks.filter(({ part }) => part === 'ordinary');
  const ranks = rules.includes('protocol-rank');
  const called = ordinary.filter(({ head }) => head.state === 'called');
  const others = ordinary.filter(({ head }) => head.state !== 'called');
  const waiting = others.map((block) => asWaiting(block, ranks));
  const due = blocks.slice(0, first).filter(({ part }) => part === 'due-answer');
  const before = {
    voices: [...runningVoice(context), ...[...due, ...called].flatMap(voicesOf)],
    last: called.at(-1)?.head ?? context.last,
  };
  const withFrame = (arranged: readonly Block[]) => [
    ...blocks.slice(0, first),
    ...called,
    ...arranged,
    ...blocks.slice(first + ordinary.length),
  ];
  return [
    { rule: 'called', blocks: withFrame(others) },
    ...rules.map((rule, index): Stage => {
      const arranged = arrange(waiting, rules.slice(0, index + 1), before);
      return { rule, blocks: withFrame(arranged.map(({ block }) => block)) };
    }),
  ];
}

function asWaiting(block: Block, ranks: boolean): Waiting & { readonly block: Block } {
  const { head } = block;
  const rank = ranks ? protocolRanks.indexOf(rankOf(head)) : 0;
  return { block, entry: head, voice: voiceKey(head), voices: voicesOf(block), rank };
}

function rankOf({ speakerTitle, speakerPosition, category }: ListEntry): ProtocolRank {
  return protocolRank(speakerTitle, speakerPosition, category);
}

function voicesOf({ head, answers }: Block): (string | null)[] {
  return [head, ...answers].map(voiceKey);
}

/** A turn that still runs is in nobody's `turnsBefore`. */
function runningVoice({ last }: OrderContext): (string | null)[] {
  return last?.hasFloor && last.type !== 'point-of-order' ? [voiceKey(last)] : [];
}

/** For all whom a stage moved, whether or not another moved them back. */
function reasonsOf(
  blocks: readonly Block[],
  stages: readonly Stage[],
  context: OrderContext,
): Map<string, OrderReason[]> {
  const reasons = new Map<string, OrderReason[]>();
  const start = placesOf(flatten(blocks));
  let before = start;
  for (const stage of stages) {
    const after = placesOf(flatten(stage.blocks));
    const because = becauseOf(stage, context);
    stage.blocks.forEach(({ head, answers }, index) => {
      const from = before.get(head.key) ?? 0;
      const to = after.get(head.key) ?? 0;
      if (from !== to) {
        const own = reasons.get(head.key) ?? [];
        reasons.set(head.key, [...own, { from, to, ...because(head, index) }]);
      }
      for (const { key, questionKey } of answers) {
        const place = { from: start.get(key) ?? 0, to: after.get(key) ?? 0 };
        const with_ = { rule: 'with-question', questionKey: questionKey ?? head.key } as const;
        reasons.set(key, [{ ...place, ...with_ }]);
      }
    });
    before = after;
  }
  return reasons;
}

function becauseOf({ rule, blocks }: Stage, context: OrderContext) {
  const turns = rule === 'first-time-first' ? turnsAhead(blocks, context) : null;
  return (head: ListEntry, index: number): Because => {
    if (rule === 'called') return { rule, isCalled: head.state === 'called' };
    if (rule === 'protocol-rank') return { rule, rank: rankOf(head) };
    if (rule === 'first-time-first') return { rule, turnsBefore: turns?.get(head.key) ?? 0 };
    const neighbour = blocks[index - 1];
    const previous = neighbour?.part === 'ordinary' ? neighbour.head : context.last;
    const value = valueOf(head, rule);
    return { rule, value, after: previous && valueOf(previous, rule) } as Because;
  };
}

/** Turns that the voice of each head will have had when the floor comes to it. */
function turnsAhead(blocks: readonly Block[], context: OrderContext): Map<string, number> {
  const heard = new Map<string | null, number>();
  const hear = (voice: string | null) => heard.set(voice, (heard.get(voice) ?? 0) + 1);
  runningVoice(context).forEach(hear);
  const turns = new Map<string, number>();
  for (const block of blocks) {
    const { head, part } = block;
    const voice = voiceKey(head);
    turns.set(head.key, head.turnsBefore + (voice === null ? 0 : (heard.get(voice) ?? 0)));
    if (part !== 'point-of-order') voicesOf(block).forEach(hear);
  }
  return turns;
}

function flatten(blocks: readonly Block[]): ListEntry[] {
  return blocks.flatMap(({ head, answers }) => [head, ...answers]);
}

function placesOf(order: readonly ListEntry[]): Map<string, number> {
  return new Map(order.map(({ key }, index) => [key, index + 1]));
}

import type { TextIndex, TextVector } from './text-index';

/** What the closest texts say counts so much beside what a text says itself. */
const neighbourShare = 0.8;
const neighbours = 10;
/** Texts that a matter is measured by: how many speak to it. */
const mostClose = 20;
const prevalenceShare = 0.7;

/**
 * How close the texts of an index are to a few targets, relative to each other: a text that is as close to all of them
 * belongs to none. Texts that are like it speak for it too, and of two targets that many texts are close to is the
 * likelier one. Orders targets for a text and texts for a target; may be negative.
 */
export class TargetCloseness {
  readonly #index: TextIndex;
  /** Of each target, the closeness of each text as such. */
  readonly #plain: readonly Float32Array[];
  readonly #prevalence: readonly number[];

  constructor(index: TextIndex, targets: readonly TextVector[]) {
    this.#index = index;
    this.#plain = targets.map((target) => index.closenessToAll(target));
    this.#prevalence = this.#plain.map((all) => {
      const top = all.toSorted().slice(-mostClose);
      return top.reduce((sum, each) => sum + each, 0) / (top.length || 1);
    });
  }

  /** The words of the text alone: 0 to 1. */
  plain(text: number, target: number): number {
    return Math.min(1, this.#plain[target]?.[text] ?? 0);
  }

  /** For each target. */
  relative(text: number): number[] {
    const near = this.#index.nearest(this.#index.vectors[text]!, neighbours, text);
    const total = near.reduce((sum, { closeness }) => sum + closeness, 0);
    const own = this.#plain.map((all) => {
      const said = near.reduce((sum, each) => sum + each.closeness * all[each.text]!, 0);
      return all[text]! + (total > 0 ? (neighbourShare * said) / total : 0);
    });
    const sum = own.reduce((sofar, each) => sofar + each, 0);
    return own.map((each, target) => {
      const others = own.length > 1 ? (sum - each) / (own.length - 1) : 0;
      return each - others + prevalenceShare * this.#prevalence[target]!;
    });
  }
}

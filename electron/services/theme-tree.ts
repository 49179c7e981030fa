import type { ThemeId } from '../../shared/domain/ids';
import type { Theme } from '../../shared/domain/themes';
import type { Database } from '../persistence/open-database';
import { readThemes, themeTable } from '../persistence/theme-repository';
import type { CommandRunner } from './run-command';

/** The codebook as a tree, and putting themes elsewhere in it. */
export class ThemeTree {
  readonly #byId: Map<ThemeId, Theme>;

  /** Themes depth-first. */
  constructor(readonly themes: readonly Theme[]) {
    this.#byId = new Map(themes.map((theme) => [theme.id, theme]));
  }

  static read(database: Database): ThemeTree {
    return new ThemeTree(readThemes(database));
  }

  /** What it stands below; null at the top, also where its parent is gone. */
  parentOf(id: ThemeId): ThemeId | null {
    const parentId = this.#byId.get(id)?.parentId ?? null;
    return parentId !== null && this.#byId.has(parentId) ? parentId : null;
  }

  /** Themes above it, the nearest first. */
  above(id: ThemeId): ThemeId[] {
    const above: ThemeId[] = [];
    let parent = this.parentOf(id);
    while (parent !== null && !above.includes(parent)) {
      above.push(parent);
      parent = this.parentOf(parent);
    }
    return above;
  }

  /** In order. */
  childrenOf(parentId: ThemeId | null): Theme[] {
    return this.themes.filter((theme) => this.parentOf(theme.id) === parentId);
  }

  /** Puts themes below another one, in the order given, behind one of its children; null for in front of them. */
  put(
    { transaction }: CommandRunner,
    ids: readonly ThemeId[],
    parentId: ThemeId | null,
    after: Theme | null,
  ): void {
    const moving = new Set(ids);
    const others = this.childrenOf(parentId).filter(({ id }) => !moving.has(id));
    const index = others.findIndex(({ id }) => id === after?.id) + 1;
    const place = (id: ThemeId, position: number) =>
      themeTable.update(transaction, id, { parentId, position });
    const places = placesBetween(
      others[index - 1]?.position ?? null,
      others[index]?.position ?? null,
      ids.length,
    );
    if (places !== null) return ids.forEach((id, order) => place(id, places[order]!));
    const inOrder = [
      ...others.slice(0, index).map(({ id }) => id),
      ...ids,
      ...others.slice(index).map(({ id }) => id),
    ];
    inOrder.forEach((id, order) => place(id, order + 1));
  }
}

/**
 * Places for several things that are to stand together between two neighbours, in ascending order. Null where the
 * neighbours are too close for so many numbers between them.
 */
function placesBetween(lower: number | null, upper: number | null, count: number): number[] | null {
  const from = lower ?? (upper ?? 0) - (upper === null ? 0 : count + 1);
  const step = upper === null ? 1 : (upper - from) / (count + 1);
  const places = Array.from({ length: count }, (_, index) => from + step * (index + 1));
  const all = upper === null ? [from, ...places] : [from, ...places, upper];
  return all.every((place, index) => index === 0 || place > all[index - 1]!) ? places : null;
}

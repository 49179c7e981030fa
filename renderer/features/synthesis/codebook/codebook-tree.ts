import type { ThemeId } from '../../../../shared/domain/ids';
import { groupBy } from '../../../../shared/domain/group-by';
import type { EndpointOutput } from '../../../api/use-endpoint';
import type { TreeNode } from '../../../ui/Tree';

/** A theme with the number of points that carry it and its depth in the tree. */
export type CodebookTheme = EndpointOutput<'themes.list'>[number];

/** The row of a theme that has no name yet. */
export const newRowId = 'new';

export interface ThemeNode extends TreeNode {
  readonly children: readonly ThemeNode[];
  /** Null for the row in which a new theme is named. */
  readonly theme: CodebookTheme | null;
  /** False for a row that only shows where others stand. */
  readonly isMatch: boolean;
}

export interface TreeInput {
  /** Depth-first. */
  readonly themes: readonly CodebookTheme[];
  /** Rows whose name, keywords or definition hold this, with what is above them. */
  readonly filter: string;
  /** Where a new theme is being named. */
  readonly newBelow: { readonly parentId: ThemeId | null } | null;
}

/**
 * Builds the rows of the tree. A row whose theme and rows below are as they were stays the same object: a thousand rows
 * are not drawn again because of one.
 */
export function makeTreeBuilder(): (input: TreeInput) => ThemeNode[] {
  const before = new WeakMap<CodebookTheme, ThemeNode>();
  const nodeOf = (theme: CodebookTheme, children: readonly ThemeNode[], isMatch: boolean) => {
    const last = before.get(theme);
    const isSame =
      last?.isMatch === isMatch &&
      last.children.length === children.length &&
      children.every((child, index) => child === last.children[index]);
    if (last && isSame) return last;
    const node: ThemeNode = { id: theme.id, text: theme.name, theme, children, isMatch };
    before.set(theme, node);
    return node;
  };
  return ({ themes, filter, newBelow }) => {
    const wanted = foldWords(filter);
    const byParent = groupBy(themes, (theme) => parentIn(theme));
    const below = (parentId: ThemeId | null): ThemeNode[] => {
      const nodes = (byParent.get(parentId) ?? []).flatMap((theme) => {
        const children = below(theme.id);
        const isMatch = wanted === '' || matches(theme, wanted);
        return isMatch || children.length > 0 ? nodeOf(theme, children, isMatch) : [];
      });
      return newBelow?.parentId === parentId ? [...nodes, newRow] : nodes;
    };
    return below(null);
  };
}

const newRow: ThemeNode = { id: newRowId, text: '', theme: null, children: [], isMatch: true };

function matches({ name, keywords, definition }: CodebookTheme, wanted: string): boolean {
  return [name, definition, ...keywords].some((text) => foldWords(text).includes(wanted));
}

/** Small letters without accents, as one types them. */
export function foldWords(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** What a theme stands below; the list has it at the top where its parent is gone. */
function parentIn(theme: CodebookTheme): ThemeId | null {
  return theme.depth === 0 ? null : theme.parentId;
}

/** The names above a theme, from the top: "Needs › Health". Empty at the top. */
export function placeOf(themes: ReadonlyMap<ThemeId, CodebookTheme>, theme: CodebookTheme): string {
  const names: string[] = [];
  let above = theme.parentId === null ? undefined : themes.get(theme.parentId);
  while (above && names.length < 100) {
    names.unshift(above.name);
    above = above.parentId === null ? undefined : themes.get(above.parentId);
  }
  return names.join(' › ');
}

/** Where a theme is to go. */
export interface ThemeMove {
  readonly parentId: ThemeId | null;
  /** Null: last among its siblings. */
  readonly before: ThemeId | null;
}

function siblingsOf(themes: readonly CodebookTheme[], theme: CodebookTheme): CodebookTheme[] {
  const parentId = parentIn(theme);
  return themes.filter((each) => parentIn(each) === parentId);
}

const placeAmong = (siblings: readonly CodebookTheme[], { id }: CodebookTheme) =>
  siblings.findIndex((each) => each.id === id);

/** One step among the siblings; null at the edge. */
export function moveBy(
  themes: readonly CodebookTheme[],
  theme: CodebookTheme,
  step: 1 | -1,
): ThemeMove | null {
  const siblings = siblingsOf(themes, theme);
  const index = placeAmong(siblings, theme);
  if (siblings[index + step] === undefined) return null;
  const before = siblings[step === 1 ? index + 2 : index - 1]?.id ?? null;
  return { parentId: parentIn(theme), before };
}

/** Below the theme above it; null for the first of its siblings. */
export function moveIn(themes: readonly CodebookTheme[], theme: CodebookTheme): ThemeMove | null {
  const siblings = siblingsOf(themes, theme);
  const above = siblings[placeAmong(siblings, theme) - 1];
  return above ? { parentId: above.id, before: null } : null;
}

/** Beside the theme that it is below, behind it; null at the top. */
export function moveOut(themes: readonly CodebookTheme[], theme: CodebookTheme): ThemeMove | null {
  const parentId = parentIn(theme);
  const parent = themes.find(({ id }) => id === parentId);
  if (!parent) return null;
  const uncles = siblingsOf(themes, parent);
  const before = uncles[placeAmong(uncles, parent) + 1]?.id ?? null;
  return { parentId: parentIn(parent), before };
}

/** Where a dragged theme lands; null on itself or below itself. */
export function moveTo(
  themes: readonly CodebookTheme[],
  theme: CodebookTheme,
  target: CodebookTheme,
  position: 'before' | 'after' | 'on',
): ThemeMove | null {
  if (isWithin(themes, target, theme)) return null;
  if (position === 'on') return { parentId: target.id, before: null };
  const siblings = siblingsOf(themes, target);
  const next = siblings[placeAmong(siblings, target) + 1]?.id ?? null;
  return {
    parentId: parentIn(target),
    before: position === 'before' ? target.id : next,
  };
}

/** The themes as they are once a move is done. */
export function afterMove(
  themes: readonly CodebookTheme[],
  theme: CodebookTheme,
  { parentId, before }: ThemeMove,
): readonly CodebookTheme[] {
  if (before === theme.id) return themes;
  const start = placeAmong(themes, theme);
  const branch = themes.slice(start, endOfBranch(themes, start));
  const others = themes.filter((each) => !branch.includes(each));
  const parent = others.findIndex(({ id }) => id === parentId);
  const depth = (others[parent]?.depth ?? -1) + 1;
  const moved = branch.map((each) => ({
    ...each,
    depth: each.depth - theme.depth + depth,
    parentId: each === branch[0] ? parentId : each.parentId,
  }));
  const next = others.findIndex(({ id }) => id === before);
  const end = parent < 0 ? others.length : endOfBranch(others, parent);
  return others.toSpliced(next < 0 ? end : next, 0, ...moved);
}

// Depth-first: what is below follows until the depth is no greater.
function endOfBranch(themes: readonly CodebookTheme[], start: number): number {
  const depth = themes[start]?.depth ?? 0;
  const end = themes.findIndex((each, at) => at > start && each.depth <= depth);
  return end < 0 ? themes.length : end;
}

/** Whether a theme is another one, or below it. */
export function isWithin(
  themes: readonly CodebookTheme[],
  theme: CodebookTheme,
  other: CodebookTheme,
): boolean {
  const start = placeAmong(themes, other);
  const branch = themes.slice(start, endOfBranch(themes, start));
  return branch.some(({ id }) => id === theme.id);
}

/** The row to go to when a theme goes: the next beside it, the one before, the one above. */
export function rowAfter(themes: readonly CodebookTheme[], theme: CodebookTheme): ThemeId | null {
  const siblings = siblingsOf(themes, theme);
  const index = placeAmong(siblings, theme);
  const beside = siblings[index + 1] ?? siblings[index - 1];
  return beside?.id ?? parentIn(theme);
}

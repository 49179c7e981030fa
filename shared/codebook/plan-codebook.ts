import type { ThemeId } from '../domain/ids';
import { themeHues, tidyKeywords, type Theme } from '../domain/themes';
import { claimThemes, type ClaimProblem, type Draft } from './claim-themes';
import type { CodebookEntry } from './codebook-entry';
import { placeThemes, type PlaceProblem } from './place-themes';

/** What an import would change of a theme that is there. */
export type CodebookChange = 'name' | 'place' | 'definition' | 'colour' | 'keywords';

/** A theme as it will be. */
export interface PlannedTheme {
  /** The theme that is there already; null for a new one. */
  readonly existing: Theme | null;
  readonly name: string;
  /** The theme that it will be below. */
  readonly parent: PlannedTheme | null;
  readonly definition: string;
  readonly hue: number;
  readonly keywords: readonly string[];
}

export interface CodebookItem {
  /** Null for a level that only the paths of others speak of. */
  readonly line: number | null;
  readonly theme: PlannedTheme;
  readonly status: 'new' | 'changed' | 'unchanged';
  readonly changes: readonly CodebookChange[];
}

/** Why a row is not taken in as it stands. */
export type CodebookProblem =
  | ClaimProblem
  /** It would be below itself; it stays where it is. */
  | PlaceProblem;

export interface CodebookPlan {
  /** In the order of the file; a level that no row speaks of before the first one below it. */
  readonly items: readonly CodebookItem[];
  readonly problems: readonly CodebookProblem[];
}

/**
 * What a file of themes would change. Nothing is ever taken away: what the file does not say stays, keywords are added,
 * and an empty definition leaves the one that is there. Planned and done, the same file changes nothing more.
 */
export function planCodebook(
  entries: readonly CodebookEntry[],
  themes: readonly Theme[],
): CodebookPlan {
  const { drafts, problems } = claimThemes(entries, themes);
  const placed = placeThemes(drafts, themes);
  const planned = new Map<Draft, PlannedTheme>();
  let added = 0;
  const plan = (draft: Draft): PlannedTheme => {
    const known = planned.get(draft);
    if (known) return known;
    const parent = draft.parent && plan(draft.parent);
    if (draft.existing === null) added += 1;
    const theme = finish(draft, parent, themes.length + added - 1);
    planned.set(draft, theme);
    return theme;
  };
  const items = placed.drafts.map((draft) => itemOf(draft, plan(draft)));
  return { items, problems: [...problems, ...placed.problems].sort((a, b) => a.line - b.line) };
}

function finish(draft: Draft, parent: PlannedTheme | null, order: number): PlannedTheme {
  const { entry, existing, name } = draft;
  const words = [...(existing?.keywords ?? []), ...(entry?.keywords ?? [])];
  const kept = existing !== null && (entry?.keywords ?? []).length === 0;
  return {
    existing,
    name,
    parent,
    definition: entry?.definition ? entry.definition : (existing?.definition ?? ''),
    hue: entry?.hue ?? existing?.hue ?? order % themeHues,
    keywords: kept ? existing.keywords : tidyKeywords(name, words),
  };
}

function itemOf({ line }: Draft, theme: PlannedTheme): CodebookItem {
  const { existing } = theme;
  if (existing === null) return { line, theme, status: 'new', changes: [] };
  const changes = changesOf(existing, theme);
  return { line, theme, status: changes.length === 0 ? 'unchanged' : 'changed', changes };
}

function changesOf(before: Theme, after: PlannedTheme): CodebookChange[] {
  const differs: Record<CodebookChange, boolean> = {
    name: before.name !== after.name,
    place: before.parentId !== parentIdOf(after),
    definition: before.definition !== after.definition,
    colour: before.hue !== after.hue,
    keywords: before.keywords.join('\n') !== after.keywords.join('\n'),
  };
  return (Object.keys(differs) as CodebookChange[]).filter((change) => differs[change]);
}

/** Undefined below a theme that is not there yet. */
function parentIdOf({ parent }: PlannedTheme): ThemeId | null | undefined {
  return parent === null ? null : parent.existing?.id;
}

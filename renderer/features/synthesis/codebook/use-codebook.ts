import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ThemeId } from '../../../../shared/domain/ids';
import { describeErrorBriefly } from '../../../api/describe-error';
import { announce } from '../../../ui/announce';
import {
  afterMove,
  makeTreeBuilder,
  newRowId,
  rowAfter,
  type CodebookTheme,
  type ThemeMove,
  type ThemeNode,
} from './codebook-tree';
import { useThemeChanges, type ThemeChanges } from './use-theme-changes';

/** The row whose name is being typed. */
export type Naming =
  | { readonly type: 'new'; readonly parentId: ThemeId | null }
  | { readonly type: 'rename'; readonly id: ThemeId };

/** What both sides of the view share. */
export interface Codebook {
  /** Depth-first. */
  readonly themes: readonly CodebookTheme[];
  readonly byId: ReadonlyMap<ThemeId, CodebookTheme>;
  readonly tree: readonly ThemeNode[];
  readonly filter: string;
  readonly setFilter: (filter: string) => void;
  readonly folded: ReadonlySet<string>;
  readonly setFolded: (folded: ReadonlySet<string>) => void;
  /** What was chosen last; a theme that was just added may not be in the list yet. */
  readonly selectedId: ThemeId | null;
  readonly selected: CodebookTheme | null;
  readonly select: (id: ThemeId | null) => void;
  readonly naming: Naming | null;
  readonly setNaming: (naming: Naming | null) => void;
  /** Takes over the typed name; gives what is wrong with it, or null. */
  readonly finishNaming: (name: string) => Promise<string | null>;
  readonly isMerging: boolean;
  readonly setMerging: (isMerging: boolean) => void;
  readonly changes: ThemeChanges;
  /** @param find where a theme goes, from where it is in the list given */
  readonly move: (theme: CodebookTheme, find: FindMove) => void;
  readonly remove: (theme: CodebookTheme) => void;
}

export type FindMove = (themes: readonly CodebookTheme[], theme: CodebookTheme) => ThemeMove | null;

/** The codebook as the view shows it: what is chosen, folded and being named, and what can be done to it. */
export function useCodebook(themes: readonly CodebookTheme[]): Codebook {
  const changes = useThemeChanges();
  const [filter, setFilter] = useState('');
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [selectedId, select] = useState<ThemeId | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [isMerging, setMerging] = useState(false);
  const byId = useMemo(() => new Map(themes.map((theme) => [theme.id, theme])), [themes]);
  const [build] = useState(makeTreeBuilder);
  const removing = useRef<ThemeId | null>(null);
  const newBelow = naming?.type === 'new' ? naming : null;
  const tree = useMemo(
    () => build({ themes, filter, newBelow }),
    [build, themes, filter, newBelow],
  );
  const selected = (selectedId && byId.get(selectedId)) ?? themes[0] ?? null;
  const finishNaming = naming === null ? noNaming : namingEnd(naming, { changes, byId, select });
  return {
    ...{ themes, byId, tree, filter, setFilter, folded, setFolded },
    ...{ selectedId, selected, select },
    ...{ naming, setNaming, isMerging, setMerging, changes },
    finishNaming: async (name) => {
      const fault = await finishNaming(name);
      if (fault === null) setNaming(null);
      return fault;
    },
    move: useMoves(themes, changes, (parentId) => {
      if (folded.has(parentId)) setFolded(new Set([...folded].filter((id) => id !== parentId)));
    }),
    remove: (theme) => {
      // A second press of the key before the list comes back is not about the next theme.
      if (removing.current === theme.id) return;
      removing.current = theme.id;
      const next = rowAfter(themes, theme);
      void changes.remove(theme.id).then((isDone) => {
        removing.current = null;
        if (!isDone) return;
        select(next);
        announce(t`Deleted: ${theme.name}`);
      });
    },
  };
}

/** Moves that come faster than the list start from where those before them lead. */
function useMoves(
  themes: readonly CodebookTheme[],
  changes: ThemeChanges,
  unfold: (id: ThemeId) => void,
): Codebook['move'] {
  const ahead = useRef<readonly CodebookTheme[] | null>(null);
  const underway = useRef(0);
  useEffect(() => {
    if (underway.current === 0) ahead.current = null;
  }, [themes]);
  return ({ id }, find) => {
    const from = ahead.current ?? themes;
    const theme = from.find((each) => each.id === id);
    const to = theme ? find(from, theme) : null;
    if (!theme || to === null) return;
    ahead.current = afterMove(from, theme, to);
    underway.current += 1;
    if (to.parentId !== null) unfold(to.parentId);
    void changes.move(id, to).then((isDone) => {
      underway.current -= 1;
      if (isDone) announce(t`Moved: ${theme.name}`);
      else ahead.current = null;
    });
  };
}

const noNaming = () => Promise.resolve(null);

type Shared = Pick<Codebook, 'changes' | 'byId' | 'select'>;

function namingEnd(naming: Naming, { changes, byId, select }: Shared) {
  return async (text: string): Promise<string | null> => {
    const name = text.trim();
    if (naming.type === 'new') {
      if (name === '') return null;
      const result = await changes.add(name, naming.parentId);
      if (result.ok) select(result.value);
      return result.ok ? null : describeErrorBriefly(result.error);
    }
    if (name === '' || name === byId.get(naming.id)?.name) return null;
    const result = await changes.edit(naming.id, { name });
    return result.ok ? null : describeErrorBriefly(result.error);
  };
}

/** Whether a row is the one that is being named. */
export function isNaming(naming: Naming | null, rowId: string): boolean {
  if (naming === null) return false;
  return naming.type === 'new' ? rowId === newRowId : rowId === naming.id;
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useDragAndDrop } from 'react-aria-components';
import type { ThemeId } from '../../../../shared/domain/ids';
import { EmptyState } from '../../../ui/EmptyState';
import { Tree } from '../../../ui/Tree';
import { moveTo, newRowId, type ThemeNode } from './codebook-tree';
import { NamingContext, type NamingScope } from './naming-context';
import { ThemeRow } from './ThemeRow';
import type { Codebook } from './use-codebook';
import styles from './Codebook.module.css';

interface CodebookTreeProps {
  readonly codebook: Codebook;
  /** Does what a key stands for; false where it stands for nothing. */
  readonly onKey: (keys: string) => boolean;
}

/** The themes; rows move by their handle or with Alt and the arrows, and are named in place. */
export function CodebookTree({ codebook, onKey }: CodebookTreeProps) {
  const { tree, themes, selected, select, folded, setFolded, filter } = codebook;
  const { naming, setNaming, finishNaming } = codebook;
  const { dragAndDropHooks } = useThemeDrag(codebook);
  const expanded = useMemo(
    () => themes.flatMap(({ id }) => (filter !== '' || !folded.has(id) ? id : [])),
    [themes, filter, folded],
  );
  const frame = useFocusAfterNaming(codebook);
  const goToRow = useFocusOnRow(frame, codebook);
  const typing: NamingScope['typing'] = useRef(null);
  return (
    <NamingContext value={{ naming, setNaming, finishNaming, typing }}>
      <div
        ref={frame}
        className={styles.tree}
        onFocus={goToRow}
        onKeyDownCapture={(event) => takeKey(event, onKey, typing)}
      >
        <Tree<ThemeNode>
          label={t`Codebook`}
          nodes={tree}
          isVirtual={themes.length > virtualFrom}
          emptyState={<NoThemes isFiltered={filter !== ''} />}
          selectionMode="single"
          selectedIds={selected === null ? [] : [selected.id]}
          onSelectionChange={([id]) => id !== undefined && id !== newRowId && select(id as ThemeId)}
          onAction={(id) => id !== newRowId && setNaming({ type: 'rename', id: id as ThemeId })}
          expandedIds={expanded}
          onExpandedChange={(open) => {
            if (filter === '')
              setFolded(new Set(themes.flatMap(({ id }) => (open.has(id) ? [] : id))));
          }}
          dragAndDropHooks={dragAndDropHooks}
          renderNode={renderNode}
        />
      </div>
    </NamingContext>
  );
}

const renderNode = (node: ThemeNode) => <ThemeRow node={node} />;

// Before the tree takes arrows for walking and letters for finding a row.
function takeKey(
  event: KeyboardEvent,
  onKey: CodebookTreeProps['onKey'],
  typing: NamingScope['typing'],
): void {
  if (event.target instanceof HTMLInputElement) {
    event.stopPropagation();
    typing.current?.(event);
    return;
  }
  if (event.ctrlKey || event.metaKey) return;
  const key = event.key.length === 1 && event.shiftKey ? event.key.toUpperCase() : event.key;
  const prefix = `${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}`;
  if (!onKey(key === 'Enter' ? 'F2' : `${prefix}${key}`)) return;
  event.preventDefault();
  event.stopPropagation();
}

// Themes; so many rows at once would make every key wait.
const virtualFrom = 150;

// Frames; the tree draws a row that came a moment after its theme did.
const patience = 10;

// The field takes the focus with it when it goes; the row of its theme is where one was.
function useFocusAfterNaming({ naming, selectedId, tree }: Codebook) {
  const frame = useRef<HTMLDivElement>(null);
  const wasNaming = useRef(false);
  useEffect(() => {
    if (naming !== null) wasNaming.current = true;
    if (naming !== null || !wasNaming.current) return undefined;
    let request = 0;
    const focusRow = (framesLeft: number) => {
      const row = frame.current?.querySelector<HTMLElement>(
        selectedId === null ? '[role=row]' : `[data-key="${selectedId}"]`,
      );
      const { activeElement } = document;
      if (row) {
        wasNaming.current = false;
        // Somebody may have gone elsewhere by now.
        if (activeElement === document.body || frame.current?.contains(activeElement)) row.focus();
      } else if (framesLeft > 0) request = requestAnimationFrame(() => focusRow(framesLeft - 1));
    };
    focusRow(patience);
    return () => cancelAnimationFrame(request);
  }, [naming, selectedId, tree]);
  return frame;
}

// A row that goes leaves the focus to the tree as a whole, where nobody sees it: before the theme to go on with is
// chosen, or after.
function useFocusOnRow(frame: RefObject<HTMLDivElement | null>, { selected, tree }: Codebook) {
  const id = selected?.id;
  const goToRow = useCallback(() => {
    const { activeElement } = document;
    if (id === undefined || activeElement?.getAttribute('role') !== 'treegrid') return;
    if (frame.current?.contains(activeElement))
      frame.current.querySelector<HTMLElement>(`[data-key="${id}"]`)?.focus();
  }, [frame, id]);
  useEffect(goToRow, [goToRow, tree]);
  return goToRow;
}

function NoThemes({ isFiltered }: { readonly isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState>
      <Trans>No theme has these words.</Trans>
    </EmptyState>
  ) : (
    <EmptyState keys="n">
      <Trans>No theme yet. Add one here, import a codebook, or type # while you take notes.</Trans>
    </EmptyState>
  );
}

function useThemeDrag({ themes, byId, move }: Codebook) {
  return useDragAndDrop<ThemeNode>({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': byId.get(key as ThemeId)?.name ?? '' })),
    onMove: ({ keys, target }) => {
      const theme = themes.find(({ id }) => keys.has(id));
      const landing = byId.get(target.key as ThemeId);
      if (theme && landing)
        move(theme, (all, moved) => moveTo(all, moved, landing, target.dropPosition));
    },
  });
}

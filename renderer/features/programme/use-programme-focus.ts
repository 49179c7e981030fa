import { useEffect, useRef, useState } from 'react';

/** Marks the editor and the tree for the focus; both are on the screen once. */
export const editorAttribute = 'data-programme-editor';
export const treeAttribute = 'data-programme-tree';

const selectedRow = `[${treeAttribute}] [role=row][aria-selected=true]`;

/** Gives the way to put the focus into the first field of a thing's editor, as soon as that is shown. */
export function useEditorFocus(shownId: string | null): (id: string | null) => void {
  const [wantedId, setWantedId] = useState<{ readonly id: string | null } | null>(null);
  const done = useRef<object | null>(null);
  useEffect(() => {
    if (wantedId === null || wantedId === done.current || wantedId.id !== shownId) return;
    done.current = wantedId;
    document.querySelector(selectedRow)?.scrollIntoView?.({ block: 'nearest' });
    const input = document.querySelector<HTMLInputElement>(`[${editorAttribute}] input`);
    input?.focus();
    input?.select();
  }, [wantedId, shownId]);
  return (id) => setWantedId({ id });
}

/** Gives the way to put the focus on the selected row, once a deleted one has gone. */
export function useTreeFocus(shownIds: readonly string[]): (deletedId: string) => void {
  const [deletedId, setDeletedId] = useState<string | null>(null);
  const isGone = deletedId !== null && !shownIds.includes(deletedId);
  useEffect(() => {
    if (!isGone) return;
    setDeletedId(null);
    // The tree takes the focus itself when its row goes; the row comes after.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(selectedRow)?.focus());
  }, [isGone]);
  return setDeletedId;
}

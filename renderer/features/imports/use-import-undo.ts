import { useCallback, useEffect, useState } from 'react';
import { useCommand } from '../../api/use-endpoint';
import { matchesKeys } from '../../ui/keys';

/** Takes an import back that has just been made. */
export function useImportUndo(isDone: boolean) {
  const { run, isRunning, error } = useCommand('history.undo');
  const [isUndone, setIsUndone] = useState(false);
  const canUndo = isDone && !isUndone && !isRunning;
  const undo = useCallback(async () => {
    const result = await run({});
    if (result.ok) setIsUndone(true);
  }, [run]);
  useEffect(() => {
    if (!canUndo) return;
    // The window's own commands rest while a dialog is open.
    const onKeyDown = (event: KeyboardEvent) => {
      if (!matchesKeys(event, 'Mod+Z')) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [canUndo, undo]);
  return { undo: () => void undo(), canUndo, isUndone, error };
}

import { t } from '@lingui/core/macro';
import { describeCommandLabel } from '../api/describe-command-label';
import { describeErrorBriefly } from '../api/describe-error';
import { useCommand, useEndpointQuery } from '../api/use-endpoint';
import { announce } from '../ui/announce';
import { useKeyboardCommands } from '../ui/keyboard-commands';

/** Undo and redo of everything in the dialogue but the text that is being typed, which has its own. */
export function useHistoryCommands(onProblem: (text: string | null) => void): void {
  const { data: state } = useEndpointQuery('history.state', {});
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');
  const group = t`Edit`;
  const step = async (run: typeof undo.run, say: (label: string) => string) => {
    const result = await run({});
    if (result.ok) announce(say(describeCommandLabel(result.value.label)));
    onProblem(result.ok ? null : describeErrorBriefly(result.error));
  };
  const undoLabel = describeCommandLabel(state?.undo ?? '');
  const redoLabel = describeCommandLabel(state?.redo ?? '');
  useKeyboardCommands([
    {
      id: 'history.undo',
      label: t`Undo: ${undoLabel}`,
      group,
      keys: 'Mod+Z',
      yieldsToTyping: true,
      when: () => typeof state?.undo === 'string',
      run: () => void step(undo.run, (label) => t`Undone: ${label}`),
    },
    {
      id: 'history.redo',
      label: t`Redo: ${redoLabel}`,
      group,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      yieldsToTyping: true,
      when: () => typeof state?.redo === 'string',
      run: () => void step(redo.run, (label) => t`Redone: ${label}`),
    },
  ]);
}

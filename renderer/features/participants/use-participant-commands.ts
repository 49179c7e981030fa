import { t } from '@lingui/core/macro';
import { useKeyboardCommands } from '../../ui/keyboard-commands';
import type { Roster } from './use-roster';

/** The keys of the screen. */
export function useParticipantCommands(roster: Roster): void {
  const group = t`Participants`;
  const { setDialog, current, marked } = roster;
  useKeyboardCommands([
    {
      ...{ id: 'participants.add-person', label: t`Add person`, group, keys: 'Mod+N' },
      run: () => setDialog('person'),
    },
    {
      ...{ id: 'participants.add-delegation', label: t`Add delegation`, group },
      keys: 'Mod+Shift+N',
      run: () => setDialog('delegation'),
    },
    {
      ...{ id: 'participants.filter', label: t`Filter the list`, group, keys: 'Mod+F' },
      run: roster.focusSearch,
    },
    {
      ...{ id: 'participants.switch', label: t`People or delegations`, group, keys: 'Mod+E' },
      run: () => roster.setKind(roster.kind === 'people' ? 'delegations' : 'people'),
    },
    {
      ...{ id: 'participants.edit', label: t`Edit what is known`, group, keys: 'F2' },
      when: () => current !== null,
      run: roster.focusPane,
    },
    {
      ...{ id: 'participants.merge', label: t`Merge the two that are marked`, group },
      keys: 'Mod+J',
      when: () => marked.size === 2,
      run: () => setDialog('merge'),
    },
    {
      ...{ id: 'participants.delete', label: t`Delete from the list`, group, keys: 'Delete' },
      when: () => current !== null,
      run: () => void roster.remove(),
    },
  ]);
}

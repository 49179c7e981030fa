import { t } from '@lingui/core/macro';
import type { Dispatch, ReactNode } from 'react';
import { HomeScreen } from '../features/home/HomeScreen';
import { ParticipantsScreen } from '../features/participants/ParticipantsScreen';
import { ProgrammeScreen } from '../features/programme/ProgrammeScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';
import type { DialogueLocation, DialogueScreenName, NavigationAction } from './navigation';

/** A screen of an open dialogue. Features know neither each other nor the navigation: callbacks connect them here. */
export interface DialogueScreen {
  readonly name: DialogueScreenName;
  readonly label: () => string;
  readonly render: (location: DialogueLocation, navigate: Dispatch<NavigationAction>) => ReactNode;
}

/** The screens in the order of the rail; Alt+1 is the first. One that is not listed is not offered. */
export const dialogueScreens: readonly DialogueScreen[] = [
  {
    name: 'programme',
    label: () => t`Programme`,
    render: (_location, navigate) => (
      <ProgrammeScreen
        onCapture={(sessionId) =>
          navigate({ type: 'choose-session', sessionId, screen: 'capture' })
        }
      />
    ),
  },
  {
    name: 'participants',
    label: () => t`Participants`,
    render: ({ target }) => (
      <ParticipantsScreen targetId={target?.kind === 'participant' ? target.id : null} />
    ),
  },
];

/** The screen without a dialogue. */
export function renderHome(navigate: Dispatch<NavigationAction>): ReactNode {
  return <HomeScreen onOpen={(dialogueId) => navigate({ type: 'open-dialogue', dialogueId })} />;
}

/** The settings of the app and, where one is open, of the dialogue. */
export function renderSettings(
  dialogue: DialogueLocation | null,
  navigate: Dispatch<NavigationAction>,
): ReactNode {
  return (
    <SettingsScreen
      hasDialogue={dialogue !== null}
      onClose={() => navigate({ type: 'close-settings' })}
    />
  );
}

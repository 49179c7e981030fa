import { t } from '@lingui/core/macro';
import { Suspense, type Dispatch, type ReactNode } from 'react';
import type {
  DelegationId,
  InterventionId,
  ParticipantId,
  SessionId,
  ThemeId,
} from '../../shared/domain/ids';
import type { SearchHit } from '../../shared/contract/search';
import { CaptureScreen } from '../features/capture/CaptureScreen';
import {
  DraftScreen,
  HistoryPanel,
  HomeScreen,
  ParticipantsScreen,
  ProgrammeScreen,
  Search,
  SettingsScreen,
  SpeakersScreen,
  SynthesisScreen,
} from './lazy-screens';
import { WithSheet } from './SheetHost';
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
  {
    name: 'capture',
    label: () => t`Capture`,
    render: ({ sessionId, target }, navigate) => (
      <CaptureScreen
        sessionId={sessionId}
        target={target?.kind === 'participant' || target?.kind === 'area' ? null : target}
        onProgramme={() => navigate({ type: 'show-screen', screen: 'programme' })}
        renderHistory={renderHistory}
      />
    ),
  },
  {
    name: 'speakers',
    label: () => t`Speakers`,
    render: ({ sessionId }, navigate) => (
      <WithSheet>
        {(openSheet) => (
          <SpeakersScreen
            sessionId={sessionId}
            onChooseSession={(id) => navigate({ type: 'choose-session', sessionId: id })}
            onProgramme={() => navigate({ type: 'show-screen', screen: 'programme' })}
            onSheet={openSheet}
            onOpenIntervention={(id, ofSession) => openIntervention(id, ofSession, navigate)}
          />
        )}
      </WithSheet>
    ),
  },
  {
    name: 'synthesis',
    label: () => t`Synthesis`,
    render: ({ sessionId, target }, navigate) => (
      <SynthesisScreen
        sessionId={sessionId}
        areaId={target?.kind === 'area' ? target.id : null}
        onOpenIntervention={(id, ofSession) => openIntervention(id, ofSession, navigate)}
        onOpenProgramme={() => navigate({ type: 'show-screen', screen: 'programme' })}
      />
    ),
  },
  {
    name: 'draft',
    label: () => t`Draft`,
    render: ({ sessionId }, navigate) => (
      <DraftScreen
        sessionId={sessionId}
        onOpenIntervention={(id, ofSession) => openIntervention(id, ofSession, navigate)}
        onOpenArea={(id) =>
          navigate({ type: 'show-target', screen: 'synthesis', target: { kind: 'area', id } })
        }
        onOpenProgramme={() => navigate({ type: 'show-screen', screen: 'programme' })}
      />
    ),
  },
];

function openIntervention(
  id: InterventionId,
  sessionId: SessionId,
  navigate: Dispatch<NavigationAction>,
): void {
  navigate({
    type: 'show-target',
    screen: 'capture',
    sessionId,
    target: { kind: 'intervention', id },
  });
}

function renderHistory(id: InterventionId, onClose: () => void): ReactNode {
  return (
    <Suspense fallback={null}>
      <HistoryPanel id={id} onClose={onClose} />
    </Suspense>
  );
}

/** What every screen of a dialogue has, whichever is shown. */
export function renderOverScreens(navigate: Dispatch<NavigationAction>): ReactNode {
  // A boundary of its own: the screen must not vanish while this is fetched.
  return (
    <Suspense fallback={null}>
      <Search onOpen={(hit) => openHit(hit, navigate)} />
    </Suspense>
  );
}

function openHit(hit: SearchHit, navigate: Dispatch<NavigationAction>): void {
  switch (hit.type) {
    case 'point':
    case 'transcript':
      navigate({
        type: 'show-target',
        screen: 'capture',
        sessionId: hit.sessionId,
        target: { kind: 'intervention', id: hit.interventionId },
      });
      return;
    case 'session':
      navigate({ type: 'choose-session', sessionId: hit.id as SessionId, screen: 'capture' });
      return;
    case 'participant':
      navigate({
        type: 'show-target',
        screen: 'participants',
        target: { kind: 'participant', id: hit.id as ParticipantId },
      });
      return;
    case 'theme':
    case 'delegation': {
      const target = { kind: hit.type, id: hit.id as ThemeId & DelegationId };
      navigate({ type: 'show-target', screen: 'capture', target });
    }
  }
}

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

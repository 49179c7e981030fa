import { createContext, useCallback, useContext, useReducer } from 'react';
import type { Dispatch, ReactNode } from 'react';
import type { Place } from '../../shared/contract/app';
import type {
  AreaId,
  DelegationId,
  DialogueId,
  InterventionId,
  ParticipantId,
  SessionId,
  ThemeId,
} from '../../shared/domain/ids';
import { leaveField } from '../ui/leave-field';

export type DialogueScreenName = Place['screen'];

/** What a screen should bring into view when it opens. */
export type NavigationTarget =
  | { readonly kind: 'intervention'; readonly id: InterventionId }
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  | { readonly kind: 'area'; readonly id: AreaId }
  /** All turns with the theme, or of the delegation. */
  | { readonly kind: 'theme'; readonly id: ThemeId }
  | { readonly kind: 'delegation'; readonly id: DelegationId };

export interface DialogueLocation {
  readonly screen: DialogueScreenName;
  readonly dialogueId: DialogueId;
  /** The current session of the dialogue, on every screen. */
  readonly sessionId: SessionId | null;
  readonly target: NavigationTarget | null;
}

export type Location =
  | { readonly screen: 'home' }
  | { readonly screen: 'settings'; readonly before: Location }
  | DialogueLocation;

export type NavigationAction =
  | { readonly type: 'go-home' }
  | { readonly type: 'open-settings' }
  | { readonly type: 'close-settings' }
  | { readonly type: 'open-dialogue'; readonly dialogueId: DialogueId }
  | { readonly type: 'show-screen'; readonly screen: DialogueScreenName }
  /** Makes a session the current one; stays on the screen unless another is named. */
  | {
      readonly type: 'choose-session';
      readonly sessionId: SessionId | null;
      readonly screen?: DialogueScreenName;
    }
  | {
      readonly type: 'show-target';
      readonly screen: DialogueScreenName;
      readonly target: NavigationTarget;
      readonly sessionId?: SessionId;
    };

/** The screen that a dialogue opens on. */
const firstScreen: DialogueScreenName = 'programme';

/** Where one goes. Actions about a dialogue do nothing while none is open. */
export function navigate(location: Location, action: NavigationAction): Location {
  switch (action.type) {
    case 'go-home':
      return { screen: 'home' };
    case 'open-settings':
      return location.screen === 'settings' ? location : { screen: 'settings', before: location };
    case 'close-settings':
      return location.screen === 'settings' ? location.before : location;
    case 'open-dialogue':
      return {
        screen: firstScreen,
        dialogueId: action.dialogueId,
        sessionId: null,
        target: null,
      };
    case 'show-screen':
    case 'choose-session':
    case 'show-target':
      return withinDialogue(dialogueLocation(location), action) ?? location;
  }
}

type DialogueAction = Extract<
  NavigationAction,
  { type: 'show-screen' | 'choose-session' | 'show-target' }
>;

function withinDialogue(
  location: DialogueLocation | null,
  action: DialogueAction,
): DialogueLocation | null {
  if (location === null) return null;
  switch (action.type) {
    case 'show-screen':
      return { ...location, screen: action.screen, target: null };
    case 'choose-session': {
      const screen = action.screen ?? location.screen;
      return { ...location, screen, sessionId: action.sessionId, target: null };
    }
    case 'show-target': {
      const sessionId = action.sessionId ?? location.sessionId;
      return { ...location, screen: action.screen, sessionId, target: action.target };
    }
  }
}

/** The open dialogue and the place in it, also from within the settings; null when none is open. */
export function dialogueLocation(location: Location): DialogueLocation | null {
  if (location.screen === 'home') return null;
  return location.screen === 'settings' ? dialogueLocation(location.before) : location;
}

interface Navigation {
  readonly location: Location;
  readonly navigate: Dispatch<NavigationAction>;
}

const NavigationContext = createContext<Navigation | null>(null);

interface NavigationProviderProps {
  readonly initialLocation?: Location;
  readonly children: ReactNode;
}

/** Holds where one is. */
export function NavigationProvider({ initialLocation, children }: NavigationProviderProps) {
  const [location, dispatch] = useReducer(navigate, initialLocation ?? { screen: 'home' });
  const leaveAndGo = useCallback((action: NavigationAction) => {
    leaveField();
    dispatch(action);
  }, []);
  return (
    <NavigationContext value={{ location, navigate: leaveAndGo }}>{children}</NavigationContext>
  );
}

/** Where one is and how to go elsewhere. For `app` only: features are handed callbacks. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('Screens need a NavigationProvider above');
  return navigation;
}

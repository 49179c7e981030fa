import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { SessionId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import { describeError } from '../api/describe-error';
import { useCommand, useEndpointQuery } from '../api/use-endpoint';
import { Button } from '../ui/Button';
import { ErrorPanel } from '../ui/ErrorPanel';
import { useKeyboardCommands, usePaletteProvider } from '../ui/keyboard-commands';
import { AppFrame, type RailItem } from './AppFrame';
import { Clock } from './Clock';
import { focusContent } from './focus-regions';
import { useHistoryCommands } from './history-commands';
import { ImportHost } from './ImportHost';
import { useNavigation, type DialogueLocation } from './navigation';
import { Notice } from './Notice';
import { ProblemBanner } from './ProblemBanner';
import { railFoot } from './rail-foot';
import { SaveStateText } from './SaveStateText';
import { dialogueScreens, renderOverScreens } from './screens';
import { sessionPalette } from './session-palette';
import { useClockNotice } from './use-clock-notice';
import { SessionMenu, type DialogueOverview } from './SessionMenu';
import { SheetHost } from './SheetHost';

interface DialogueFrameProps {
  readonly location: DialogueLocation;
  /** Shown instead of the screen; null when they are closed. */
  readonly settings: ReactNode;
}

/** An open dialogue: its rail, its header, and the screen that one is on. */
export function DialogueFrame({ location, settings }: DialogueFrameProps) {
  const { navigate } = useNavigation();
  const { data: overview, error, retry } = useEndpointQuery('dialogues.overview', {});
  const { notice, dismiss } = useNotice();
  const rail = useRail();
  useFocusInScreen(settings === null ? location.screen : 'settings');
  const chooseSession = (sessionId: SessionId) => {
    navigate({ type: 'choose-session', sessionId });
  };
  const sessions = overview?.sessions ?? [];
  usePaletteProvider(sessionPalette(sessions, chooseSession));
  const session = sessions.find(({ id }) => id === location.sessionId) ?? null;
  const screen = useScreen(location);
  const frame = (
    <AppFrame
      rail={rail}
      railFoot={railFoot(navigate)}
      currentRailId={settings === null ? location.screen : 'settings'}
      title={overview && <Place overview={overview} session={session} onChoose={chooseSession} />}
      status={<DialogueStatus timeZone={timeZoneOf(overview, session)} />}
      banner={
        <>
          <ProblemBanner />
          <Notice text={notice} onDismiss={dismiss} />
        </>
      }
    >
      {error === null ? (
        <>
          {settings ?? screen}
          {renderOverScreens(navigate)}
        </>
      ) : (
        <ErrorPanel {...describeError(error)} actions={<RetryButton onPress={retry} />} />
      )}
    </AppFrame>
  );
  return (
    <ImportHost
      dialogueTitle={overview?.dialogue.title ?? ''}
      eventId={session?.eventId ?? null}
      sessionId={location.sessionId}
    >
      <SheetHost sessionId={location.screen === 'speakers' ? null : location.sessionId}>
        {frame}
      </SheetHost>
    </ImportHost>
  );
}

/** What is to be said above every screen. */
function useNotice() {
  const [notice, setNotice] = useState<string | null>(null);
  useHistoryCommands(setNotice);
  useClockNotice(setNotice);
  return { notice, dismiss: () => setNotice(null) };
}

interface PlaceProps {
  readonly overview: DialogueOverview;
  readonly session: Session | null;
  readonly onChoose: (id: SessionId) => void;
}

function Place({ overview, session, onChoose }: PlaceProps) {
  return (
    <>
      <span title={overview.dialogue.title}>{overview.dialogue.title}</span>
      <SessionMenu overview={overview} current={session} onChoose={onChoose} />
    </>
  );
}

// Kept while one stays there: the frame renders with every change of the dialogue, a screen only with its own.
function useScreen(location: DialogueLocation): ReactNode {
  const { navigate } = useNavigation();
  return useMemo(
    () => dialogueScreens.find(({ name }) => name === location.screen)?.render(location, navigate),
    [location, navigate],
  );
}

// Otherwise the next key would go to the rail, or to a part of the screen before that is no longer there.
function useFocusInScreen(screen: string): void {
  useEffect(() => {
    // After a palette or a dialog that led here has given the focus back.
    const request = requestAnimationFrame(focusContent);
    return () => cancelAnimationFrame(request);
  }, [screen]);
}

function DialogueStatus({ timeZone }: { readonly timeZone: string }) {
  return (
    <>
      <Clock timeZone={timeZone} />
      <span>
        <SaveStateText timeZone={timeZone} />
      </span>
    </>
  );
}

function RetryButton({ onPress }: { readonly onPress: () => void }) {
  return (
    <Button variant="primary" onPress={onPress}>
      <Trans>Try again</Trans>
    </Button>
  );
}

// Where there is no event yet, the computer's zone is the best guess.
function timeZoneOf(overview: DialogueOverview | undefined, session: Session | null): string {
  const event = overview?.events.find(({ id }) => id === session?.eventId) ?? overview?.events[0];
  return event?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Opens the dialogue's file before anything reads from it, and says so when that does not work. */
export function OpenDialogue({ location, settings }: DialogueFrameProps) {
  const { navigate } = useNavigation();
  const { run, error } = useCommand('dialogues.open');
  const [openedId, setOpenedId] = useState<string | null>(null);
  const { dialogueId } = location;
  const open = useCallback(async () => {
    const result = await run({ id: dialogueId });
    if (result.ok) setOpenedId(dialogueId);
  }, [run, dialogueId]);
  useEffect(() => {
    void open();
  }, [open]);
  if (openedId === dialogueId) return <DialogueFrame location={location} settings={settings} />;
  if (error === null) return null;
  return (
    <ErrorPanel
      {...describeError(error)}
      actions={
        <>
          <RetryButton onPress={() => void open()} />
          <Button onPress={() => navigate({ type: 'go-home' })}>
            <Trans>All dialogues</Trans>
          </Button>
        </>
      }
    />
  );
}

function useRail(): RailItem[] {
  const { navigate } = useNavigation();
  const rail = dialogueScreens.map(({ name, label }, index) => ({
    id: name,
    label: label(),
    keys: `Alt+${index + 1}`,
    onPress: () => {
      navigate({ type: 'show-screen', screen: name });
    },
  }));
  useKeyboardCommands(
    rail.map(({ id, label, keys, onPress }, index) => ({
      id: `go.${id}`,
      label,
      group: t`Go`,
      keys: [keys, `Mod+${index + 1}`],
      run: onPress,
    })),
  );
  return rail;
}

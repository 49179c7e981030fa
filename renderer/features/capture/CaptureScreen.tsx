import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import type {
  DelegationId,
  InterventionId,
  ParticipantId,
  SessionId,
  ThemeId,
} from '../../../shared/domain/ids';
import { useApi, useDialogueId } from '../../api/api-context';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import type { CaptureContext } from './capture-context';
import { DialogueRecord } from './DialogueRecord';
import { ancestorsOf, scopeOf, timeZoneOf } from './record/session-scope';
import { documentSessionsOf } from './saving/document-sessions';
import { SessionCapture } from './SessionCapture';
import { distinctHolders, type RoleHolder } from './side/session-facts';
import { useParticipants } from './speaker/use-speaker-index';
import { useThemeIndex } from './themes';

/** What to bring into view: a turn, or all turns with a theme or of a delegation. */
export type CaptureTarget =
  | { readonly kind: 'intervention'; readonly id: InterventionId }
  | { readonly kind: 'theme'; readonly id: ThemeId }
  | { readonly kind: 'delegation'; readonly id: DelegationId };

export interface CaptureScreenProps {
  /** Null: the record of the whole dialogue. */
  readonly sessionId: SessionId | null;
  readonly target: CaptureTarget | null;
  readonly onProgramme: () => void;
  readonly renderHistory: (id: InterventionId, onClose: () => void) => ReactNode;
}

/** Where one writes down what is said. */
export function CaptureScreen({
  sessionId,
  target,
  onProgramme,
  renderHistory,
}: CaptureScreenProps) {
  const { data: tree, error, retry } = useEndpointQuery('programme.tree', {});
  const { transport, client } = useApi();
  const dialogueId = useDialogueId();
  const themes = useThemeIndex();
  const people = useParticipants(false);
  const holders = useHolders(tree, sessionId);
  const scope = useMemo(() => scopeOf(tree?.sessions ?? [], sessionId), [tree, sessionId]);
  const context = useMemo(
    (): CaptureContext => ({
      sessions: documentSessionsOf(transport, { client, dialogueId }),
      allSessions: tree?.sessions ?? [],
      themes,
      timeZone: timeZoneOf(tree?.events ?? [], scope.session),
      day: scope.session?.startsAt ?? Date.now(),
      panel: holders.map(({ participantId }): ParticipantId => participantId),
      participants: people?.participants ?? [],
      delegations: people?.delegations ?? [],
      renderHistory,
    }),
    [transport, client, dialogueId, tree, themes, scope, holders, people, renderHistory],
  );
  if (error !== null) {
    const again = (
      <Button variant="primary" onPress={retry}>
        <Trans>Try again</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={again} />;
  }
  if (tree === undefined) return null;
  const { session } = scope;
  if (session === null) {
    return (
      <DialogueRecord
        context={context}
        order={scope.order}
        target={target}
        onProgramme={onProgramme}
      />
    );
  }
  const questions = tree.guidingQuestions.filter((question) => scope.order.has(question.sessionId));
  return (
    <SessionCapture
      key={session.id}
      context={context}
      session={session}
      scope={scope}
      holders={holders}
      questions={questions}
      target={target}
    />
  );
}

const nobody: RoleHolder[] = [];

// The panel's own members also speak in its segments.
function useHolders(
  tree:
    | {
        sessions: Parameters<typeof ancestorsOf>[0];
        roles: readonly (RoleHolder & { sessionId: SessionId })[];
      }
    | undefined,
  sessionId: SessionId | null,
): RoleHolder[] {
  return useMemo(() => {
    if (tree === undefined || sessionId === null) return nobody;
    const { order } = scopeOf(tree.sessions, sessionId);
    const above = new Set(ancestorsOf(tree.sessions, sessionId).map(({ id }) => id));
    return distinctHolders(
      tree.roles.filter((role) => order.has(role.sessionId) || above.has(role.sessionId)),
    );
  }, [tree, sessionId]);
}

import { Trans } from '@lingui/react/macro';
import { useMemo, type ReactNode } from 'react';
import type { InterventionId, SessionId } from '../../../shared/domain/ids';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import { useApi, useDialogueId } from '../../api/api-context';
import { describeError } from '../../api/describe-error';
import { useEndpointQuery } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { ErrorPanel } from '../../ui/ErrorPanel';
import type { CaptureContext } from './capture-context';
import type { CaptureTarget } from './capture-target';
import { DialogueRecord } from './DialogueRecord';
import { ancestorsOf, scopeOf, timeZoneOf, type SessionScope } from './record/session-scope';
import { documentSessionsOf } from './saving/document-sessions';
import { SessionCapture } from './SessionCapture';
import { distinctHolders, type RoleHolder } from './side/session-facts';
import { useParticipants } from '../../api/speaker-index';
import { useThemeIndex } from './themes';

export interface CaptureScreenProps {
  /** Null: the record of the whole dialogue. */
  readonly sessionId: SessionId | null;
  readonly target: CaptureTarget | null;
  readonly onProgramme: () => void;
  readonly renderHistory: (id: InterventionId, onClose: () => void) => ReactNode;
}

/** Where one writes down what is said. */
export function CaptureScreen(props: CaptureScreenProps) {
  const { sessionId, target, onProgramme } = props;
  const { data: tree, error, retry } = useEndpointQuery('programme.tree', {});
  const holders = useHolders(tree, sessionId);
  const scope = useMemo(() => scopeOf(tree?.sessions ?? [], sessionId), [tree, sessionId]);
  const context = useCaptureContext(props, tree, scope, holders);
  if (error !== null) {
    const again = (
      <Button variant="primary" onPress={retry}>
        <Trans>Try again</Trans>
      </Button>
    );
    return <ErrorPanel {...describeError(error)} actions={again} />;
  }
  if (tree === undefined) return null;
  const { session, order } = scope;
  if (session === null) {
    return (
      <DialogueRecord context={context} order={order} target={target} onProgramme={onProgramme} />
    );
  }
  return (
    <SessionCapture
      key={session.id}
      context={context}
      session={session}
      scope={scope}
      holders={holders}
      questions={tree.guidingQuestions.filter((question) => order.has(question.sessionId))}
      target={target}
    />
  );
}

type Tree = Output<EndpointAt<'programme.tree'>>;

function useCaptureContext(
  { renderHistory }: CaptureScreenProps,
  tree: Tree | undefined,
  { session }: SessionScope,
  holders: readonly RoleHolder[],
): CaptureContext {
  const { transport, client } = useApi();
  const dialogueId = useDialogueId();
  const themes = useThemeIndex();
  const people = useParticipants(false);
  return useMemo(
    () => ({
      sessions: documentSessionsOf(transport, { client, dialogueId }),
      allSessions: tree?.sessions ?? [],
      themes,
      timeZone: timeZoneOf(tree?.events ?? [], session),
      day: session?.startsAt ?? Date.now(),
      panel: holders.map(({ participantId }) => participantId),
      participants: people?.participants ?? [],
      delegations: people?.delegations ?? [],
      renderHistory,
    }),
    [transport, client, dialogueId, tree, themes, session, holders, people, renderHistory],
  );
}

const nobody: RoleHolder[] = [];

// The panel's own members also speak in its segments.
function useHolders(tree: Tree | undefined, sessionId: SessionId | null): RoleHolder[] {
  return useMemo(() => {
    if (tree === undefined || sessionId === null) return nobody;
    const { order } = scopeOf(tree.sessions, sessionId);
    const above = new Set(ancestorsOf(tree.sessions, sessionId).map(({ id }) => id));
    const holds = (id: SessionId) => order.has(id) || above.has(id);
    return distinctHolders(tree.roles.filter((role) => holds(role.sessionId)));
  }, [tree, sessionId]);
}

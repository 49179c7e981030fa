import { effectiveAttribution, reveals } from '../domain/attribution';
import { attributionOf } from '../domain/dialogue-index';
import { groupBy } from '../domain/group-by';
import type { FloorRequest } from '../domain/floor-request';
import type { DelegationId, ParticipantId, SessionId } from '../domain/ids';
import { ledgerOf, type EntryPerson } from '../speakers/ledger';
import type { ListEntry } from '../speakers/list-entry';
import { spokenSeconds } from '../speakers/speaking-time';
import type { ReportContext } from './context';
import type { DisclosedRecord } from './disclosed-record';
import { knownGroup, knownVoice, type VoiceSource } from './disclosed-voices';
import { localTimes } from './record-times';

type Row = DisclosedRecord['speakerList'][number];

interface ListSource {
  context: ReportContext;
  source: VoiceSource;
  /** Keys of the sessions at the top, which have the lists. */
  topKeys: ReadonlyMap<SessionId, string>;
  floorRequests: readonly FloorRequest[];
}

/** Every turn of each session in time order, then the requests that did not become one; none that is off the record. */
export function recordSpeakerList({ context, source, topKeys, floorRequests }: ListSource): Row[] {
  const { index } = context;
  const topOf = (id: SessionId) => index.panelOf.get(id) ?? id;
  const requests = groupBy(floorRequests, ({ sessionId }) => topOf(sessionId));
  const turns = groupBy([...index.interventionsBySession.values()].flat(), ({ sessionId }) =>
    topOf(sessionId),
  );
  return [...topKeys].flatMap(([id, sessionKey]) => {
    const { past, queue, speaking } = ledgerOf(
      (requests.get(id) ?? []).map((request) => ({
        ...request,
        ...personOf(context, request),
        attribution: index.sessionAttribution.get(request.sessionId) ?? context.attribution,
      })),
      (turns.get(id) ?? []).map((turn) => ({
        ...turn,
        ...personOf(context, turn),
        attribution: attributionOf(index, turn),
      })),
    );
    const isTurn = ({ interventionId }: ListEntry) => interventionId !== null;
    const entries = [
      ...past.filter(isTurn),
      ...(speaking ? [speaking] : []),
      ...past.filter((entry) => !isTurn(entry)),
      ...queue,
    ];
    return entries
      .filter(({ attribution }) => attribution !== 'off-the-record')
      .map((entry, place) => listRow(context, source, entry, { sessionKey, place: place + 1 }));
  });
}

/** Names are disclosed from the ids; the ledger needs the rest only for its order. */
function personOf(
  { index }: ReportContext,
  { delegationId }: { delegationId: DelegationId | null; speakerId: ParticipantId | null },
): Omit<
  EntryPerson,
  'sessionId' | 'speakerId' | 'delegationId' | 'onBehalfOfId' | 'attribution' | 'type' | 'position'
> {
  const delegation = delegationId && index.delegations.get(delegationId);
  return {
    ...{ speakerName: null, isSpeakerIdentified: false, speakerTitle: '', speakerPosition: '' },
    ...{ gender: null, delegationName: null, onBehalfOfName: null },
    category: delegation ? delegation.category : null,
    region: delegation ? delegation.region : null,
  };
}

function listRow(
  context: ReportContext,
  source: VoiceSource,
  entry: ListEntry,
  at: Pick<Row, 'sessionKey' | 'place'>,
): Row {
  const { index, texts } = context;
  const level = effectiveAttribution(context.attribution, entry.attribution);
  const by = { ...entry, eventId: index.sessions.get(entry.sessionId)?.eventId };
  const { label } = knownVoice(source, by, level);
  const group = knownGroup(source, by, level);
  const isTimed = entry.endedAt !== null && reveals(level, 'category');
  return {
    ...at,
    label: group ? texts.personOnBehalfOf(label, group.label) : label,
    type: entry.type,
    state: entry.state,
    ...localTimes(context, entry, level, ['requestedAt', 'startedAt', 'endedAt']),
    seconds: isTimed ? spokenSeconds(entry) : null,
  };
}

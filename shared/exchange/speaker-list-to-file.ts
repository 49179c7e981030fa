import { readSignedSheet } from '../speakers/sheet';
import { withKeys } from '../speakers/sheet-keys';
import { toLocalIso } from '../domain/event-time';
import { list, moments, present, ref, type Refs } from './file-entry';
import { requestsByList } from './file-refs';
import type { FloorRequest } from '../domain/floor-request';
import { groupBy } from '../domain/group-by';
import { defaultListSettings, type SignOff, type SpeakerList } from '../domain/speaker-list';
import type { SpeakerListInput } from './speaker-list-file';
import type { WholeDialogue } from './whole-dialogue';

/** What the entries of all lists are made from, looked up once. */
interface ListContext {
  refs: Refs;
  requests: Set<string>;
  delegationOf: Map<string, string | null>;
  /** Numbers of signed keys whose things are gone, as they come up. */
  gone: Map<string, number>;
}

/**
 * The speaker lists of a dialogue by the session at the top; one about which nothing was decided, asked or signed has
 * none. What was decided about a session before it became a segment is not part of the file, nor is a sign-off whose
 * sheet cannot be read.
 */
export function speakerListEntries(data: WholeDialogue, refs: Refs): Map<string, SpeakerListInput> {
  const context: ListContext = {
    refs,
    requests: new Set(data.floorRequests.map(({ id }) => id)),
    delegationOf: new Map(data.participants.map((person) => [person.id, person.delegationId])),
    gone: new Map(),
  };
  const requests = requestsByList(data);
  const decided = new Map(data.speakerLists.map((each) => [each.sessionId, each]));
  const signOffs = groupBy(data.signOffs, ({ sessionId }) => sessionId);
  const zones = new Map(data.events.map(({ id, timeZone }) => [id, timeZone]));
  const entries = new Map<string, SpeakerListInput>();
  for (const { id, eventId, parentId } of data.sessions) {
    if (parentId !== null) continue;
    const zone = zones.get(eventId) ?? 'UTC';
    const entry = {
      ...settingsEntry(decided.get(id), zone),
      ...list(
        'requests',
        (requests.get(id) ?? []).map((each) => requestEntry(context, each, { zone, listId: id })),
      ),
      ...list(
        'signOffs',
        (signOffs.get(id) ?? []).flatMap((each) => signOffEntry(context, each, zone)),
      ),
    };
    if (Object.keys(entry).length > 0) entries.set(id, entry);
  }
  return entries;
}

function settingsEntry(decided: SpeakerList | undefined, zone: string) {
  if (!decided) return {};
  const { id: _, sessionId: __, closedAt, ...settings } = decided;
  const isDefault = (name: string, value: unknown) =>
    JSON.stringify(value) === JSON.stringify(defaultListSettings[name as keyof typeof settings]);
  const own = Object.entries(settings).filter(([name, value]) => !isDefault(name, value));
  return {
    ...moments(zone, { closedAt }),
    ...(Object.fromEntries(own) as Partial<typeof settings>),
  };
}

function requestEntry(
  { refs, delegationOf, requests }: ListContext,
  each: FloorRequest,
  { zone, listId }: { zone: string; listId: string },
) {
  const own = (each.speakerId && delegationOf.get(each.speakerId)) ?? null;
  const { calledAt, withdrawnAt, notReachedAt, questionRequestId } = each;
  // What was deleted from the record is not referred to: the request waits, or its answer is one to nothing.
  const live = (id: string | null) => (id === null ? null : (refs.get(id) ?? null));
  return {
    ref: ref(refs, each.id),
    ...(each.sessionId === listId ? {} : { session: ref(refs, each.sessionId) }),
    speaker: each.speakerId && ref(refs, each.speakerId),
    ...(each.delegationId === own
      ? {}
      : { delegation: each.delegationId && ref(refs, each.delegationId) }),
    ...(each.onBehalfOfId ? { onBehalfOf: ref(refs, each.onBehalfOfId) } : {}),
    ...(each.type === 'statement' ? {} : { type: each.type }),
    ...present({
      questionRequest:
        questionRequestId && requests.has(questionRequestId) ? live(questionRequestId) : null,
      question: live(each.questionId),
    }),
    requestedAt: toLocalIso(each.requestedAt, zone),
    ...moments(zone, { calledAt, withdrawnAt, notReachedAt }),
    ...present({ intervention: live(each.interventionId) }),
  };
}

// A name under what nobody can read proves nothing, and must not keep everything else from leaving.
function signOffEntry(context: ListContext, { name, at, sheet }: SignOff, zone: string) {
  const signed = readSignedSheet(sheet);
  if (signed === null) return [];
  return [
    {
      name,
      at: toLocalIso(at, zone),
      sheet: withKeys(signed, (key) => portableKey(context, key)),
    },
  ];
}

/** What a signed key is called in a file. */
function portableKey({ refs, requests, gone }: ListContext, key: string): string {
  const known = refs.get(key);
  if (known !== undefined) return `${requests.has(key) ? 'request' : 'turn'}/${known}`;
  const number = gone.get(key) ?? gone.size + 1;
  gone.set(key, number);
  return `gone/${number}`;
}

/** The key of a sheet in this copy for one in a file. @param ids by ref */
export function localKey(
  key: string,
  ids: { requests: ReadonlyMap<string, string>; interventions: ReadonlyMap<string, string> },
): string {
  const [kind, ref = ''] = splitOnce(key);
  const known = kind === 'request' ? ids.requests : kind === 'turn' ? ids.interventions : null;
  return known?.get(ref) ?? key;
}

function splitOnce(key: string): [string, string?] {
  const at = key.indexOf('/');
  return at === -1 ? [key] : [key.slice(0, at), key.slice(at + 1)];
}

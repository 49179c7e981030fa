import type { Refs } from './file-entry';
import { groupBy } from '../domain/group-by';
import type { SessionId } from '../domain/ids';
import { RefNames } from '../domain/ref-names';
import type { WholeDialogue } from './whole-dialogue';

/** Readable references for everything that something else may point to. */
export function refsOf(data: WholeDialogue): Refs {
  const refs: Refs = new Map();
  const name = <T extends { id: string }>(things: readonly T[], wanted: (thing: T) => string) => {
    const names = new RefNames();
    for (const thing of things) refs.set(thing.id, names.give(wanted(thing)));
  };
  name(data.themes, (theme) => theme.name);
  name(data.delegations, (delegation) => delegation.shortName || delegation.name);
  name(data.participants, (person) => person.name);
  name(data.events, (event) => event.title);
  const ofKind = new Map<string, number>();
  name(data.sessions, (session) => {
    const above = session.parentId ? `${refs.get(session.parentId) ?? ''}.` : '';
    const group = `${session.parentId ?? session.eventId} ${session.kind}`;
    const count = (ofKind.get(group) ?? 0) + 1;
    ofKind.set(group, count);
    return `${above}${session.kind}${session.parentId && count === 1 ? '' : `-${count}`}`;
  });
  name(data.interventions, ({ sessionId, speakerId, delegationId }) => {
    const speaker =
      (speakerId && refs.get(speakerId)) ?? (delegationId && refs.get(delegationId)) ?? 'unknown';
    return `${refs.get(sessionId) ?? 'session'}.${speaker}`;
  });
  const count = new Map<string, number>();
  for (const point of data.points) {
    const order = (count.get(point.interventionId) ?? 0) + 1;
    count.set(point.interventionId, order);
    refs.set(point.id, `${refs.get(point.interventionId) ?? 'unknown'}.${order}`);
  }
  // Nothing else refers to an area: another that goes on from it, or a draft.
  const carriedFrom = new Set(data.areas.map((area) => area.carriedFromId));
  name(
    data.areas.filter(({ id }) => data.drafts.length > 0 || carriedFrom.has(id)),
    (area) => area.lead,
  );
  nameRequests(data, refs, name);
  nameDrafts(data, refs, name);
  return refs;
}

/** A guiding question is called by its place, since the file gives it no name. */
function nameDrafts(
  data: WholeDialogue,
  refs: Refs,
  name: <T extends { id: string }>(things: readonly T[], wanted: (thing: T) => string) => void,
): void {
  const questions = groupBy(data.guidingQuestions, ({ sessionId }) => sessionId);
  for (const [sessionId, ofSession] of questions)
    ofSession.forEach(({ id }, at) => {
      const session = refs.get(sessionId);
      if (session !== undefined) refs.set(id, `${session}.${at + 1}`);
    });
  name(data.profiles, ({ definition }) => definition.name);
  name(
    data.drafts.flatMap(({ edits }) => edits),
    ({ change }) => change.kind,
  );
}

/** List by list, so that refs follow from each list's own order. */
function nameRequests(
  data: WholeDialogue,
  refs: Refs,
  name: <T extends { id: string }>(things: readonly T[], wanted: (thing: T) => string) => void,
): void {
  const lists = requestsByList(data);
  const inOrder = data.sessions.flatMap((session) => lists.get(session.id) ?? []);
  name(inOrder, ({ sessionId, speakerId, delegationId }) => {
    const who =
      (speakerId && refs.get(speakerId)) ?? (delegationId && refs.get(delegationId)) ?? 'unknown';
    return `${refs.get(sessionId) ?? 'session'}.${who}`;
  });
}

/**
 * Requests by the session at the top that they are on the list of: once the floor was given, that where the turn is
 * recorded. Those of a list stay in their order.
 */
export function requestsByList({ sessions, interventions, floorRequests }: WholeDialogue) {
  const tops = new Map<SessionId, SessionId>();
  // Parents come before their segments.
  for (const { id, parentId } of sessions) tops.set(id, (parentId && tops.get(parentId)) || id);
  const places = new Map(interventions.map(({ id, sessionId }) => [id, sessionId]));
  return groupBy(floorRequests, ({ sessionId, interventionId }) =>
    tops.get((interventionId && places.get(interventionId)) ?? sessionId),
  );
}

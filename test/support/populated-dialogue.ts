import type {
  AreaId,
  DelegationId,
  EventId,
  InterventionId,
  ParticipantId,
  PointId,
  SessionId,
  SessionRoleId,
  ThemeId,
} from '../../shared/domain/ids';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import { callsOn, type DialogueCalls } from './dialogue-calls';
import type { TestApplication } from './test-application';

export const eventFields = {
  kind: 'workshop',
  title: 'Event 1',
  theme: '',
  startsOn: '2030-01-15',
  endsOn: '2030-01-16',
  timeZone: 'Europe/Zurich',
  venue: '',
  place: '',
  symbol: '',
} as const;

export const delegationFields = {
  name: 'Delegation 1',
  shortName: '',
  category: 'government',
  state: null,
  region: null,
  isGroup: false,
} as const;

export const participantFields = {
  name: 'Speaker 1',
  isIdentified: true,
  title: '',
  position: '',
  delegationId: null,
  gender: null,
} as const;

export interface Populated {
  event: EventId;
  panel: SessionId;
  /** The panel's questions and answers. */
  segment: SessionId;
  delegations: [DelegationId, DelegationId];
  participants: [ParticipantId, ParticipantId];
  role: SessionRoleId;
  themes: [ThemeId, ThemeId];
  /** Closed, with one point each. */
  interventions: [InterventionId, InterventionId];
  points: [PointId, PointId];
  area: AreaId;
}

/** A step that types at the start of the first point. */
export function typing(text: string): Record<string, unknown> {
  return { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } };
}

/** Types into an intervention at its current version. @returns the acknowledged version */
export async function type(
  dialogue: DialogueCalls,
  id: InterventionId,
  text: string,
): Promise<number> {
  const { version: baseVersion } = await dialogue.get('record.document', { id });
  const input = { id, baseVersion, steps: [typing(text)] };
  return (await dialogue.get('record.appendSteps', input)).version;
}

/** Gives somebody the floor, types and closes. */
export async function say(
  dialogue: DialogueCalls,
  sessionId: SessionId,
  speakerId: ParticipantId | null,
  text: string,
): Promise<{ intervention: InterventionId; point: PointId }> {
  const intervention = await dialogue.get('record.open', { sessionId, speakerId });
  await type(dialogue, intervention, text);
  await dialogue.get('record.close', { id: intervention });
  const { points } = await dialogue.get('record.get', { id: intervention });
  return { intervention, point: points[0]!.id };
}

/** One of each kind of thing, and two where one alone has no order. */
export async function populate(dialogue: DialogueCalls): Promise<Populated> {
  const { get } = dialogue;
  const event = await get('programme.addEvent', eventFields);
  const panel = await get('programme.addPanel', {
    eventId: event,
    title: 'Panel 1',
    startsAt: null,
    endsAt: null,
  });
  const { sessions } = await get('programme.tree', {});
  const segment = sessions.find((session) => session.kind === 'questions-and-answers')!.id;
  const first = await get('participants.addDelegation', delegationFields);
  const second = await get('participants.addDelegation', {
    ...delegationFields,
    name: 'Delegation 2',
  });
  const one = await get('participants.add', { ...participantFields, delegationId: first });
  const two = await get('participants.add', {
    ...participantFields,
    name: 'Speaker 2',
    delegationId: second,
  });
  const role = await get('programme.addRole', {
    sessionId: panel,
    participantId: one,
    role: 'chair',
  });
  await get('programme.setGuidingQuestions', { sessionId: panel, texts: ['Question 1'] });
  await get('programme.setPassage', { eventId: event, slot: 'tone', text: 'Passage 1' });
  const totals = [{ subject: 'participants', qualifier: 'over', value: 100 } as const];
  await get('programme.setStatedTotals', { eventId: event, totals });
  const theme = await get('themes.add', { name: 'Theme 1' });
  const below = await get('themes.add', { name: 'Theme 2', parentId: theme });
  const saidFirst = await say(dialogue, panel, one, 'first words');
  const saidSecond = await say(dialogue, segment, two, 'second words');
  await get('record.editPoint', { id: saidFirst.point, themeIds: [theme] });
  const area = await get('synthesis.addArea', {
    eventId: event,
    section: 'convergence',
    lead: 'Area 1',
    evidence: [{ pointId: saidFirst.point, stance: 'supports' }],
  });
  return {
    event,
    panel,
    segment,
    delegations: [first, second],
    participants: [one, two],
    role,
    themes: [theme, below],
    interventions: [saidFirst.intervention, saidSecond.intervention],
    points: [saidFirst.point, saidSecond.point],
    area,
  };
}

/** A new dialogue that is populated, and the calls on it. */
export async function createPopulated(
  app: TestApplication,
): Promise<DialogueCalls & { ids: Populated }> {
  const dialogue = callsOn(app, await app.createDialogue());
  return { ...dialogue, ids: await populate(dialogue) };
}

/**
 * A speaker list in every state: who waits, who was withdrawn, a panellist who is not on it yet, and a turn whose clock
 * runs; in a session of its own, one that is paused.
 */
export async function populateList({
  get,
  ids,
}: DialogueCalls & { ids: Populated }): Promise<void> {
  const { panel: sessionId, segment, event: eventId } = ids;
  const [one, two] = ids.participants;
  const others = [3, 4, 5].map((number) => ({ ...participantFields, name: `Speaker ${number}` }));
  const [three, four, five] = await Promise.all(
    others.map((each) => get('participants.add', each)),
  );
  await get('programme.addRole', { sessionId, participantId: four!, role: 'panellist' });
  const [first] = await get('speakers.request', {
    sessionId,
    requests: [one, three!, five!].map((speakerId) => ({ speakerId })),
  });
  const gone = { newSpeaker: { name: 'Somebody described 1', isIdentified: false } };
  await get('speakers.withdraw', {
    ids: await get('speakers.request', { sessionId: segment, requests: [gone] }),
  });
  await get('speakers.start', { id: first!, current: null });
  await get('speakers.signOff', { sessionId, name: 'Chair 1' });
  const apart = { eventId, parentId: null, kind: 'discussion', title: 'Discussion 1' } as const;
  const times = { startsAt: null, endsAt: null, attribution: null, before: null };
  const discussion = await get('programme.addSession', { ...apart, ...times });
  const id = await get('record.open', { sessionId: discussion, speakerId: two });
  await get('speakers.pause', { id });
}

/** A profile of the dialogue's own, and a draft with one of each kind of thing that people do to it. */
export async function populateDrafts({ get }: DialogueCalls, eventId: EventId): Promise<void> {
  const profile = await get('draft.addProfile', {
    profile: { ...builtInProfiles.summary, name: 'Profile 1' },
  });
  const draft = { eventId, profile, language: 'en' } as const;
  const anchor = 'attendance/0';
  await get('draft.insertBlock', { draft, anchor, block: { type: 'paragraph', text: 'Inserted' } });
  await get('draft.addComment', { draft, anchor, author: 'Colleague 1', text: 'Is this so?' });
  await get('draft.circulate', { draft, attribution: 'name', name: 'First draft' });
}

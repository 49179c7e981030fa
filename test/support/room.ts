import type { Page } from '@playwright/test';
import type { InterventionId, ParticipantId, SessionId } from '../../shared/domain/ids';
import type { NewRequest } from '../../shared/contract/speakers';
import type { InterventionType, Region } from '../../shared/domain/vocabulary';
import { callsFrom, type PageCalls } from './page-calls';

/** A room in which a panel of the sample is under way, with everything that a list may hold. */
export interface Room {
  readonly ask: PageCalls;
  readonly sessionId: SessionId;
  readonly participantOf: (delegation: string) => ParticipantId;
}

export const roomPanel = 'Reaching a whole-of-government approach to migration';

interface TurnSoFar {
  /** A delegation of the sample; else one is made up. */
  readonly of?: string;
  /** Minutes before now. */
  readonly began: number;
  readonly type: InterventionType;
  readonly region?: Region;
  readonly words?: readonly [string, string];
}

/** Those who have spoken, in their order. What they say is made up, and so are they. */
const turnsSoFar: readonly TurnSoFar[] = [
  {
    ...{ began: 34, type: 'presentation', region: 'africa' },
    words: ['Five ministries answer for migration, and none for all of it', 'One law for all'],
  },
  {
    ...{ began: 26, type: 'presentation', region: 'americas' },
    words: ['A committee of ministries meets every month', 'Cities sit in the committee'],
  },
  {
    ...{ began: 18, type: 'statement', region: 'europe' },
    words: ['Data on migration lie in five places', 'Ministries should share one set of data'],
  },
  {
    ...{ began: 14, type: 'comment', region: 'asia' },
    words: ['Consulates see problems first', 'Consulates should report to the committee'],
  },
  {
    ...{ began: 11, type: 'statement', region: 'africa' },
    words: ['Coordination took three years to begin', 'Funds should be set aside for it'],
  },
  { began: 8, type: 'question', region: 'oceania' },
  { began: 5, type: 'statement', region: 'europe' },
  { of: 'Mexico', began: 2, type: 'statement' },
];

/** From this one on notes are still open: two turns wait in strips while the first is written. */
const openFrom = 5;
const offTheRecord = 4;
const unattributed = 6;

/** Holds the first half of the panel and fills its list. @param now epoch milliseconds */
export async function holdPanel(page: Page, now: number): Promise<Room> {
  const room = await enterRoom(page);
  await decide(room);
  await speak(room, now);
  await correct(room);
  await queueUp(room);
  return room;
}

async function enterRoom(page: Page): Promise<Room> {
  const ask = await callsFrom(page);
  const { sessions } = await ask('programme.tree', {});
  const { participants, delegations } = await ask('participants.list', {});
  return {
    ask,
    sessionId: sessions.find(({ title }) => title === roomPanel)!.id,
    participantOf: (name) => {
      const { id } = delegations.find((delegation) => delegation.name === name)!;
      return participants.find(({ delegationId }) => delegationId === id)!.id;
    },
  };
}

async function decide({ ask, sessionId }: Room): Promise<void> {
  await ask('speakers.setSettings', {
    sessionId,
    timeLimit: 180,
    timeLimits: { presentation: 420, 'point-of-order': 60 },
    orderRules: ['first-time-first', 'alternate-region'],
  });
}

async function speak(room: Room, now: number): Promise<void> {
  const { ask, sessionId } = room;
  let current: InterventionId | null = null;
  for (const [index, turn] of turnsSoFar.entries()) {
    const speakerId = await speakerOf(room, turn, index);
    const [request] = await ask('speakers.request', {
      sessionId,
      requests: [{ speakerId, type: turn.type }],
    });
    const startedAt = now - turn.began * 60_000 - 10_000;
    const id: InterventionId = await ask('speakers.start', { id: request!, current, startedAt });
    // Only now: closing the notes of who has the floor would end the turn at this moment.
    if (current !== null && index <= openFrom) await ask('record.close', { id: current });
    if (turn.words) await note(ask, id, turn.words);
    current = id;
    if (index === offTheRecord)
      await ask('record.setAttribution', { id, attribution: 'off-the-record' });
    if (index === unattributed) await ask('record.setAttribution', { id, attribution: 'none' });
  }
}

async function speakerOf(
  { ask, participantOf }: Room,
  { of, region }: TurnSoFar,
  index: number,
): Promise<ParticipantId> {
  if (of !== undefined) return participantOf(of);
  const delegationId = await ask('participants.addDelegation', {
    ...{ name: `Delegation ${index + 1}`, shortName: '', category: 'government', state: null },
    ...{ region: region ?? null, isGroup: false },
  });
  return ask('participants.add', {
    ...{ name: `Speaker ${index + 11}`, isIdentified: true, title: '', position: '' },
    ...{ gender: index % 2 === 0 ? 'woman' : 'man', delegationId },
  });
}

async function note(ask: PageCalls, id: InterventionId, words: readonly string[]): Promise<void> {
  const [observed, recommended] = words;
  const point = { id, isVerbatim: false, themeIds: [] };
  await ask('record.addPoint', { ...point, kind: 'observation', text: observed! });
  const pointId = await ask('record.addPoint', {
    ...{ ...point, kind: 'recommendation', text: recommended! },
  });
  if (recommended!.includes('share'))
    await ask('record.editPoint', { id: pointId, isToVerify: true });
}

/** Begins one turn earlier than was noted, ends it before the next, and lets it have been interrupted. */
async function correct({ ask, sessionId }: Room): Promise<void> {
  const { past } = await ask('speakers.list', { sessionId });
  const { interventionId, startedAt, endedAt } = past.find(
    ({ delegationName, startedAt: at }) => delegationName === 'Delegation 2' && at !== null,
  )!;
  const from = startedAt! + 60_000;
  await ask('speakers.correctTimes', {
    ...{ id: interventionId!, startedAt: startedAt! - 20_000, endedAt: endedAt! - 40_000 },
    pauses: [{ from, to: from + 35_000 }],
  });
}

async function queueUp({ ask, sessionId, participantOf }: Room): Promise<void> {
  const asks = (of: string, more: NewRequest = {}) => ({ speakerId: participantOf(of), ...more });
  const group = await ask('participants.addDelegation', {
    ...{ name: 'Group of States 1', shortName: '', category: 'government', state: null },
    ...{ region: null, isGroup: true },
  });
  const requests = [
    asks('South Africa', { type: 'comment' }),
    asks('Kenya'),
    asks('Chile', { type: 'question' }),
    asks('Nigeria', { onBehalfOfId: group }),
    { newSpeaker: { name: 'woman, third row', isIdentified: false }, type: 'question' },
    asks('International Committee of the Red Cross'),
    asks('Azerbaijan', { type: 'right-of-reply' }),
    asks('Migrant Forum in Asia', { type: 'presentation' }),
    asks('Egypt', { type: 'point-of-order' }),
    asks('Burundi'),
    asks('Eritrea'),
  ] as const;
  const ids = await ask('speakers.request', { sessionId, requests: [...requests] });
  await ask('speakers.call', { id: ids[1]! });
  await ask('speakers.withdraw', { ids: [ids[9]!] });
  const { queue } = await ask('speakers.list', { sessionId });
  const question = queue.find(({ requestId }) => requestId === ids[2])!.key;
  const answer = asks('Ecuador', { type: 'answer', questionKey: question });
  await ask('speakers.request', { sessionId, requests: [answer] });
}

/** A panel that nobody has spoken in yet. */
export async function addEmptyPanel({ ask }: Room): Promise<SessionId> {
  const { events } = await ask('programme.tree', {});
  const eventId = events[0]!.id;
  return ask('programme.addPanel', {
    ...{ eventId, title: 'Panel that has not begun', startsAt: null, endsAt: null },
  });
}

/** Lets so many ask for the floor, some of them under names that are longer than a line. */
export async function fillList({ ask }: Room, sessionId: SessionId, count: number): Promise<void> {
  const names = Array.from({ length: count }, (_, index) => `Speaker ${index + 1}`);
  names.splice(0, longNames.length, ...longNames);
  const requests = names.map((name) => ({ newSpeaker: { name, isIdentified: true } }));
  await ask('speakers.request', { sessionId, requests });
}

export const longNames = [
  'Speaker 1 of an organization with an unusually long name '.repeat(9).slice(0, 500),
  'المتحدث الأول من وفد الدولة الثالثة والعشرين لدى مكتب الأمم المتحدة في جنيف',
  'Sprecherin der Bundesarbeitsgemeinschaft für Migrationsangelegenheiten und Grundsatzfragen',
];

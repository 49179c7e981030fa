import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DelegationId, ParticipantId, SessionId } from '../../shared/domain/ids';
import type { ListEntry } from '../../shared/speakers/list-entry';
import { spokenSeconds } from '../../shared/speakers/speaking-time';
import { callsOn, type DialogueCalls } from '../support/dialogue-calls';
import {
  replayPanel,
  replayResults,
  replayTurns,
  type ReplayDriver,
  type ReplayTurn,
} from '../support/panel-replay';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
let sessionId: SessionId;
let beginning: number;
const turns = replayTurns();

beforeAll(async () => {
  app = createTestApplication();
  dialogue = callsOn(app, await app.get('dialogues.importSample', { jobId: 'job' }));
  const { events } = await dialogue.get('programme.tree', {});
  sessionId = await dialogue.get('programme.addPanel', {
    eventId: events[0]!.id,
    title: 'Panel that is replayed',
    startsAt: null,
    endsAt: null,
  });
  beginning = app.clock.now() + 1000;
  await replayPanel(await contractDriver());
});
afterAll(() => app.close());

/** Plays the panel through the contract, as two windows would call it. */
async function contractDriver(): Promise<ReplayDriver> {
  const { get } = dialogue;
  const { participants, delegations } = await get('participants.list', {});
  const panellists = participants.filter(({ isIdentified }) => isIdentified).slice(0, 6);
  for (const { id: participantId } of panellists)
    await get('programme.addRole', { sessionId, participantId, role: 'panellist' });
  const group = await get('participants.addDelegation', {
    ...{ name: 'Group of States 1', shortName: '', category: 'government' as const },
    ...{ state: null, region: 'africa' as const, isGroup: true },
  });
  const room = delegations.filter(({ isGroup }) => !isGroup);
  const { sessions } = await get('programme.tree', {});
  const questions = sessions.find(
    ({ parentId, kind }) => parentId === sessionId && kind === 'questions-and-answers',
  )!.id;
  const asked = new Map<number, string>();
  const begun = new Map<number, string>();
  const delegationOf = ({ speaker }: ReplayTurn): DelegationId =>
    room[(speaker.kind === 'unknown' ? 0 : speaker.place) % room.length]!.id;
  const requestOf = (turn: ReplayTurn) =>
    turn.speaker.kind === 'unknown'
      ? { type: turn.type, newSpeaker: { name: turn.speaker.description, isIdentified: false } }
      : {
          type: turn.type,
          delegationId: delegationOf(turn),
          onBehalfOfId: 'onBehalfOf' in turn.speaker ? group : null,
        };
  const current = async () =>
    (await get('speakers.list', { sessionId, isQueueOnly: true })).speaking?.interventionId ?? null;
  const second = (at: number) => beginning + at * 1000;
  return {
    reach: async (at) => {
      app.clock.advance(second(at) - app.clock.now());
      await Promise.resolve();
    },
    addPanel: async () => {
      const ids = await get('speakers.addPanel', { sessionId });
      turns
        .filter(({ type }) => type === 'presentation')
        .forEach(({ number }, place) => asked.set(number, ids[place]!));
    },
    request: async (several) => {
      const ids = await get('speakers.request', { sessionId, requests: several.map(requestOf) });
      several.forEach(({ number }, place) => asked.set(number, ids[place]!));
    },
    start: async (turn) => {
      const id = asked.get(turn.number);
      begun.set(
        turn.number,
        id === undefined
          ? await get('record.open', {
              sessionId: questions,
              speakerId: null,
              delegationId: delegationOf(turn),
              type: turn.type,
            })
          : await get('speakers.start', { id, current: await current() }),
      );
    },
    pause: async () => void (await get('speakers.pause', { id: (await current())! })),
    resume: async () => void (await get('speakers.resume', { id: (await current())! })),
    stop: async () => void (await get('speakers.stop', { id: (await current())! })),
    write: async ({ number }, text) => {
      const fields = { kind: 'observation' as const, isVerbatim: false, themeIds: [] };
      await get('record.addPoint', { ...fields, id: begun.get(number)!, text });
    },
    closeNotes: async ({ number }) => void (await get('record.close', { id: begun.get(number)! })),
    correct: async ({ number }, startsAt, endsAt) => {
      const times = { startedAt: second(startsAt), endedAt: second(endsAt) };
      await get('speakers.correctTimes', { id: begun.get(number)!, ...times });
    },
    name: async (description, name) => {
      const everybody = (await get('participants.list', {})).participants;
      const id: ParticipantId = everybody.find((person) => person.name === description)!.id;
      await get('participants.edit', { id, name, isIdentified: true });
    },
  };
}

async function spoken(): Promise<ListEntry[]> {
  const { past } = await dialogue.get('speakers.list', { sessionId });
  return past.filter(({ state }) => state === 'spoken');
}

const results = replayResults(turns);
const total = results.reduce((sum, { seconds }) => sum + seconds, 0);

test('the list says who spoke when and for how long, to the second', async () => {
  const list = await dialogue.get('speakers.list', { sessionId });
  expect([list.speaking, list.queue, list.open]).toEqual([null, [], []]);
  const entries = await spoken();
  expect(entries.map((entry) => secondsOf(entry))).toEqual(
    results.map(({ startsAt, endsAt, seconds }) => [
      Math.floor(startsAt + 0.1),
      Math.floor(endsAt + 0.1),
      seconds,
    ]),
  );
  expect(entries.map(({ type }) => type)).toEqual(turns.map(({ type }) => type));
});

test('the record has the same turns, in the same order, with their points', async () => {
  const record = await dialogue.get('record.list', { sessionId });
  const inTime = [...record].sort((a, b) => a.startedAt! - b.startedAt!);
  expect(inTime.map(({ points }) => points.map(({ text }) => text))).toEqual(
    turns.map(({ number }) => [`Point of turn ${number}`]),
  );
  expect(inTime.map((entry) => spokenSeconds(entry))).toEqual(
    results.map(({ seconds }) => seconds),
  );
  expect(new Set(record.map(({ sessionTitle }) => sessionTitle)).size).toBe(2);
});

test('the sheet adds up to the same, and tells of the correction', async () => {
  const { sheet } = await dialogue.get('speakers.sheet', { sessionId });
  expect(sheet.turns.map(({ seconds }) => seconds)).toEqual(results.map(({ seconds }) => seconds));
  expect(sheet.seconds).toBe(total);
  expect(sheet.requests).toEqual([]);
  // Both ends of the turn, and the end of the one before it.
  expect(sheet.corrections.map(({ field }) => field).sort()).toEqual([
    'endedAt',
    'endedAt',
    'startedAt',
  ]);
});

test('the statistics are those of the list', async () => {
  const { session } = await dialogue.get('speakers.balance', { sessionId });
  expect(session).toMatchObject({ turns: turns.length, seconds: total });
  for (const shares of [session.byCategory, session.byRegion, session.byGender]) {
    expect(shares.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(total);
    expect(shares.reduce((sum, share) => sum + share.turns, 0)).toBe(turns.length);
  }
});

test('whoever was unknown is known in every turn, and the group stands for its member', async () => {
  const names = (await spoken()).map(({ speakerName }) => speakerName);
  expect(names).toEqual(expect.arrayContaining(['Delegate 301', 'Delegate 302']));
  const forGroup = (await spoken()).filter(({ onBehalfOfName }) => onBehalfOfName !== null);
  expect(forGroup.map(({ onBehalfOfName, region }) => [onBehalfOfName, region])).toEqual([
    ['Group of States 1', 'africa'],
  ]);
});

/** Start, end and length in whole seconds of the panel. */
function secondsOf(entry: ListEntry): [number, number, number] {
  const second = (at: number | null) => Math.floor((at! - beginning) / 1000 + 0.1);
  return [second(entry.startedAt), second(entry.endedAt), spokenSeconds(entry)];
}

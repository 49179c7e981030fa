import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls, InputOf } from '../support/dialogue-calls';
import {
  createPopulated,
  delegationFields,
  say,
  type as typeInto,
  type Populated,
} from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const missing = '01890000-0000-7000-8000-000000000000' as never;
const entry = (id = ids.interventions[0]) => dialogue.get('record.get', { id });
const texts = async (filter: object = {}) =>
  (await dialogue.get('record.list', { sessionId: null, ...filter })).map(
    ({ points }) => points[0]?.text,
  );

describe('giving the floor', () => {
  test('takes the capacity of the speaker, who may be new, and the time of now', async () => {
    const id = await dialogue.get('record.open', {
      sessionId: ids.panel,
      speakerId: null,
      newSpeaker: { name: 'woman, third row', isIdentified: false },
    });
    expect(await entry(id)).toMatchObject({
      speakerName: 'woman, third row',
      isSpeakerIdentified: false,
      delegationId: null,
      panelTitle: 'Panel 1',
      endedAt: null,
    });
    expect(await dialogue.get('record.openInterventions', { sessionId: ids.panel })).toEqual([id]);
    const { startedAt } = await entry(id);
    expect(app.clock.now() - startedAt!).toBeLessThan(1000);
  });

  test('for a delegation that is named, or nobody, whatever the speaker’s own is', async () => {
    const [speakerId] = ids.participants;
    const [, other] = ids.delegations;
    const open = { sessionId: ids.panel, speakerId };
    const own = await dialogue.get('record.open', open);
    const named = await dialogue.get('record.open', { ...open, delegationId: other });
    const nobody = await dialogue.get('record.open', { ...open, delegationId: null });
    const capacities = await Promise.all([own, named, nobody].map(entry));
    expect(capacities.map((each) => each.delegationId)).toEqual([ids.delegations[0], other, null]);
  });

  test.each([
    ['session', { sessionId: missing }],
    ['participant', { speakerId: missing }],
    ['participant', { speakerId: missing, delegationId: null }],
    ['delegation', { delegationId: missing }],
    ['delegation', { onBehalfOfId: missing }],
  ])('refuses a %s that is not there', async (entity, fields) => {
    const input = { sessionId: ids.panel, speakerId: null, ...fields };
    expect(await dialogue.failure('record.open', input)).toEqual({
      code: 'not-found',
      entity,
      id: missing,
    });
  });
});

describe('somebody who waits on the list', () => {
  const request = async () => {
    const [id] = await dialogue.get('speakers.request', {
      sessionId: ids.panel,
      requests: [{ speakerId: ids.participants[0], type: 'question' }],
    });
    return id!;
  };
  const list = () => dialogue.get('speakers.list', { sessionId: ids.panel });

  test('and is given the floor from the record has got it by the list as well', async () => {
    const key = await request();
    await dialogue.get('record.open', { sessionId: ids.panel, speakerId: ids.participants[0] });
    const { speaking, queue } = await list();
    expect([speaking?.key, speaking?.type, queue]).toEqual([key, 'question', []]);
  });

  test('and is named only while they speak waits no longer, nor when the name was wrong', async () => {
    const key = await request();
    const id = await dialogue.get('record.open', { sessionId: ids.panel, speakerId: null });
    await dialogue.get('record.reassign', { id, speakerId: ids.participants[0] });
    expect((await list()).speaking?.key).toBe(key);
    await dialogue.get('history.undo', {});
    const { speaking, queue } = await list();
    expect([speaking?.key, queue.map((entry) => entry.key)]).toEqual([id, [key]]);
  });
});

describe('closing', () => {
  test('removes a turn without a single word', async () => {
    const id = await dialogue.get('record.open', { sessionId: ids.panel, speakerId: null });
    await typeInto(dialogue, id, '  ');
    await dialogue.get('record.close', { id });
    expect(await texts()).toHaveLength(2);
    expect(await dialogue.failure('record.get', { id })).toMatchObject({ code: 'not-found' });
  });

  test('keeps the end that was noted, however often its notes are taken up again', async () => {
    const { endedAt } = await entry();
    app.clock.advance(60_000);
    await dialogue.get('record.close', { id: ids.interventions[0] });
    expect((await entry()).endedAt).toBe(endedAt);
    await dialogue.get('record.reopen', { id: ids.interventions[0] });
    expect(await entry()).toMatchObject({ isOpen: true, hasFloor: false, endedAt });
    await dialogue.get('record.close', { id: ids.interventions[0] });
    expect(await entry()).toMatchObject({ isOpen: false, endedAt });
  });

  test('never ends before the start, even when the clock was set back', async () => {
    const startedAt = app.clock.now() + 3_600_000;
    const open = { sessionId: ids.panel, speakerId: null, startedAt };
    const id = await dialogue.get('record.open', open);
    await typeInto(dialogue, id, 'words');
    await dialogue.get('record.close', { id });
    expect((await entry(id)).endedAt).toBe(startedAt);
  });
});

test('the next of the list follows whoever has the floor, also with a start before theirs', async () => {
  const sessionId = ids.panel;
  const current = await dialogue.get('record.open', { sessionId, speakerId: null });
  const { startedAt } = await entry(current);
  const requests = [{ speakerId: ids.participants[0] }];
  const [request] = await dialogue.get('speakers.request', { sessionId, requests });
  const late = { id: request!, current, startedAt: startedAt! - 5000 };
  const id = await dialogue.get('speakers.start', late);
  expect(await entry(id)).toMatchObject({ startedAt, endedAt: null, hasFloor: true });
  expect(await entry(current)).toMatchObject({ endedAt: startedAt, hasFloor: false });
});

describe('correcting', () => {
  test('a new speaker brings their own delegation unless one is given', async () => {
    const [id] = ids.interventions;
    const [, speakerId] = ids.participants;
    await dialogue.get('record.reassign', { id, speakerId });
    expect(await entry()).toMatchObject({ speakerId, delegationId: ids.delegations[1] });
    await dialogue.get('record.reassign', { id, speakerId, delegationId: ids.delegations[0] });
    expect(await entry()).toMatchObject({ speakerId, delegationId: ids.delegations[0] });
    await dialogue.get('record.reassign', { id, type: 'question' });
    expect(await entry()).toMatchObject({ delegationId: ids.delegations[0], type: 'question' });
    await dialogue.get('record.reassign', { id, speakerId: null });
    expect(await entry()).toMatchObject({ speakerId: null, delegationId: null, speakerName: null });
  });

  test('on behalf of a group is noted beside the member’s own capacity', async () => {
    const [id] = ids.interventions;
    const group = { ...delegationFields, name: 'Group 1', isGroup: true };
    const onBehalfOfId = await dialogue.get('participants.addDelegation', group);
    await dialogue.get('record.reassign', { id, onBehalfOfId });
    expect(await entry()).toMatchObject({
      delegationId: ids.delegations[0],
      onBehalfOfName: 'Group 1',
    });
    const [area] = await dialogue.get('synthesis.areas', { eventId: ids.event });
    expect(area!.summary.supporters.map((voice) => voice.name)).toEqual(['Group 1']);
  });

  test('another session moves it there, in time order', async () => {
    await dialogue.get('record.reassign', { id: ids.interventions[0], sessionId: ids.segment });
    expect(await texts({ sessionId: ids.segment })).toEqual(['first words', 'second words']);
    const [id] = ids.interventions;
    for (const fields of [{ speakerId: missing, delegationId: null }, { sessionId: missing }]) {
      const error = await dialogue.failure('record.reassign', { id, ...fields });
      expect(error).toMatchObject({ code: 'not-found' });
    }
  });

  test('what becomes an answer answers the question before it, where it is the only one', async () => {
    const [question] = ids.interventions;
    const { intervention: answer } = await say(dialogue, ids.panel, ids.participants[1], 'yes');
    const { intervention: second } = await say(dialogue, ids.panel, null, 'and yes');
    // The other turn is in the segment behind; it stands between in the record of the list.
    await dialogue.get('record.delete', { id: ids.interventions[1] });
    await dialogue.get('record.reassign', { id: question, type: 'question' });
    await dialogue.get('record.reassign', { id: answer, type: 'answer' });
    await dialogue.get('record.reassign', { id: second, type: 'answer' });
    expect((await entry(answer)).questionId).toBe(question);
    expect((await entry(second)).questionId).toBe(question);
    await dialogue.get('record.reassign', { id: answer, type: 'question' });
    expect((await entry(answer)).questionId).toBeNull();
    await dialogue.get('record.reassign', { id: second, type: 'comment' });
    await dialogue.get('record.reassign', { id: second, type: 'answer' });
    // Two were asked together: whose answer it is, nobody can tell.
    expect((await entry(second)).questionId).toBeNull();
  });

  test('an earlier start ends the turn before with it, which had the floor until then', async () => {
    const sessionId = ids.panel;
    const before = await dialogue.get('record.open', { sessionId, speakerId: null });
    app.clock.advance(60_000);
    const id = await dialogue.get('record.open', { sessionId, speakerId: ids.participants[0] });
    const { startedAt } = await entry(id);
    expect((await entry(before)).endedAt).toBe(startedAt);
    const earlier = startedAt! - 40_000;
    await dialogue.get('speakers.correctTimes', { id, startedAt: earlier, endedAt: null });
    expect((await entry(before)).endedAt).toBe(earlier);
    expect(await entry(id)).toMatchObject({ startedAt: earlier, hasFloor: true });
    await dialogue.get('speakers.undo', {});
    expect((await entry(before)).endedAt).toBe(startedAt);
  });

  test('times decide the place; ends before starts are refused', async () => {
    const [id] = ids.interventions;
    const later = await say(dialogue, ids.panel, null, 'later words');
    const { startedAt } = await entry(later.intervention);
    const times = { startedAt: startedAt! + 1, endedAt: startedAt! + 1 };
    await dialogue.get('speakers.correctTimes', { id, ...times });
    expect(await texts({ sessionId: ids.panel })).toEqual([
      'later words',
      'first words',
      'second words',
    ]);
    expect(
      await dialogue.failure('speakers.correctTimes', { id, startedAt: 2000, endedAt: 1999 }),
    ).toEqual({ code: 'invalid', field: 'endedAt', rule: 'ends-before-start' });
    const pauses = [{ from: 1000, to: 1999 }];
    expect(
      await dialogue.failure('speakers.correctTimes', {
        id,
        startedAt: 2000,
        endedAt: 3000,
        pauses,
      }),
    ).toEqual({ code: 'invalid', field: 'pauses', rule: 'pause-outside' });
    await dialogue.get('speakers.correctTimes', { id, startedAt: null, endedAt: null });
    expect(await entry()).toMatchObject({ startedAt: null, endedAt: null });
    expect(await texts({ sessionId: ids.panel })).toEqual([
      'later words',
      'first words',
      'second words',
    ]);
  });

  test('a point changes outside the editor, but not into a theme that is not there', async () => {
    const [id] = ids.points;
    await dialogue.get('record.editPoint', { id, kind: 'proposal', isVerbatim: true });
    expect((await entry()).points[0]).toMatchObject({
      kind: 'proposal',
      isVerbatim: true,
      text: 'first words',
      themeIds: [ids.themes[0]],
    });
    const refusal = (input: InputOf<'record.editPoint'>) =>
      dialogue.failure('record.editPoint', input);
    const gone = { code: 'not-found', id: missing };
    expect(await refusal({ id, themeIds: [missing] })).toEqual({ ...gone, entity: 'theme' });
    expect(await refusal({ id: missing })).toEqual({ ...gone, entity: 'point' });
  });
});

test('the record is filtered by session with its segments, speaker, delegation and theme, together', async () => {
  const [speakerId, second] = ids.participants;
  expect(await texts({ sessionId: ids.panel })).toEqual(['first words', 'second words']);
  expect(await texts({ sessionId: ids.segment })).toEqual(['second words']);
  expect(await texts({ speakerId })).toEqual(['first words']);
  expect(await texts({ delegationId: ids.delegations[1] })).toEqual(['second words']);
  expect(await texts({ themeId: ids.themes[0] })).toEqual(['first words']);
  expect(await texts({ themeId: ids.themes[0], speakerId: second })).toEqual([]);
});

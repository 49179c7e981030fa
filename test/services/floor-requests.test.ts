import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, type Populated } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const queue = async () => (await dialogue.get('speakers.list', { sessionId: ids.panel })).queue;
const named = (name: string) => ({ newSpeaker: { name, isIdentified: true } });

test('an answer follows the question of its own line, and a new group goes again with one undo', async () => {
  const [first, second] = ids.participants;
  const { delegations } = await dialogue.get('participants.list', {});
  await dialogue.get('speakers.request', {
    sessionId: ids.panel,
    requests: [
      { speakerId: first, type: 'question', newGroup: 'Group 1' },
      { ...named('Speaker 31'), newGroup: 'group 1' },
      { speakerId: second, type: 'answer', answersPlace: 0 },
    ],
  });
  const [question, answer, other] = await queue();
  expect(answer).toMatchObject({ speakerId: second, questionKey: question!.key });
  expect(question!.onBehalfOfName).toBe('Group 1');
  expect(other!.onBehalfOfId).toBe(question!.onBehalfOfId);
  await dialogue.get('speakers.undo', {});
  expect(await queue()).toEqual([]);
  expect((await dialogue.get('participants.list', {})).delegations).toEqual(delegations);
});

test('somebody new who is named twice is one person, and waits twice only where that is meant', async () => {
  const twice = {
    sessionId: ids.panel,
    requests: [named('Speaker 31'), { ...named('speaker 31'), type: 'question' as const }],
  };
  expect(await dialogue.failure('speakers.request', twice)).toEqual({
    code: 'already-queued',
    names: ['speaker 31'],
  });
  await dialogue.get('speakers.request', { ...twice, allowTwice: true });
  const [one, other] = await queue();
  expect([one!.speakerName, other!.speakerId]).toEqual(['Speaker 31', one!.speakerId]);
});

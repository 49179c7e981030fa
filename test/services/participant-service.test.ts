import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import {
  createPopulated,
  delegationFields,
  participantFields,
  say,
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

const list = () => dialogue.get('participants.list', {});
const person = async (id: string) => (await list()).participants.find((each) => each.id === id);
const inUse = { code: 'invalid', field: 'id', rule: 'in-use' };

test('counts how often each person and each delegation took the floor', async () => {
  await say(dialogue, ids.panel, ids.participants[0], 'again');
  const { participants, delegations } = await list();
  expect(participants.map((each) => each.interventions)).toEqual([2, 1]);
  expect(delegations.map((each) => [each.participants, each.interventions])).toEqual([
    [1, 2],
    [1, 1],
  ]);
});

describe('merging two people', () => {
  test('hands over roles, interventions and what was not known, and keeps the capacity spoken in', async () => {
    const [kept, duplicate] = ids.participants;
    const roles = [
      { sessionId: ids.panel, participantId: duplicate, role: 'chair' },
      { sessionId: ids.segment, participantId: duplicate, role: 'panellist' },
    ] as const;
    for (const role of roles) await dialogue.get('programme.addRole', role);
    await dialogue.get('participants.edit', {
      id: kept,
      name: 'woman, third row',
      isIdentified: false,
    });
    await dialogue.get('participants.edit', {
      id: duplicate,
      position: 'Director',
      gender: 'woman',
    });
    await dialogue.get('participants.merge', { id: kept, duplicateId: duplicate });

    expect(await person(duplicate)).toBeUndefined();
    expect(await person(kept)).toEqual({
      id: kept,
      email: '',
      name: 'Speaker 2',
      isIdentified: true,
      title: '',
      position: 'Director',
      gender: 'woman',
      delegationId: ids.delegations[0],
      interventions: 2,
    });
    const tree = await dialogue.get('programme.tree', {});
    const held = tree.roles.map(({ sessionId, participantId, role }) => [
      sessionId,
      participantId,
      role,
    ]);
    expect(held.sort()).toEqual(
      [
        [ids.panel, kept, 'chair'],
        [ids.segment, kept, 'panellist'],
      ].sort(),
    );
    const record = await dialogue.get('record.list', { sessionId: null });
    expect(record.map((entry) => entry.speakerId)).toEqual([kept, kept]);
    expect(record.map((entry) => entry.delegationId)).toEqual(ids.delegations);
    await dialogue.get('history.undo', {});
    expect(await person(duplicate)).toMatchObject({ name: 'Speaker 2', interventions: 1 });
  });

  test('a known name is not replaced', async () => {
    const [id, duplicateId] = ids.participants;
    await dialogue.get('participants.merge', { id, duplicateId });
    expect(await person(id)).toMatchObject({ name: 'Speaker 1' });
  });

  test('is refused for one and the same', async () => {
    const [id] = ids.participants;
    const refusal = { code: 'invalid', field: 'duplicateId', rule: 'same-entity' };
    expect(await dialogue.failure('participants.merge', { id, duplicateId: id })).toEqual(refusal);
    const both = { id: ids.delegations[0], duplicateId: ids.delegations[0] };
    expect(await dialogue.failure('participants.mergeDelegations', both)).toEqual(refusal);
  });
});

test('merging delegations moves members, interventions and what was said on their behalf', async () => {
  const [id, duplicateId] = ids.delegations;
  await dialogue.get('participants.editDelegation', {
    id: duplicateId,
    shortName: 'D2',
    region: 'africa',
  });
  await dialogue.get('record.reassign', { id: ids.interventions[0], onBehalfOfId: duplicateId });
  await dialogue.get('participants.mergeDelegations', { id, duplicateId });
  const { delegations, participants } = await list();
  expect(delegations).toMatchObject([
    {
      id,
      name: 'Delegation 1',
      shortName: 'D2',
      region: 'africa',
      participants: 2,
      interventions: 2,
    },
  ]);
  expect(participants.map((each) => each.delegationId)).toEqual([id, id]);
  const entry = await dialogue.get('record.get', { id: ids.interventions[0] });
  expect(entry).toMatchObject({ onBehalfOfId: id, onBehalfOfName: 'Delegation 1' });
});

describe('deleting', () => {
  test('is refused while somebody is on the record or has a role', async () => {
    for (const id of ids.participants) {
      expect(await dialogue.failure('participants.delete', { id })).toEqual(inUse);
    }
    const third = await dialogue.get('participants.add', {
      ...participantFields,
      name: 'Speaker 3',
    });
    const role = { sessionId: ids.panel, participantId: third, role: 'keynote' } as const;
    const roleId = await dialogue.get('programme.addRole', role);
    expect(await dialogue.failure('participants.delete', { id: third })).toEqual(inUse);
    await dialogue.get('programme.removeRole', { id: roleId });
    await dialogue.get('participants.delete', { id: third });
    expect(await person(third)).toBeUndefined();
    expect((await dialogue.get('search.run', { text: 'Speaker 3' })).hits).toEqual([]);
  });

  test('is refused for a delegation with members, interventions or a group that was spoken for', async () => {
    const [id] = ids.delegations;
    expect(await dialogue.failure('participants.deleteDelegation', { id })).toEqual(inUse);
    const group = await dialogue.get('participants.addDelegation', {
      ...delegationFields,
      isGroup: true,
    });
    await dialogue.get('record.reassign', { id: ids.interventions[0], onBehalfOfId: group });
    expect(await dialogue.failure('participants.deleteDelegation', { id: group })).toEqual(inUse);
    await dialogue.get('record.reassign', { id: ids.interventions[0], onBehalfOfId: null });
    await dialogue.get('participants.deleteDelegation', { id: group });
    expect((await list()).delegations).toHaveLength(2);
  });
});

test('a delegation that does not exist is refused', async () => {
  const delegationId = ids.participants[0] as never;
  const missing = { code: 'not-found', entity: 'delegation', id: delegationId };
  const input = { ...participantFields, delegationId };
  expect(await dialogue.failure('participants.add', input)).toEqual(missing);
  const edit = { id: ids.participants[0], delegationId };
  expect(await dialogue.failure('participants.edit', edit)).toEqual(missing);
});

describe('a category for one event', () => {
  const set = (category: 'civil-society' | 'government' | null) =>
    dialogue.get('participants.setEventCategory', {
      eventId: ids.event,
      delegationId: ids.delegations[0],
      category,
    });
  const categories = async () =>
    (await list()).eventCategories.map(({ delegationId, category }) => [delegationId, category]);

  test('is set, changed and taken away again', async () => {
    await set('civil-society');
    expect(await categories()).toEqual([[ids.delegations[0], 'civil-society']]);
    await set(null);
    expect(await categories()).toEqual([]);
    await dialogue.get('history.undo', {});
    expect(await categories()).toEqual([[ids.delegations[0], 'civil-society']]);
  });

  test('is not kept where it is the delegation’s own', async () => {
    const { delegations } = await list();
    expect(delegations[0]?.category).toBe('government');
    await set('government');
    expect(await categories()).toEqual([]);
  });

  test('goes over to the delegation that another is merged into', async () => {
    await set('civil-society');
    const [duplicateId, id] = ids.delegations;
    await dialogue.get('participants.mergeDelegations', { id, duplicateId });
    expect(await categories()).toEqual([[id, 'civil-society']]);
  });
});

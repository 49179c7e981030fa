import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EventCategories } from '../../../renderer/features/participants/EventCategories';
import type { DelegationId, EventId } from '../../../shared/domain/ids';
import { callsOn, type DialogueCalls } from '../../support/dialogue-calls';
import { delegationFields, eventFields } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
let delegationId: DelegationId;
let first: EventId;
beforeEach(async () => {
  app = createTestApplication();
  dialogue = callsOn(app, await app.createDialogue());
  first = await dialogue.get('programme.addEvent', eventFields);
  const fields = { ...delegationFields, name: 'ICRC', category: 'intergovernmental' } as const;
  delegationId = await dialogue.get('participants.addDelegation', fields);
});
afterEach(() => app.close());

async function show() {
  const { delegations } = await dialogue.get('participants.list', {});
  renderFeature(app, dialogue.id, <EventCategories delegation={delegations[0]!} />);
  return userEvent.setup();
}
const stored = async () =>
  (await dialogue.get('participants.list', {})).eventCategories.map(({ eventId, category }) => [
    eventId,
    category,
  ]);
const otherwise = () => screen.findByText('Listed otherwise in an event…');

test('with one event, one press and one choice list the delegation otherwise there, and another takes it back', async () => {
  const user = await show();
  await user.click(await otherwise());
  await user.click(screen.getByRole('button', { name: /In “Event 1” listed under/ }));
  expect(screen.queryByRole('option', { name: 'Other intergovernmental' })).toBeNull();
  await user.click(screen.getByRole('option', { name: 'Civil society' }));
  await waitFor(async () => expect(await stored()).toEqual([[first, 'civil-society']]));
  expect(screen.queryByText(/Listed otherwise/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'List as everywhere in Event 1' }));
  await waitFor(async () => expect(await stored()).toEqual([]));
  expect(await otherwise()).toBeTruthy();
});

test('with several events, the event is chosen first, and each is listed once', async () => {
  const second = await dialogue.get('programme.addEvent', { ...eventFields, title: 'Event 2' });
  await dialogue.get('participants.setEventCategory', {
    ...{ eventId: first, delegationId, category: 'civil-society' },
  });
  const user = await show();
  await user.click(await screen.findByText('Listed otherwise in another event…'));
  await user.click(screen.getByRole('button', { name: /In “Event 2” listed under/ }));
  await user.click(screen.getByRole('option', { name: 'Academia' }));
  await waitFor(async () =>
    expect(await stored()).toEqual([
      [first, 'civil-society'],
      [second, 'academia'],
    ]),
  );
  expect(screen.queryByText(/Listed otherwise/)).toBeNull();
});

test('one can change one’s mind before anything is chosen', async () => {
  await dialogue.get('programme.addEvent', { ...eventFields, title: 'Event 2' });
  const user = await show();
  await user.click(await otherwise());
  await user.click(screen.getByRole('button', { name: 'List as everywhere' }));
  expect(await otherwise()).toBeTruthy();
  expect(await stored()).toEqual([]);
});

test('without events there is nothing to list', async () => {
  await dialogue.get('programme.deleteEvent', { id: first });
  await show();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(screen.queryByText(/Listed otherwise/)).toBeNull();
});

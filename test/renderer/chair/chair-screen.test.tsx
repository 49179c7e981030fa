import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { ChairScreen } from '../../../renderer/features/chair/ChairScreen';
import type { SessionId } from '../../../shared/domain/ids';
import type { Attribution } from '../../../shared/domain/vocabulary';
import { callsOn, type DialogueCalls } from '../../support/dialogue-calls';
import { delegationFields, eventFields, participantFields } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication } from '../../support/test-application';

/** The window over the real application, with so many speakers waiting, each of a delegation of their own. */
async function open(
  waiting: number,
  {
    attribution = null,
    isDeaf = false,
  }: { attribution?: Attribution | null; isDeaf?: boolean } = {},
) {
  const application = createTestApplication();
  onTestFinished(() => application.close());
  const dialogue = callsOn(application, await application.createDialogue());
  const sessionId = await addPanel(dialogue, attribution);
  await addSpeakers(dialogue, sessionId, waiting);
  const user = userEvent.setup();
  renderFeature(
    // A window that is not told of changes knows the list as it was.
    isDeaf
      ? { transport: { ...application.transport, subscribe: () => () => undefined } }
      : application,
    dialogue.id,
    <ChairScreen sessionId={sessionId} onShowKeys={() => undefined} />,
  );
  await screen.findByText('Panel 1');
  const list = () => dialogue.get('speakers.list', { sessionId });
  return { ...dialogue, sessionId, user, list };
}

async function addPanel({ get }: DialogueCalls, attribution: Attribution | null) {
  const eventId = await get('programme.addEvent', eventFields);
  const fields = { eventId, title: 'Panel 1', startsAt: null, endsAt: null };
  const id = await get('programme.addPanel', fields);
  if (attribution !== null) await get('programme.editSession', { id, attribution });
  return id;
}

async function addSpeakers({ get }: DialogueCalls, sessionId: SessionId, count: number) {
  const requests = [];
  for (let number = 1; number <= count; number += 1) {
    const name = `Delegation ${number}`;
    const delegationId = await get('participants.addDelegation', { ...delegationFields, name });
    const person = { ...participantFields, name: `Speaker ${number}`, delegationId };
    requests.push({ speakerId: await get('participants.add', person) });
  }
  if (count > 0) await get('speakers.request', { sessionId, requests });
}

const hasFloor = (name: string) =>
  waitFor(() =>
    expect(document.querySelector('[aria-label="Has the floor"] h2')?.textContent).toBe(name),
  );
const rows = () =>
  [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
/** A second "next" within this time counts as the same. Milliseconds. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 450)));

test('single keys lead the list: next, pause, stop, call, move, withdraw, undo', async () => {
  const { user, list } = await open(4);
  await hasFloor('Nobody has the floor');
  // Pressed twice at once, it is still one speaker who gets the floor.
  await user.keyboard('{Enter}{Enter}');
  await hasFloor('Speaker 1');
  expect(rows()).toHaveLength(3);
  await user.keyboard('p');
  expect(await screen.findByText('Paused')).toBeTruthy();
  await user.keyboard('p');
  await waitFor(() => expect(screen.queryByText('Paused')).toBeNull());

  await user.keyboard('{ArrowDown}{ArrowDown}c');
  await waitFor(() => expect(rows()[1]).toContain('called'));
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(() => expect(rows()[0]).toContain('Speaker 3'));
  await user.keyboard('{Delete}');
  await waitFor(() => expect(rows()).toHaveLength(2));
  // The choice went with its row: the key does not reach whoever slipped into its place.
  await user.keyboard('{Delete}');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(rows()).toHaveLength(3));
  expect(await screen.findByText(/^Undone: /)).toBeTruthy();

  await settled();
  await user.keyboard(' ');
  await hasFloor('Speaker 3');
  await user.keyboard('s');
  await hasFloor('Nobody has the floor');
  await user.keyboard('l');
  await screen.findByText(/^List closed at/);
  const { past, closedAt } = await list();
  expect(past.filter(({ state }) => state === 'spoken')).toHaveLength(2);
  expect(closedAt).not.toBeNull();
});

test('what happens elsewhere shows here', async () => {
  const { get, list } = await open(2);
  const [first] = (await list()).queue;
  await hasFloor('Nobody has the floor');
  await act(() => get('speakers.start', { id: first!.requestId!, current: null }));
  await hasFloor('Speaker 1');
});

test('"next" in a window that the news has not reached skips nobody, and says why', async () => {
  const { user, get, list } = await open(3, { isDeaf: true });
  const [first] = (await list()).queue;
  await hasFloor('Nobody has the floor');
  await get('speakers.start', { id: first!.requestId!, current: null });
  await user.keyboard('{ArrowRight}');
  expect(await screen.findByText(/^Somebody else has the floor by now/)).toBeTruthy();
  expect((await list()).speaking?.speakerName).toBe('Speaker 1');
});

test('points of order come first, marked in words, with or without a name', async () => {
  const { user } = await open(2);
  await hasFloor('Nobody has the floor');
  await user.keyboard('o');
  const dialog = await screen.findByRole('dialog', { name: 'Point of order' });
  await user.keyboard('third row{Enter}');
  await waitFor(() => expect(dialog.isConnected).toBe(false));
  await waitFor(() => expect(rows()[0]).toMatch(/point of order.*third row/));
  await user.keyboard('o');
  await user.click(await screen.findByText('Not known yet'));
  await waitFor(() => expect(rows()[1]).toMatch(/point of order.*not yet named/));
});

test.each([
  [null, 'Delegation 1', 'Delegation 2'],
  ['category', 'Government', 'Government'],
  ['none', 'Speaker 1', 'Speaker 2'],
] as const)('with names hidden at level %s people are shown as it allows', async (...row) => {
  const [attribution, speaking, waiting] = row;
  const { user, get, list, sessionId } = await open(2, { attribution });
  if (attribution === null) {
    await hasFloor('Nobody has the floor');
    await user.keyboard('n');
    await waitFor(async () => expect((await list()).settings.hidesNames).toBe(true));
  }
  await screen.findByText('Names hidden');
  await user.keyboard('{Enter}');
  await hasFloor(speaking);
  expect(rows()[0]).toContain(waiting);
  if (attribution === 'category') expect(document.body.textContent).not.toMatch(/Delegation \d/);
  await user.keyboard('n');
  await waitFor(() => expect(rows()[0]).toContain('Delegation 2'));
  const { settings } = await get('speakers.list', { sessionId });
  expect(settings.hidesNames).toBe(false);
});

test('an empty list says what to do, and a failure stands where it happened', async () => {
  const { user } = await open(0);
  expect(await screen.findByText(/Nobody waits either/)).toBeTruthy();
  await user.keyboard('{Enter}');
  expect(await screen.findAllByText('Nobody waits for the floor.')).not.toHaveLength(0);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByText('Nobody waits for the floor.')).toBeNull());
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  expect(await screen.findByText(/There is nothing to redo/)).toBeTruthy();
});

test('a list whose session is deleted is taken off the wall, and undo brings it back', async () => {
  const { get, list, sessionId } = await open(2);
  const [first] = (await list()).queue;
  await act(() => get('speakers.start', { id: first!.requestId!, current: null }));
  await hasFloor('Speaker 1');
  await act(() => get('programme.deleteSession', { id: sessionId }));
  expect(await screen.findByText('This is no longer there')).toBeTruthy();
  expect(screen.queryByText('Speaker 1')).toBeNull();
  await act(() => get('history.undo', {}));
  await hasFloor('Speaker 1');
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ProgrammeScreen } from '../../../renderer/features/programme/ProgrammeScreen';
import type { DialogueId } from '../../../shared/domain/ids';
import { renderFeature, sampleApplication } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let application: TestApplication;
let dialogueId: DialogueId;
const onCapture = vi.fn();

beforeEach(async () => {
  onCapture.mockReset();
  application = createTestApplication();
  dialogueId = await application.createDialogue();
  await application.get('dialogues.open', { id: dialogueId });
});
afterEach(() => application.close());

const data = () => application.get('programme.tree', { dialogueId, input: {} });
const undo = () => application.get('history.undo', { dialogueId, input: {} });
const titles = async () => (await data()).sessions.map(({ title }) => title);

async function show() {
  renderFeature(application, dialogueId, <ProgrammeScreen onCapture={onCapture} />);
  await screen.findByRole('treegrid', { name: 'Programme' });
  return userEvent.setup();
}

async function addEvent(user: ReturnType<typeof userEvent.setup>) {
  await user.keyboard('{Control>}{Shift>}N{/Shift}{/Control}');
  const title = await screen.findByRole('textbox', { name: 'Title' });
  await waitFor(() => expect(document.activeElement).toBe(title));
}

const selectedRow = () =>
  screen.getAllByRole('row').find((row) => row.getAttribute('aria-selected') === 'true')!;

test('an empty programme says what to do; a new event is named by typing on', async () => {
  const user = await show();
  expect(screen.getByText(/No event yet/)).toBeTruthy();
  await addEvent(user);
  await user.keyboard('Workshop 1{Enter}');
  await waitFor(async () => expect((await data()).events[0]?.title).toBe('Workshop 1'));
});

test('a panel comes with its segments in one step, and one undo takes it back', async () => {
  const user = await show();
  await addEvent(user);
  await user.keyboard('{Control>}p{/Control}');
  await waitFor(async () => expect(await titles()).toHaveLength(3));
  await undo();
  expect(await titles()).toHaveLength(0);
});

test('a field is saved when it is left, and an empty title is refused and kept', async () => {
  const user = await show();
  await addEvent(user);
  const title = screen.getByRole('textbox', { name: 'Title' });
  await user.clear(title);
  await user.tab();
  expect(await screen.findByText('This must not be empty.')).toBeTruthy();
  expect((await data()).events[0]?.title).toBe('New event');
  await user.type(screen.getByRole('textbox', { name: 'Venue' }), 'Room 1');
  await user.tab();
  await waitFor(async () => expect((await data()).events[0]?.venue).toBe('Room 1'));
});

test('times are typed in the zone of the event; an end before the start stays with the reason', async () => {
  const user = await show();
  const fields = { kind: 'workshop' as const, title: 'Workshop 1', theme: '', venue: '' };
  const days = { startsOn: '2017-04-18', endsOn: '2017-04-19', timeZone: 'America/New_York' };
  const input = { ...fields, ...days, place: '', symbol: '' };
  const eventId = await application.get('programme.addEvent', { dialogueId, input });
  await screen.findByRole('row');
  await user.keyboard('{Control>}n{/Control}');
  const start = await screen.findByRole('textbox', { name: 'Start' });
  await user.type(start, '14');
  await user.tab();
  const end = screen.getByRole('textbox', { name: 'End' });
  await user.type(end, '930');
  await user.tab();
  expect(await screen.findByText('The end is before the start.')).toBeTruthy();
  expect((end as HTMLInputElement).value).toBe('09:30');
  await user.clear(end);
  await user.type(end, '1530{Enter}');
  await waitFor(async () =>
    expect((await data()).sessions[0]).toMatchObject({
      eventId,
      startsAt: Date.UTC(2017, 3, 18, 18),
      endsAt: Date.UTC(2017, 3, 18, 19, 30),
    }),
  );
  expect(screen.queryByText('The end is before the start.')).toBeNull();
});

test('Alt and the arrows move a session, and Delete removes it without a question', async () => {
  const user = await show();
  await addEvent(user);
  await user.keyboard('{Control>}p{/Control}');
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
  await user.keyboard('{Control>}n{/Control}');
  await waitFor(() => expect(selectedRow().textContent).toContain('Discussion'));
  selectedRow().focus();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(async () => expect((await titles())[0]).toBe('Discussion'));
  await user.keyboard('{Delete}');
  expect(await screen.findByText(/Deleted: Discussion/)).toBeTruthy();
  expect(await titles()).not.toContain('Discussion');
  await undo();
  expect(await titles()).toContain('Discussion');
});

test('a session opens in capture, and a person who is missing gets a role by typing their name', async () => {
  const user = await show();
  await addEvent(user);
  await user.keyboard('{Control>}n{/Control}');
  await waitFor(() => expect(selectedRow().textContent).toContain('Discussion'));
  await user.type(await screen.findByRole('combobox', { name: 'Person' }), 'Speaker 12{Enter}');
  await waitFor(async () =>
    expect((await data()).roles).toMatchObject([
      { participantName: 'Speaker 12', role: 'panellist' },
    ]),
  );
  await user.keyboard('{Control>}{Enter}{/Control}');
  const [session] = (await data()).sessions;
  expect(onCapture).toHaveBeenCalledWith(session!.id);
});

test('the sample shows its events, panels and segments as a tree', async () => {
  const sample = await sampleApplication();
  renderFeature(sample, sample.dialogueId, <ProgrammeScreen onCapture={onCapture} />);
  const tree = await screen.findByRole('treegrid', { name: 'Programme' });
  const { events, sessions } = await sample.get('programme.tree', {
    dialogueId: sample.dialogueId,
    input: {},
  });
  await waitFor(() =>
    expect(within(tree).getAllByRole('row')).toHaveLength(events.length + sessions.length),
  );
  sample.close();
});

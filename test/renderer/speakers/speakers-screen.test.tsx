import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SpeakersScreen } from '../../../renderer/features/speakers/SpeakersScreen';
import type { DelegationId, ParticipantId, SessionId } from '../../../shared/domain/ids';
import { callsOn, type DialogueCalls } from '../../support/dialogue-calls';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let application: TestApplication;
let dialogue: DialogueCalls;
let sessionId: SessionId;
const people: ParticipantId[] = [];

const states = ['Kenya', 'Mexico', 'Italy', 'Norway'];

beforeEach(async () => {
  application = createTestApplication();
  // The screen reads the computer's clock.
  application.clock.advance(Date.now() - application.clock.now());
  dialogue = callsOn(application, await application.createDialogue());
  const eventId = await dialogue.get('programme.addEvent', {
    kind: 'workshop',
    title: 'Event 1',
    theme: '',
    startsOn: null,
    endsOn: null,
    timeZone: 'Europe/Zurich',
    venue: '',
    place: '',
    symbol: '',
  });
  sessionId = await dialogue.get('programme.addSession', {
    eventId,
    parentId: null,
    kind: 'discussion',
    title: 'Session 1',
    startsAt: null,
    endsAt: null,
    attribution: null,
  });
  people.length = 0;
  for (const [index, name] of states.entries()) {
    const delegationId = await addDelegation(name);
    people.push(
      await dialogue.get('participants.add', {
        name: `Speaker ${index + 1}`,
        isIdentified: true,
        title: '',
        position: 'Ambassador',
        delegationId,
        gender: null,
      }),
    );
  }
});

afterEach(() => {
  cleanup();
  application.close();
});

function addDelegation(name: string): Promise<DelegationId> {
  return dialogue.get('participants.addDelegation', {
    name,
    shortName: '',
    category: 'government',
    state: null,
    region: 'africa',
    isGroup: false,
  });
}

async function open() {
  const user = userEvent.setup();
  renderFeature(
    application,
    dialogue.id,
    <SpeakersScreen
      sessionId={sessionId}
      onChooseSession={() => undefined}
      onProgramme={() => undefined}
      onOpenIntervention={() => undefined}
    />,
  );
  const field = await screen.findByRole('combobox', { name: 'Who asks for the floor?' });
  return { user, field };
}

const stored = () => dialogue.get('speakers.list', { sessionId });
const names = async () => (await stored()).queue.map(({ speakerName }) => speakerName);
const grid = () => screen.getByRole('grid', { name: 'Waiting' });
const ask = (...asking: number[]) =>
  dialogue.get('speakers.request', {
    sessionId,
    requests: asking.map((index) => ({ speakerId: people[index]! })),
  });

test('adds several who call out at once, shows whom it means before, and asks where two fit', async () => {
  await addDelegation('Guinea');
  await addDelegation('Guinea-Bissau');
  const { user, field } = await open();
  await user.type(field, 'mexcio');
  await screen.findByText(/new person/);
  expect(screen.getByRole('list', { name: 'What Enter adds' }).textContent).toContain(
    'or Speaker 2?',
  );
  await user.clear(field);
  await user.type(field, 'ken; ? mexico obo group 1; woman, third row; guin');
  const chips = await screen.findByRole('list', { name: 'What Enter adds' });
  await waitFor(() => expect(chips.textContent).toContain('Speaker 1'));
  expect(chips.textContent).toContain('question: Speaker 2');
  expect(chips.textContent).toContain('(new group)');
  expect(chips.textContent).toContain('woman, third row a description, to be named later');
  expect(chips.textContent).toMatch(/guin which of 2/);
  await user.keyboard('{Enter}');
  expect(await names()).toEqual([]);
  const meanings = await screen.findByRole('listbox');
  expect(within(meanings).getAllByRole('option')[0]?.textContent).toContain('Guinea');
  await user.keyboard('{ArrowDown}{Enter}{Enter}');
  await waitFor(async () => expect(await names()).toHaveLength(4));
  const [kenya, mexico, woman, guinea] = (await stored()).queue;
  expect(kenya).toMatchObject({ speakerName: 'Speaker 1', type: 'statement' });
  expect(mexico).toMatchObject({ type: 'question', onBehalfOfName: 'group 1' });
  expect(woman).toMatchObject({ speakerName: 'woman, third row', isSpeakerIdentified: false });
  expect(guinea).toMatchObject({ speakerName: null, delegationName: 'Guinea-Bissau' });
  expect((field as HTMLInputElement).value).toBe('');
});

test('says beside the field that somebody waits already, and adds all the same with one key', async () => {
  await ask(0);
  const { user, field } = await open();
  await user.type(field, 'kenya');
  await screen.findByText('Speaker 1', { selector: 'bdi' });
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Already on the list: Speaker 1',
  );
  await user.keyboard('{Alt>}{Enter}{/Alt}');
  await waitFor(async () => expect(await names()).toEqual(['Speaker 1', 'Speaker 1']));
});

test('gives the floor, pauses, back-dates and stops from the keyboard', async () => {
  await ask(0, 1);
  const { user } = await open();
  await within(await screen.findByRole('grid', { name: 'Waiting' })).findByText('Speaker 1');
  await user.keyboard('{Control>}{Enter}{/Control}');
  const now = screen.getByRole('region', { name: 'Now' });
  await waitFor(() => expect(now.textContent).toContain('Stop'));
  within(now).getByRole('timer');
  await user.keyboard('{F8}');
  await within(now).findByText('paused');
  await user.keyboard('{F8}');
  await waitFor(() => expect(within(now).queryByText('paused')).toBeNull());
  const before = (await stored()).speaking!;
  await user.keyboard('{F4}');
  const began = await screen.findByRole('textbox', { name: 'Began' });
  await user.clear(began);
  await user.type(began, '1:20 ago{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const after = (await stored()).speaking!;
  expect(before.startedAt! - after.startedAt!).toBeGreaterThan(70_000);
  await user.keyboard('{F9}');
  await waitFor(async () => expect((await stored()).speaking).toBeNull());
  await user.click(screen.getByRole('tab', { name: 'Past' }));
  await screen.findByText('corrected');
});

test('reorders, changes and withdraws what is chosen, and shows the new order at once', async () => {
  await ask(0, 1, 2);
  const { user } = await open();
  const row = await within(await screen.findByRole('grid', { name: 'Waiting' })).findByRole('row', {
    name: /Speaker 3/,
  });
  await user.click(row);
  fireEvent.keyDown(row, { key: 'ArrowUp', altKey: true });
  const shown = within(grid())
    .getAllByRole('row')
    .map((each) => each.textContent);
  expect(shown[1]).toContain('Speaker 3');
  await waitFor(async () => expect(await names()).toEqual(['Speaker 1', 'Speaker 3', 'Speaker 2']));
  await user.keyboard('e');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /What for/ }));
  await user.click(await screen.findByRole('option', { name: 'point of order' }));
  await user.click(within(dialog).getByRole('button', { name: 'Save' }));
  // Only the type was changed: who it is stays.
  await waitFor(async () => expect(await names()).toEqual(['Speaker 3', 'Speaker 1', 'Speaker 2']));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await user.keyboard('{Delete}');
  await waitFor(async () => expect(await names()).toEqual(['Speaker 1', 'Speaker 2']));
});

test('proposes an order with its reasons, and moves nobody before it is applied', async () => {
  await ask(0);
  const { queue } = await stored();
  await dialogue.get('speakers.start', { id: queue[0]!.requestId!, current: null });
  await ask(0, 1);
  const { user } = await open();
  await user.click(await screen.findByRole('checkbox', { name: /Who has not spoken comes first/ }));
  const proposed = await screen.findByRole('list', { name: 'Proposed order' });
  await waitFor(() => expect(proposed.textContent).toMatch(/1Speaker 2 was 2: has not spoken yet/));
  expect(await names()).toEqual(['Speaker 1', 'Speaker 2']);
  await user.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
  await waitFor(async () => expect(await names()).toEqual(['Speaker 2', 'Speaker 1']));
});

test('finishes, saying what that does, and puts one back who was not reached', async () => {
  await ask(0, 1);
  const { user } = await open();
  await screen.findByText('Marks all 2 who wait as not reached and closes the list.');
  await user.click(screen.getByRole('button', { name: 'Finish' }));
  await screen.findByText(/List closed/);
  await user.click(screen.getByRole('tab', { name: 'Past' }));
  await user.click((await screen.findAllByRole('button', { name: 'Put back' }))[0]!);
  await waitFor(async () => expect(await names()).toHaveLength(1));
});

test('keeps the settings open for a limit that is no length, and saves it once it is one', async () => {
  const { user } = await open();
  await user.keyboard('{Alt>}s{/Alt}');
  const limit = await screen.findByRole('textbox', { name: 'Speaking time for everybody' });
  await user.type(limit, '3 x{Enter}');
  await screen.findByText(/Write a length/);
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect((await stored()).settings.timeLimit).toBeNull();
  await user.clear(limit);
  await user.type(limit, '4{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await stored()).settings.timeLimit).toBe(240);
});

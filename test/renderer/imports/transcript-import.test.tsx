import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StagedImport } from '../../../shared/contract/imports';
import type { SessionId } from '../../../shared/domain/ids';
import { TranscriptImport } from '../../../renderer/features/imports/transcript/TranscriptImport';
import type { DialogueCalls } from '../../support/dialogue-calls';
import {
  createTestApplicationWithFiles,
  type TestApplicationWithFiles,
} from '../../support/file-to-choose';
import { createPopulated, say, type Populated } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';

let app: TestApplicationWithFiles;
let dialogue: DialogueCalls;
let ids: Populated;
let staged: StagedImport;

const captions = `WEBVTT

00:00:05.000 --> 00:00:09.000
<v Speaker 1>Planned migration needs regular pathways, which many speakers asked for.</v>

00:00:20.000 --> 00:00:25.000
<v iPhone>Who pays for local integration in cities that have no budget of their own?</v>

00:00:26.000 --> 00:00:27.000
<v Speaker 1>Thank you.</v>

00:00:28.000 --> 00:00:40.000
<v Guest Person 77>I come from an association that nobody here has heard of until today.</v>
`;

beforeEach(async () => {
  app = createTestApplicationWithFiles();
  ({ ids, ...dialogue } = await createPopulated(app));
  staged = await app.stage(dialogue, 'captions.vtt', captions);
});

afterEach(() => {
  cleanup();
  app.close();
});

function open(sessionId?: SessionId) {
  const onDone = vi.fn();
  const user = userEvent.setup();
  renderFeature(
    app,
    dialogue.id,
    <TranscriptImport
      staged={staged}
      request={{ from: { type: 'choose' }, sessionId }}
      onDone={onDone}
      onBack={() => undefined}
    />,
  );
  return { onDone, user };
}

const mainButton = (name: RegExp) =>
  waitFor(() => {
    const button = screen.getByRole<HTMLButtonElement>('button', { name });
    expect(button.disabled).toBe(false);
    return button;
  });

const turnsOf = async () =>
  (await dialogue.get('record.list', { sessionId: ids.segment })).filter(
    ({ source }) => source === 'transcript',
  );

test('each label shows what it said, and devices say that they are no person', async () => {
  open(ids.segment);
  const labels = await screen.findByRole('list', { name: 'Speakers in the file' });
  expect(within(labels).getByText('iPhone')).toBeTruthy();
  expect(within(labels).getByText(/A device or a room, not a person/)).toBeTruthy();
  expect(
    within(labels).getByRole<HTMLInputElement>('combobox', { name: 'Who is “Speaker 1”' }).value,
  ).toBe('Speaker 1');
  expect(within(labels).getByText(/association that nobody here/)).toBeTruthy();
});

test('a label is said to be somebody, the rest is left out, and the button does what it says', async () => {
  const { onDone, user } = open(ids.segment);
  const device = await screen.findByRole('combobox', { name: 'Who is “iPhone”' });
  await user.clear(device);
  await user.type(device, 'Speaker 2');
  await user.click(await screen.findByRole('option', { name: /^Speaker 2/ }));
  const guest = screen.getByRole('combobox', { name: 'Who is “Guest Person 77”' });
  await user.clear(guest);
  await user.type(guest, 'Leave');
  await user.click(await screen.findByRole('option', { name: /Leave these turns out/ }));
  await user.click(await mainButton(/^Import 3 turns beside the notes of/));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(onDone.mock.calls[0]?.[0]).toMatch(/^3 turns are now in .*Nothing of it counts until/);
  expect((await turnsOf()).map(({ speakerName }) => speakerName)).toEqual([
    ...['Speaker 1', 'Speaker 2', 'Speaker 1'],
  ]);
});

test('a new person is made under the name that was typed', async () => {
  const { onDone, user } = open(ids.segment);
  const guest = await screen.findByRole('combobox', { name: 'Who is “Guest Person 77”' });
  await user.clear(guest);
  await user.type(guest, 'Person 77');
  await user.click(await screen.findByRole('option', { name: 'New person “Person 77”' }));
  await user.click(await mainButton(/^Import 4 turns/));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect((await turnsOf()).map(({ speakerName }) => speakerName)).toContain('Person 77');
});

test('times come from the start of the recording, and show the note beside', async () => {
  const noted = await say(dialogue, ids.segment, ids.participants[0], 'A note of my own');
  const at = Date.UTC(2030, 0, 15, 9);
  await dialogue.get('speakers.correctTimes', {
    ...{ id: noted.intervention, startedAt: at, endedAt: at + 60_000 },
  });
  await dialogue.get('programme.editSession', { id: ids.segment, startsAt: at });
  open(ids.segment);
  const turns = await screen.findByRole('list', { name: 'Turns' });
  expect((await within(turns).findAllByText(/beside your note/)).length).toBeGreaterThan(0);
  expect(within(turns).getAllByText(/A note of my own/).length).toBeGreaterThan(0);
});

test('short turns are left out by their words', async () => {
  const { user } = open(ids.segment);
  const words = await screen.findByRole('textbox', { name: 'Leave out turns of fewer words than' });
  await user.clear(words);
  await user.type(words, '4{Tab}');
  await mainButton(/^Import 3 turns/);
});

test('without a session one is asked for', async () => {
  const { user } = open();
  const field = await screen.findByRole('combobox', { name: 'Session that was recorded' });
  expect(screen.queryByRole('list', { name: 'Turns' })).toBeNull();
  await user.type(field, 'Panel');
  await user.click((await screen.findAllByRole('option'))[0]!);
  expect(await screen.findByRole('list', { name: 'Turns' })).toBeTruthy();
});

test('a session that is known has the focus, so that the key that imports does so at once', async () => {
  const { onDone, user } = open(ids.segment);
  await mainButton(/^Import \d+ turns/);
  const field = screen.getByRole<HTMLInputElement>('combobox', {
    name: 'Session that was recorded',
  });
  expect(document.activeElement).toBe(field);
  expect(field.value).toContain('Panel 1');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
});

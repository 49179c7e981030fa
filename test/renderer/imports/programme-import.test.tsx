import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { StagedImport } from '../../../shared/contract/imports';
import { ProgrammeImport } from '../../../renderer/features/imports/programme/ProgrammeImport';
import type { DialogueCalls } from '../../support/dialogue-calls';
import {
  createTestApplicationWithFiles,
  type TestApplicationWithFiles,
} from '../../support/file-to-choose';
import { createPopulated, participantFields } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';

let app: TestApplicationWithFiles;
let dialogue: DialogueCalls;
let staged: StagedImport;

const table = [
  'Date,Start,End,Title,Moderator,Panellists',
  '2031-03-04,09:00,10:00,Opening session,Speaker 1,',
  '2031-03-04,10:00,11:30,Panel 7: Regular pathways,Speaker 2,"Moderator 41, Speaker 2"',
  '2031-03-04,11:30,12:00,Reactions from the floor,,',
  '2031-03-05,09:00,10:30,Panel 8: Return,Double 5,',
].join('\n');

beforeEach(async () => {
  app = createTestApplicationWithFiles();
  ({ ...dialogue } = await createPopulated(app));
  for (const position of ['Office 1', 'Office 2'])
    await dialogue.get('participants.add', { ...participantFields, name: 'Double 5', position });
  staged = await app.stage(dialogue, 'programme.csv', table);
});

afterEach(() => {
  cleanup();
  app.close();
});

function open() {
  const onDone = vi.fn();
  const user = userEvent.setup();
  renderFeature(
    app,
    dialogue.id,
    <ProgrammeImport
      staged={staged}
      request={{ from: { type: 'choose' } }}
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

const itemOf = (name: string) => screen.findByRole('article', { name });

/** The row of the item, with the focus of the keyboard. */
async function focusItem(name: string) {
  const row = (await itemOf(name)).closest<HTMLElement>('[role=listitem]')!;
  // The first item takes the focus by itself, a moment after it has come.
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listitem'));
  act(() => row.focus());
}

/** The title of the item that is corrected; the event has one as well. */
const titleField = async () =>
  within(await screen.findByRole('form', { name: /^Correct/ })).getByRole('textbox', {
    name: 'Title',
  });

const sessionsOf = async () => {
  const { events, sessions, roles } = await dialogue.get('programme.tree', {});
  const event = events.at(-1)!;
  return { event, roles, sessions: sessions.filter(({ eventId }) => eventId === event.id) };
};

test('the items stand under their days, with who does what', async () => {
  open();
  const panel = await itemOf('Panel 7: Regular pathways');
  expect(within(panel).getByText('10:00–11:30')).toBeTruthy();
  expect(within(panel).getByText('Moderator 41')).toBeTruthy();
  expect(within(panel).getAllByText('new person')).toHaveLength(1);
  expect(screen.getByRole('heading', { name: '4 March 2031' })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '5 March 2031' })).toBeTruthy();
});

test('a title is corrected, an item left out and another made a segment, by keys alone', async () => {
  const { onDone, user } = open();
  await focusItem('Opening session');
  await user.keyboard('{Enter}');
  const title = await titleField();
  await user.clear(title);
  await user.type(title, 'Welcome{Enter}');
  await itemOf('Welcome');
  await focusItem('Reactions from the floor');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await itemOf('Segment: Reactions from the floor');
  await focusItem('Panel 8: Return');
  await user.keyboard(' ');
  await user.click(await mainButton(/^Import 3 sessions, \d roles, 1 new person$/));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const { sessions, roles } = await sessionsOf();
  expect(sessions.map((session) => session.title)).toEqual([
    ...['Welcome', 'Panel 7: Regular pathways', 'Reactions from the floor'],
  ]);
  expect(sessions[2]?.parentId).toBe(sessions[1]?.id);
  expect(roles.map(({ participantName }) => participantName)).toContain('Moderator 41');
});

test('Alt and left bring a segment out again', async () => {
  const { user } = open();
  await focusItem('Reactions from the floor');
  await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
  await itemOf('Segment: Reactions from the floor');
  await focusItem('Segment: Reactions from the floor');
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  await itemOf('Reactions from the floor');
});

test('Esc leaves the item as it was', async () => {
  const { user } = open();
  await focusItem('Opening session');
  await user.keyboard('{Enter}');
  await user.type(await titleField(), ' more');
  await user.keyboard('{Escape}');
  expect(await itemOf('Opening session')).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listitem'));
});

test('a name that several people have is asked for once, and left out until then', async () => {
  const { onDone, user } = open();
  const field = await screen.findByRole<HTMLInputElement>('combobox', {
    name: 'Who is “Double 5”',
  });
  expect(field.value).toBe('');
  expect(screen.getByText(/1 name may be several people/)).toBeTruthy();
  await user.type(field, 'Double 5');
  await user.click((await screen.findAllByRole('option', { name: /^Double 5/ }))[0]!);
  await waitFor(() => expect(screen.queryByText(/1 name may be several people/)).toBeNull());
  await user.click(await mainButton(/^Import 4 sessions/));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect((await sessionsOf()).roles.map((role) => role.participantName)).toContain('Double 5');
});

test('it goes into an event that is there, or into a new one', async () => {
  const { onDone, user } = open();
  await mainButton(/^Import 4 sessions/);
  await user.click(screen.getByRole('button', { name: /It goes into/ }));
  await user.click(await screen.findByRole('option', { name: /^Event 1/ }));
  await user.click(await mainButton(/^Import 4 sessions/));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  const { event, sessions } = await sessionsOf();
  expect(event.title).toBe('Event 1');
  expect(sessions.map(({ title }) => title)).toContain('Panel 8: Return');
});

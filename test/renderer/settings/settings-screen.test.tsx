import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SettingsScreen } from '../../../renderer/features/settings/SettingsScreen';
import type { DialogueId } from '../../../shared/domain/ids';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let application: TestApplication;
let dialogueId: DialogueId;
const onClose = vi.fn();

beforeEach(async () => {
  onClose.mockReset();
  application = createTestApplication();
  dialogueId = await application.createDialogue('Dialogue 1');
  await application.get('dialogues.open', { id: dialogueId });
});
afterEach(() => application.close());

const dialogue = async () =>
  (await application.get('dialogues.overview', { dialogueId, input: {} })).dialogue;
const preferences = () => application.get('app.preferences', {});

async function show() {
  renderFeature(application, dialogueId, <SettingsScreen hasDialogue onClose={onClose} />);
  await screen.findByRole('heading', { name: 'Preferred terms' });
  return userEvent.setup();
}

test('colours and text size are stored at once, within their limits', async () => {
  const user = await show();
  await user.click(await screen.findByRole('radio', { name: 'Dark' }));
  await waitFor(async () => expect((await preferences()).colourScheme).toBe('dark'));
  await user.click(screen.getByRole('button', { name: 'Larger' }));
  await waitFor(async () => expect((await preferences()).textSize).toBe(110));
  const size = screen.getByRole('textbox', { name: /Text size/ });
  await user.clear(size);
  await user.type(size, '900{Enter}');
  await waitFor(async () => expect((await preferences()).textSize).toBe(200));
});

test('the title is saved when it is left, also by Escape', async () => {
  const user = await show();
  const title = screen.getByRole('textbox', { name: 'Title' });
  await user.type(title, ' and more');
  await user.tab();
  await waitFor(async () => expect((await dialogue()).title).toBe('Dialogue 1 and more'));
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
});

test('a ladder that does not ascend is refused and kept with the reason', async () => {
  const user = await show();
  const several = screen.getByRole('textbox', { name: '“Several” from' });
  await user.clear(several);
  await user.type(several, '6{Enter}');
  expect(await screen.findByText(/at least as many/)).toBeTruthy();
  expect((await dialogue()).ladder.several).toBe(3);
  const many = screen.getByRole('textbox', { name: '“Many” from' });
  await user.clear(many);
  await user.type(many, '8{Enter}');
  await waitFor(async () =>
    expect((await dialogue()).ladder).toMatchObject({ several: 6, many: 8 }),
  );
});

test('preferred terms are added, changed and removed', async () => {
  const user = await show();
  await user.type(screen.getByRole('textbox', { name: 'Term to avoid' }), 'illegal migration');
  await user.type(
    screen.getByRole('textbox', { name: 'Term to use instead' }),
    'irregular migration{Enter}',
  );
  const terms = async () => (await dialogue()).preferredTerms;
  await waitFor(async () =>
    expect(await terms()).toEqual([{ avoid: 'illegal migration', use: 'irregular migration' }]),
  );
  await user.click(await screen.findByRole('button', { name: 'Remove illegal migration' }));
  await waitFor(async () => expect(await terms()).toEqual([]));
});

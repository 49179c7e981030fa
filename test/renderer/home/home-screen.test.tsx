import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiProvider } from '../../../renderer/api/api-context';
import { HomeScreen } from '../../../renderer/features/home/HomeScreen';
import { formatAgo } from '../../../renderer/features/home/format-edited';
import { CommandRegistryProvider } from '../../../renderer/ui/keyboard-commands';
import type { DialogueId } from '../../../shared/domain/ids';
import { callsOn } from '../../support/dialogue-calls';
import { delegationFields, participantFields } from '../../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let application: TestApplication;
let chosenFile: string | null;
const onOpen = vi.fn();

beforeEach(() => {
  chosenFile = null;
  onOpen.mockReset();
  application = createTestApplication({ shell: { askForFile: async () => chosenFile } });
});
afterEach(() => application.close());

async function show() {
  render(
    <I18nProvider i18n={i18n}>
      <ApiProvider transport={application.transport}>
        <CommandRegistryProvider>
          <HomeScreen onOpen={onOpen} />
        </CommandRegistryProvider>
      </ApiProvider>
    </I18nProvider>,
  );
  await screen.findByRole('grid', { name: 'Dialogues' });
  return userEvent.setup();
}

const list = () => screen.getByRole('grid', { name: 'Dialogues' });

test('the first run offers the sample, imports it and opens it', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: 'Open the sample' }));
  await waitFor(() => expect(onOpen).toHaveBeenCalled());
  expect(await within(list()).findByText(/58 interventions/)).toBeTruthy();
  expect(within(list()).getByText(/18–19 April 2017/)).toBeTruthy();
});

test('a dialogue is made by its title, and an empty title is refused where it is typed', async () => {
  const user = await show();
  await user.keyboard('{Control>}n{/Control}');
  await user.keyboard('{Enter}');
  expect(await screen.findByText('This must not be empty.')).toBeTruthy();
  await user.keyboard('Dialogue 7{Enter}');
  await waitFor(() => expect(onOpen).toHaveBeenCalled());
  const [made] = await application.get('dialogues.list', {});
  expect(made).toMatchObject({ title: 'Dialogue 7', id: onOpen.mock.calls[0]![0] });
});

describe('a dialogue from an earlier one', () => {
  let sourceId: DialogueId;
  beforeEach(async () => {
    sourceId = await application.createDialogue('Dialogue 1');
    const { get } = callsOn(application, sourceId);
    await get('participants.addDelegation', delegationFields);
    await get('participants.add', participantFields);
    const described = { ...participantFields, name: 'woman, third row', isIdentified: false };
    await get('participants.add', described);
    await get('themes.add', { name: 'Theme 1' });
    await get('dialogues.edit', { language: 'fr' });
  });

  async function choose() {
    const user = await show();
    await within(list()).findByText('Dialogue 1');
    await user.keyboard('{Control>}n{/Control}');
    await user.keyboard('Dialogue 2');
    await user.click(screen.getByText('An empty dialogue', { selector: 'button *' }));
    await user.click(await screen.findByRole('option', { name: /Dialogue 1/ }));
    return user;
  }
  const made = async () => {
    await waitFor(() => expect(onOpen).toHaveBeenCalled());
    return callsOn(application, onOpen.mock.calls[0]![0] as DialogueId);
  };

  test('says what comes along and what does not, and takes it over', async () => {
    const user = await choose();
    expect(await screen.findByText(/1 person, 1 delegation, 1 theme\./)).toBeTruthy();
    expect(screen.getByText(/described rather than identified stays out/)).toBeTruthy();
    await user.click(screen.getByText('Make dialogue'));
    const { get } = await made();
    const { participants } = await get('participants.list', {});
    expect(participants.map(({ name }) => name)).toEqual(['Speaker 1']);
    expect((await get('dialogues.overview', {})).dialogue).toMatchObject({
      ...{ title: 'Dialogue 2', language: 'fr' },
    });
  });

  test('leaves out what is not ticked', async () => {
    const user = await choose();
    await user.click(screen.getByText(/^People and/));
    await user.click(screen.getByText(/^Wording/));
    expect(await screen.findByText(/0 people, 0 delegations, 1 theme\./)).toBeTruthy();
    expect(screen.queryByText(/described rather/)).toBeNull();
    await user.click(screen.getByText('Make dialogue'));
    const { get } = await made();
    expect(await get('themes.list', {})).toHaveLength(1);
    expect((await get('participants.list', {})).participants).toEqual([]);
    expect((await get('dialogues.overview', {})).dialogue.language).toBe('en');
  });

  test('says where it is asked why the earlier one cannot be read', async () => {
    const user = await choose();
    await application.get('dialogues.moveToTrash', { id: sourceId });
    await user.click(screen.getByText('Make dialogue'));
    expect(await screen.findAllByText(/deleted/)).not.toEqual([]);
    expect(onOpen).not.toHaveBeenCalled();
  });
});

test('Enter opens the dialogue that has the focus', async () => {
  const id = await application.createDialogue('Dialogue 1');
  const user = await show();
  (await within(list()).findByRole('row')).focus();
  await user.keyboard('{Enter}');
  expect(onOpen).toHaveBeenCalledWith(id);
});

test('a deleted dialogue goes to the trash after a question, and comes back from it', async () => {
  await application.createDialogue('Dialogue 1');
  const user = await show();
  (await within(list()).findByRole('row')).focus();
  await user.keyboard('{Delete}');
  const question = await screen.findByRole('alertdialog');
  expect(question.textContent).toContain('30 days');
  await user.click(within(question).getByRole('button', { name: 'Move to trash' }));
  await user.click(await screen.findByRole('button', { name: 'Restore Dialogue 1' }));
  expect(await within(list()).findByText('Dialogue 1')).toBeTruthy();
  expect(screen.queryByRole('grid', { name: 'Trash' })).toBeNull();
});

test('a file that cannot be read is explained until one closes it; the next one is opened', async () => {
  const user = await show();
  chosenFile = join(application.dataFolder, 'broken.json');
  writeFileSync(chosenFile, '{');
  await user.keyboard('{Control>}o{/Control}');
  expect((await screen.findByRole('alert')).textContent).toContain('broken.json');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('alert')).toBeNull();
  chosenFile = join(application.dataFolder, 'sample.json');
  copyFileSync(resolve(import.meta.dirname, '../../../resources/sample/idm-2017.json'), chosenFile);
  await user.click(screen.getByRole('button', { name: /Import file/ }));
  await waitFor(() => expect(onOpen).toHaveBeenCalled());
});

test('a damaged dialogue is listed with what happened, and is not opened', async () => {
  const id = await application.createDialogue('Dialogue 1');
  await application.get('dialogues.close', { id });
  writeFileSync(join(application.dataFolder, 'dialogues', `${id}.sqlite`), 'x'.repeat(10_000));
  const user = await show();
  expect(await within(list()).findByText(/This dialogue is damaged/)).toBeTruthy();
  within(list()).getByRole('row').focus();
  await user.keyboard('{Enter}');
  expect(onOpen).not.toHaveBeenCalled();
});

test('times are told relative to now', () => {
  const now = 1_000_000_000_000;
  expect(formatAgo(now - 20_000, now)).toBe('just now');
  expect(formatAgo(now - 3 * 3_600_000, now)).toBe('3 hours ago');
  expect(formatAgo(now - 30 * 3_600_000, now)).toBe('yesterday');
});

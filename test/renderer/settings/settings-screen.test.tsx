import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SettingsScreen } from '../../../renderer/features/settings/SettingsScreen';
import type { DialogueId } from '../../../shared/domain/ids';
import { delegationFields } from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let application: TestApplication;
let dialogueId: DialogueId;
let revealed: string[];
const onClose = vi.fn();

beforeEach(async () => {
  onClose.mockReset();
  revealed = [];
  application = createTestApplication({ shell: { reveal: (path) => revealed.push(path) } });
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
  await screen.findByRole('heading', { name: 'Names of your institution' });
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

describe('abbreviations', () => {
  const lexicon = async () => (await dialogue()).lexicon;
  const field = (name: string) => screen.getByRole('textbox', { name });

  test('are added, changed and removed, and refused where one is there already', async () => {
    const user = await show();
    await user.type(field('New abbreviation'), 'gcm');
    await user.type(field('New abbreviation in full'), 'Compact{Enter}');
    await waitFor(async () => expect(await lexicon()).toHaveLength(1));
    await user.type(await screen.findByRole('textbox', { name: 'gcm in full' }), ' 2{Enter}');
    const stored = [{ short: 'gcm', long: 'Compact 2' }];
    await waitFor(async () => expect(await lexicon()).toEqual(stored));
    await user.type(field('New abbreviation'), 'GCM');
    await user.type(field('New abbreviation in full'), 'x{Enter}');
    expect(await screen.findByText(/“gcm” stands for “Compact 2”/)).toBeTruthy();
    await user.type(field('New abbreviation'), ' 2{Enter}');
    expect(await screen.findByText(/one word/)).toBeTruthy();
    expect(await lexicon()).toEqual(stored);
    await user.click(screen.getByRole('button', { name: 'Remove gcm' }));
    await waitFor(async () => expect(await lexicon()).toEqual([]));
  });

  test('come in several lines, and those that cannot be taken stay with the reason', async () => {
    const user = await show();
    const lines = field('One abbreviation to a line');
    await user.click(lines);
    await user.paste('un United Nations\nalone\nUN twice\nngo non-governmental organization');
    await user.click(screen.getByRole('button', { name: 'Add the lines' }));
    await waitFor(async () =>
      expect((await lexicon()).map(({ short }) => short)).toEqual(['un', 'ngo']),
    );
    expect(await screen.findByText(/“alone”: an abbreviation needs its full words/)).toBeTruthy();
    expect(screen.getByText(/“UN twice”: there already/)).toBeTruthy();
    expect((lines as HTMLTextAreaElement).value).toBe('alone\nUN twice');
  });
});

test('signs are chosen, refused where they are taken or text, and put back', async () => {
  const user = await show();
  const question = await screen.findByRole('textbox', { name: 'question' });
  const choose = async (field: HTMLElement, sign: string) => {
    await user.clear(field);
    if (sign !== '') await user.type(field, sign);
    await user.tab();
  };
  await choose(question, '=');
  expect(await screen.findByText('“=” stands for “answer” already.')).toBeTruthy();
  await choose(question, 'q');
  expect(await screen.findByText('A letter or digit begins a text.')).toBeTruthy();
  await choose(question, '%');
  await waitFor(async () => expect((await preferences()).signs).toEqual({ question: '%' }));
  await choose(screen.getByRole('textbox', { name: 'concern' }), '');
  await waitFor(async () =>
    expect((await preferences()).signs).toEqual({ question: '%', concern: '' }),
  );
  await user.click(screen.getByRole('button', { name: 'Put the usual signs back' }));
  await waitFor(async () => expect((await preferences()).signs).toEqual({}));
  await waitFor(() => expect((question as HTMLInputElement).value).toBe('?'));
});

describe('States and organizations', () => {
  const writeOverride = (text: string) =>
    writeFileSync(join(application.dataFolder, 'states-override.json'), text);
  const part = () => within(screen.getByRole('region', { name: 'States and organizations' }));

  test('tells of the tables, their sources and the disclaimer, and how to name a State otherwise', async () => {
    await application.get('participants.addDelegation', {
      ...{ dialogueId, input: { ...delegationFields, name: 'Network 1' } },
    });
    const user = await show();
    const words = part();
    expect(words.getByText(/193 Member States and 2 observer States/)).toBeTruthy();
    expect(words.getByText(/1 organization has been learned/)).toBeTruthy();
    expect(words.getByText(/no opinion/)).toBeTruthy();
    expect(words.getByText(/i18n-iso-countries/)).toBeTruthy();
    const example = words.getByText(/rapporteur-states-override/).textContent;
    await user.click(words.getByRole('button', { name: 'Show the data folder' }));
    expect(revealed).toEqual([join(application.dataFolder, 'dialogues')]);
    writeOverride(example);
    await user.click(words.getByRole('button', { name: 'Read the file again' }));
    expect(await part().findByText(/In force: states-override\.json/)).toBeTruthy();
    const { states } = await application.get('registry.get', {});
    expect(states.find(({ iso3 }) => iso3 === 'CZE')?.names.en.short).toBe('Czech Republic');
  });

  test('lists what is wrong with a faulty file until it is put right', async () => {
    writeOverride('{"format":"rapporteur-states-override","states":{"XYZ":{}}}');
    const user = await show();
    expect(part().getByText(/left out whole/)).toBeTruthy();
    expect(part().getByText(/states\.XYZ: the table has no such State/)).toBeTruthy();
    writeOverride('{"format":"rapporteur-states-override"}');
    await user.click(part().getByRole('button', { name: 'Read the file again' }));
    expect(await part().findByText(/In force/)).toBeTruthy();
    expect(part().queryByText(/left out whole/)).toBeNull();
  });
});

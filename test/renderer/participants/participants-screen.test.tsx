import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ParticipantsScreen } from '../../../renderer/features/participants/ParticipantsScreen';
import { filterRows, toPeopleRows } from '../../../renderer/features/participants/roster';
import { renderFeature, sampleApplication } from '../../support/render-feature';

let sample: Awaited<ReturnType<typeof sampleApplication>>;

beforeEach(async () => {
  sample = await sampleApplication();
});
afterEach(() => sample.close());

const call = () => ({ dialogueId: sample.dialogueId, input: {} });
const data = () => sample.get('participants.list', call());
const undo = () => sample.get('history.undo', call());
const people = () => screen.getByRole('list', { name: 'People' });
const rowOf = (name: string) =>
  within(people())
    .getAllByRole('listitem')
    .find((row) => row.textContent.includes(name))!;

async function addPerson(name: string) {
  const input = { name, isIdentified: true, title: '', position: '', delegationId: null };
  return sample.get('participants.add', {
    dialogueId: sample.dialogueId,
    input: { ...input, gender: null },
  });
}

async function show() {
  renderFeature(sample, sample.dialogueId, <ParticipantsScreen targetId={null} />);
  await screen.findByRole('list', { name: 'People' });
  return userEvent.setup();
}

test('typing filters by name and delegation, whatever the accents', async () => {
  const all = toPeopleRows(await data());
  const found = filterRows(all, { text: 'jurg', category: null });
  expect(found.map(({ person }) => person?.name)).toEqual(['Jürg Lauber']);
  expect(filterRows(all, { text: 'switzer', category: 'government' })).toHaveLength(1);
  expect(filterRows(all, { text: 'switzer', category: 'media' })).toHaveLength(0);
});

test('a person is added with a new delegation, and is then the current one', async () => {
  const user = await show();
  await user.keyboard('{Control>}n{/Control}');
  await user.keyboard('Speaker 12');
  const dialog = screen.getByRole('dialog', { name: 'Add person' });
  await user.type(
    within(dialog).getByRole('combobox', { name: 'Delegation' }),
    'Delegation 300{Enter}',
  );
  const second = await screen.findByRole('dialog', { name: 'Add delegation' });
  await user.click(within(second).getByRole('button', { name: 'Add delegation' }));
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Add delegation' })).toBeNull());
  await user.click(within(dialog).getByRole('button', { name: 'Add person' }));
  await waitFor(() => {
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' });
    expect(name.value).toBe('Speaker 12');
  });
  const { participants, delegations } = await data();
  const added = participants.find(({ name }) => name === 'Speaker 12');
  const delegation = delegations.find(({ name }) => name === 'Delegation 300');
  expect(added?.delegationId).toBe(delegation?.id);
});

test('an edited field is saved when it is left', async () => {
  await addPerson('AA Speaker 1');
  const user = await show();
  await user.click(rowOf('AA Speaker 1'));
  await user.type(screen.getByRole('textbox', { name: 'Position' }), 'Adviser');
  await user.tab();
  await waitFor(async () => {
    const person = (await data()).participants.find(({ name }) => name === 'AA Speaker 1');
    expect(person?.position).toBe('Adviser');
  });
});

test('two that are marked merge into the one that is kept, and one undo parts them', async () => {
  await addPerson('AA Speaker 1');
  await addPerson('AA Speaker 2');
  const user = await show();
  rowOf('AA Speaker 1').focus();
  await user.keyboard(' {ArrowDown} ');
  await user.keyboard('{Control>}j{/Control}');
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('0 interventions');
  await user.click(within(dialog).getByRole('button', { name: 'Merge' }));
  const count = async () =>
    (await data()).participants.filter(({ name }) => name.startsWith('AA')).length;
  await waitFor(async () => expect(await count()).toBe(1));
  await undo();
  expect(await count()).toBe(2);
});

test('who has taken the floor cannot be deleted, and the screen says why', async () => {
  const { participants } = await data();
  const user = await show();
  const speaker = toPeopleRows(await data()).find(({ person }) => person!.interventions > 0)!;
  await user.click(rowOf(speaker.person!.name));
  await user.keyboard('{Delete}');
  const fault = await screen.findByRole('alert');
  expect(fault.textContent).toContain(speaker.person!.name);
  expect((await data()).participants).toHaveLength(participants.length);
});

test('a State is found by any name or code, and brings its region and group', async () => {
  const user = await show();
  await user.click(screen.getByRole('radio', { name: /Delegations/ }));
  const state = await screen.findByRole('combobox', { name: 'State' });
  await user.clear(state);
  await user.type(state, 'elfenb');
  const option = await screen.findByRole('option', { name: /Côte d'Ivoire/ });
  expect(option.textContent).toContain('African Group');
  await user.clear(state);
  await user.type(state, 'fji{Enter}');
  const ofFiji = async () => (await data()).delegations.filter(({ state }) => state === 'FJI');
  await waitFor(async () => expect(await ofFiji()).toHaveLength(1));
  expect(await ofFiji()).toMatchObject([{ region: 'oceania' }]);
  await waitFor(() => expect(screen.getByText('Asia-Pacific Group.')).toBeTruthy());
});

test('a State that the dialogue has no delegation of becomes one when it is chosen', async () => {
  await addPerson('AA Speaker 1');
  const user = await show();
  await user.click(rowOf('AA Speaker 1'));
  const delegation = await screen.findByRole('combobox', { name: 'Delegation' });
  await user.type(delegation, 'fidsch');
  await user.click(await screen.findByRole('option', { name: /Fiji/ }));
  await waitFor(async () => {
    const { participants, delegations } = await data();
    const fiji = delegations.find(({ name }) => name === 'Fiji');
    expect(fiji).toMatchObject({ state: 'FJI', region: 'oceania', category: 'government' });
    const person = participants.find(({ name }) => name === 'AA Speaker 1');
    expect(person?.delegationId).toBe(fiji?.id);
  });
});

test('a new delegation takes what the registry knows of its name', async () => {
  const user = await show();
  await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Add delegation' });
  await user.type(within(dialog).getByRole('combobox', { name: 'Name' }), 'guinea ec');
  await user.click(await screen.findByRole('option', { name: /Equatorial Guinea/ }));
  await user.click(within(dialog).getByRole('button', { name: 'Add delegation' }));
  await waitFor(async () => {
    const added = (await data()).delegations.find(({ state }) => state === 'GNQ');
    expect(added).toMatchObject({ name: 'Equatorial Guinea', region: 'africa', isGroup: false });
  });
});

test('Enter after a new name adds it once', async () => {
  const user = await show();
  await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Add delegation' });
  await user.type(within(dialog).getByRole('combobox', { name: 'Name' }), 'Delegation 300{Enter}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const added = (await data()).delegations.filter(({ name }) => name === 'Delegation 300');
  expect(added).toHaveLength(1);
});

test('five thousand people show as quickly as ten', async () => {
  const { participants } = await data();
  const one = participants[0]!;
  const many = Array.from({ length: 5000 }, (_, index) => ({ ...one, name: `Speaker ${index}` }));
  const started = performance.now();
  const rows = toPeopleRows({ participants: many, delegations: [], eventCategories: [] });
  expect(filterRows(rows, { text: 'speaker 4999', category: null })).toHaveLength(1);
  expect(performance.now() - started).toBeLessThan(1000);
});

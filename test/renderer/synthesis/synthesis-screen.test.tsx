import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SynthesisScreen } from '../../../renderer/features/synthesis/SynthesisScreen';
import type { EventId } from '../../../shared/domain/ids';
import { renderFeature, sampleApplication } from '../../support/render-feature';

type Sample = Awaited<ReturnType<typeof sampleApplication>>;

let sample: Sample;
let eventId: EventId;
const onOpenIntervention = vi.fn();

const keptAreas = 4;

beforeEach(async () => {
  sample = await sampleApplication();
  const { events } = await sample.get('dialogues.overview', {
    dialogueId: sample.dialogueId,
    input: {},
  });
  eventId = events[0]!.id;
  // Finding things by their roles takes jsdom long among many cards.
  for (const { id } of (await areas()).slice(keptAreas))
    await sample.get('synthesis.deleteArea', { dialogueId: sample.dialogueId, input: { id } });
  onOpenIntervention.mockReset();
});

afterEach(() => sample.close());

const input = () => ({ dialogueId: sample.dialogueId, input: { eventId } });
const points = async () => {
  const { evidence } = await sample.get('synthesis.links', input());
  return (await sample.get('synthesis.points', input())).map((point) => ({
    ...point,
    links: evidence
      .filter(({ pointId }) => pointId === point.id)
      .map(({ areaId, stance }) => ({ areaId, stance })),
  }));
};
const areas = () => sample.get('synthesis.areas', input());
const undo = () => sample.get('history.undo', { dialogueId: sample.dialogueId, input: {} });

async function show() {
  renderFeature(
    sample,
    sample.dialogueId,
    <SynthesisScreen
      sessionId={null}
      areaId={null}
      onOpenIntervention={onOpenIntervention}
      onOpenProgramme={vi.fn()}
    />,
  );
  await screen.findByRole('list', { name: 'Points' });
  return userEvent.setup();
}

const rows = () => within(screen.getByRole('list', { name: 'Points' })).getAllByRole('listitem');
const cards = () => screen.getAllByRole('article');

test('shows every point with its links, and every area with what its evidence adds up to', async () => {
  await show();
  const all = await points();
  const unlinked = all.filter(({ links }) => links.length === 0).length;
  expect(screen.getByRole('button', { name: `${unlinked} unlinked` })).toBeTruthy();
  expect(screen.getByRole('button', { name: `${all.length - unlinked} linked` })).toBeTruthy();
  const [first] = await areas();
  const card = within(cards()[0]!);
  expect(card.getByText(first!.summary.wording!)).toBeTruthy();
  for (const { name } of first!.summary.supporters) {
    expect(within(card.getByRole('list', { name: 'Supporters' })).getByText(name)).toBeTruthy();
  }
});

test('links chosen points by keys: choose with Space and Shift, an area by digit, a stance by letter', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: /unlinked$/ }));
  const waiting = (await points()).filter(({ links }) => links.length === 0).slice(0, 2);
  rows()[0]!.focus();
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}');
  expect(screen.getByText('2 chosen')).toBeTruthy();
  await user.keyboard('3q');
  const area = (await areas())[2]!;
  await waitFor(async () => {
    const linked = (await points()).filter(({ id }) => waiting.some((point) => point.id === id));
    expect(linked.map(({ links }) => links)).toEqual([
      [{ areaId: area.id, stance: 'qualifies' }],
      [{ areaId: area.id, stance: 'qualifies' }],
    ]);
  });
  await undo();
  expect((await points()).filter(({ links }) => links.length === 0).length).toBeGreaterThan(2);
});

test('goes on with the next row when linked points leave the list', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: /unlinked$/ }));
  const waiting = (await points()).filter(({ links }) => links.length === 0);
  rows()[0]!.focus();
  await user.keyboard('s');
  await waitFor(() => expect(document.activeElement?.textContent).toContain(waiting[1]!.text));
});

test('a question stays about its point when the point leaves the list, and the focus goes on', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: /unlinked$/ }));
  const waiting = (await points()).filter(({ links }) => links.length === 0);
  rows()[0]!.focus();
  await user.keyboard('t');
  const { dialogueId } = sample;
  const link = {
    areaId: (await areas())[0]!.id,
    pointIds: [waiting[0]!.id],
    stance: 'supports' as const,
    others: [],
  };
  await sample.get('synthesis.link', { dialogueId, input: link });
  await screen.findByRole('button', { name: `${waiting.length - 1} unlinked`, hidden: true });
  await user.keyboard('Theme 77{Enter}');
  await waitFor(async () => {
    const themes = await sample.get('themes.list', { dialogueId, input: {} });
    const added = themes.find(({ name }) => name === 'Theme 77');
    const tagged = (await points()).filter(({ themeIds }) => themeIds.includes(added!.id));
    expect(tagged.map(({ id }) => id)).toEqual([waiting[0]!.id]);
  });
  await waitFor(() => expect(document.activeElement?.textContent).toContain(waiting[1]!.text));
  await user.keyboard('{Alt>}{Shift>}4{/Shift}{/Alt}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Themes'));
});

test('unlinks from the current area, and without a choice is about the row that one is on', async () => {
  const user = await show();
  const all = await points();
  const index = all.findIndex(({ links }) => links.length === 1);
  const { areaId } = all[index]!.links[0]!;
  const ordered = await areas();
  const number = ordered.findIndex(({ id }) => id === areaId) + 1;
  rows()[0]!.focus();
  await user.keyboard('{ArrowDown}'.repeat(index));
  await user.keyboard(`${number}u`);
  await waitFor(async () => expect((await points())[index]!.links).toEqual([]));
});

test('sets points aside with a reason until everything is accounted for, and brings them back', async () => {
  const user = await show();
  await user.click(screen.getByText(/^\d+ unlinked$/));
  const waiting = (await points()).filter(({ links }) => links.length === 0).length;
  rows()[0]!.focus();
  await user.keyboard('x');
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}');
  await screen.findByText('1 set aside', {}, { timeout: 5000 });
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listitem'));
  await user.keyboard('{Control>}a{/Control}x');
  await user.keyboard('said in another room{Enter}');
  await screen.findByText('Everything is accounted for', {}, { timeout: 5000 });
  await user.click(screen.getByText(`${waiting} set aside`));
  expect(rows()[0]!.textContent).toContain('Set aside: procedural');
  rows()[0]!.focus();
  await user.keyboard('b');
  await screen.findByText('1 unlinked', {}, { timeout: 5000 });
  await undo();
  await undo();
  await screen.findByRole('button', { name: `${waiting - 1} unlinked` });
});

test('filters by chips that can be taken off again, and goes to areas with thin evidence', async () => {
  const user = await show();
  const all = await points();
  const list = () => screen.getByText(/shown$/).textContent;
  await user.keyboard('f');
  await user.click(screen.getByRole('button', { name: /Region/ }));
  await user.click(await screen.findByRole('option', { name: 'Africa' }));
  const african = all.filter(({ region }) => region === 'africa').length;
  expect(list()).toBe(`${african} of ${all.length} shown`);
  await user.click(screen.getByRole('searchbox', { name: 'Find in the points' }));
  await user.keyboard('no such words');
  await screen.findByText('No point fits these filters.');
  await user.click(screen.getByRole('button', { name: 'Remove the filter: “no such words”' }));
  await waitFor(() => expect(list()).toBe(`${african} of ${all.length} shown`));
  rows()[0]!.focus();
  await user.keyboard('c');
  await waitFor(() => expect(list()).toBe(`${all.length} shown`));
  const thin = screen.queryByRole('button', { name: /thin evidence/ });
  if (thin) await user.click(thin);
});

test('puts a new theme on the chosen points in one step', async () => {
  const user = await show();
  rows()[0]!.focus();
  await user.keyboard(' {ArrowDown} t');
  await user.keyboard('Theme 77{Enter}');
  await waitFor(() =>
    expect(rows().filter((row) => row.textContent?.includes('Theme 77'))).toHaveLength(2),
  );
  await undo();
  await waitFor(() => expect(screen.queryByText('Theme 77')).toBeNull());
});

test('makes a new area out of the chosen points, and asks for its lead in place', async () => {
  const user = await show();
  rows()[0]!.focus();
  await user.keyboard(' {ArrowDown} n');
  await user.keyboard('Data for policy');
  expect(screen.getByText('2 points are linked to it as support.')).toBeTruthy();
  await user.keyboard('{Enter}');
  const card = await screen.findByRole('article', { name: /Data for policy/ });
  expect(card.getAttribute('aria-current')).toBe('true');
  const added = (await areas()).find(({ lead }) => lead === 'Data for policy')!;
  expect(added.summary.points).toBe(2);
  await undo();
  await waitFor(() => expect(screen.queryByText('Data for policy')).toBeNull());
});

test('edits a lead in place, confirms agreement, and deletes with a way back', async () => {
  const user = await show();
  const [first] = await areas();
  await user.click(screen.getByRole('button', { name: `Edit the lead: ${first!.lead}` }));
  await user.clear(screen.getByRole('textbox', { name: 'Lead' }));
  await user.type(screen.getByRole('textbox', { name: 'Lead' }), 'Another lead{Enter}');
  await screen.findByRole('article', { name: '1 Another lead' });
  await user.click(
    within(cards()[0]!).getByRole('checkbox', { name: 'I confirm general agreement' }),
  );
  await waitFor(async () => expect((await areas())[0]!.isAgreementConfirmed).toBe(true));
  const before = cards().length;
  cards()[0]!.focus();
  await user.keyboard('{Control>}{Backspace}{/Control}');
  await waitFor(() => expect(cards()).toHaveLength(before - 1));
  expect(document.activeElement).toBe(cards()[0]);
  await undo();
  await screen.findByRole('article', { name: '1 Another lead' });
});

test('moves the current area by keys', async () => {
  const user = await show();
  const [first, second] = await areas();
  cards()[0]!.focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(async () =>
    expect((await areas()).slice(0, 2).map(({ id }) => id)).toEqual([second!.id, first!.id]),
  );
  expect(cards()[0]!.getAttribute('aria-label')).toBe(`1 ${second!.lead}`);
});

test('changes a stance in the evidence of an area and opens a point where it was said', async () => {
  const user = await show();
  const card = within(cards()[0]!);
  await user.click(card.getByRole('button', { name: /^Evidence/ }));
  await user.click(card.getAllByRole('button', { name: 'Stance: supports' })[0]!);
  await user.click(await screen.findByRole('menuitem', { name: 'opposes' }));
  await card.findByRole('button', { name: 'Stance: opposes' });
  await user.click(card.getAllByRole('button', { name: 'Open' })[0]!);
  const [area] = await areas();
  const [linked] = (await points()).filter(({ links }) =>
    links.some(({ areaId }) => areaId === area!.id),
  );
  expect(onOpenIntervention).toHaveBeenCalledWith(linked!.interventionId, linked!.sessionId);
});

test('says of points off the record that they do not count', async () => {
  const [first] = (await points()).filter(({ links }) => links.length > 0);
  await sample.get('record.setAttribution', {
    dialogueId: sample.dialogueId,
    input: { id: first!.interventionId, attribution: 'off-the-record' },
  });
  await show();
  expect(screen.getAllByText('off the record, does not count').length).toBeGreaterThan(0);
});

test('puts a field into the narrative with its words, and saves it', async () => {
  const user = await show();
  const area = (await areas())[0]!;
  cards()[0]!.focus();
  await user.click(within(cards()[0]!).getByRole('button', { name: /^Quantifier/ }));
  const editor = within(cards()[0]!).getByRole('textbox', { name: 'Narrative of area 1' });
  await waitFor(() =>
    expect(editor.textContent?.toLowerCase()).toContain(area.summary.wording!.toLowerCase()),
  );
  await waitFor(
    async () => {
      const { narrative } = (await areas())[0]!;
      expect(JSON.stringify(narrative.content.at(-1))).toContain('"form":"quantifier"');
    },
    { timeout: 4000 },
  );
  await undo();
  await waitFor(async () => expect((await areas())[0]!.narrative).toEqual(area.narrative));
  await waitFor(() =>
    expect(editor.textContent?.toLowerCase()).not.toContain(area.summary.wording!.toLowerCase()),
  );
});

test('offers the programme where there is no event', async () => {
  const dialogueId = await sample.createDialogue('Dialogue 2');
  await sample.get('dialogues.open', { id: dialogueId });
  const onOpenProgramme = vi.fn();
  renderFeature(
    sample,
    dialogueId,
    <SynthesisScreen
      sessionId={null}
      areaId={null}
      onOpenIntervention={vi.fn()}
      onOpenProgramme={onOpenProgramme}
    />,
  );
  await userEvent.click(await screen.findByRole('button', { name: 'Open the programme' }));
  expect(onOpenProgramme).toHaveBeenCalled();
});

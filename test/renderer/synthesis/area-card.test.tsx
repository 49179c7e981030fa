import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SynthesisScreen } from '../../../renderer/features/synthesis/SynthesisScreen';
import type { AreaId, EventId, PointId } from '../../../shared/domain/ids';
import { newField } from '../../../renderer/features/synthesis/narrative/field-forms';
import type { Narrative, NarrativeNode } from '../../../shared/notes/narrative';
import { renderFeature, sampleApplication } from '../../support/render-feature';

type Sample = Awaited<ReturnType<typeof sampleApplication>>;

let sample: Sample;
let eventId: EventId;
const onOpenIntervention = vi.fn();

// The editor brings the cursor into view, and jsdom lays nothing out.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

beforeEach(async () => {
  sample = await sampleApplication();
  const { dialogueId } = sample;
  const { events } = await sample.get('dialogues.overview', { dialogueId, input: {} });
  eventId = events[0]!.id;
});

afterEach(() => sample.close());

const of = <Input,>(input: Input) => ({ dialogueId: sample.dialogueId, input });
const firstArea = async () => (await sample.get('synthesis.areas', of({ eventId })))[0]!;
const evidenceOf = async (id: AreaId): Promise<PointId[]> =>
  (await sample.get('synthesis.links', of({ eventId }))).evidence
    .filter(({ areaId }) => areaId === id)
    .map(({ pointId }) => pointId);

async function write(...content: NarrativeNode[]) {
  const { id } = await firstArea();
  const narrative: Narrative = { type: 'doc', content: [{ type: 'paragraph', content }] };
  await sample.get('synthesis.editArea', of({ id, narrative }));
}

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

const card = () => within(screen.getAllByRole('article')[0]!);
const saved = async () => JSON.stringify((await firstArea()).narrative);

test('explains the words that the evidence carries by keyboard, with the step and those counted', async () => {
  const user = await show();
  const { summary } = await firstArea();
  const words = await card().findByRole('button', { name: summary.wording! });
  words.focus();
  const note = await screen.findByRole('note');
  expect(note.textContent).toContain(`${summary.supporters.length} delegations`);
  for (const { name } of summary.supporters) expect(note.textContent).toContain(name);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('note')).toBeNull());
  expect(document.activeElement).toBe(words);
});

test('tells of words that say more, and puts a quantifier in their place by one key', async () => {
  await write({ type: 'text', text: 'There were concerns. Twenty States agreed.' });
  const user = await show();
  const note = await card().findByText(/that took the floor on this/);
  expect(note.textContent).toContain('“Twenty States”');
  screen.getAllByRole('article')[0]!.focus();
  await user.keyboard('{Alt>}g{/Alt}');
  await waitFor(() => expect(screen.queryByText(/“Twenty States”/)).toBeNull());
  await waitFor(async () => expect(await saved()).toContain('"form":"quantifier"'), {
    timeout: 4000,
  });
});

test('tells of a pin that the evidence has left behind, and takes the new words over', async () => {
  const field = { ...newField('quantifier'), pinned: 'two speakers' };
  await write({ type: 'text', text: 'So said ' }, { type: 'field', attrs: field });
  const user = await show();
  await card().findByText(/Pinned “two speakers”: the evidence now says/);
  screen.getAllByRole('article')[0]!.focus();
  await user.keyboard('{Alt>}g{/Alt}');
  await waitFor(() => expect(screen.queryByText(/Pinned “two speakers”/)).toBeNull());
  const { summary } = await firstArea();
  const now = `"pinned":"${summary.wording!.toLowerCase().slice(0, 4)}`;
  await waitFor(async () => expect((await saved()).toLowerCase()).toContain(now), {
    timeout: 4000,
  });
});

test('cites evidence by keyboard, with numbers in the text', async () => {
  await write({ type: 'text', text: 'It was said.' });
  const user = await show();
  screen.getAllByRole('article')[0]!.focus();
  await user.keyboard('{Alt>}c{/Alt}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Cite' }));
  await user.keyboard('{Enter}');
  expect(dialog.getAllByRole('checkbox', { checked: true })).toHaveLength(1);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(card().getByRole('textbox').textContent).toContain('cites 1'));
  await waitFor(async () => expect(await saved()).toContain('"citation"'), { timeout: 4000 });
});

test('takes back what is too long to be saved', async () => {
  await write({ type: 'text', text: 'It was said.' });
  const user = await show();
  const text = card().getByRole('textbox');
  screen.getAllByRole('article')[0]!.focus();
  await user.keyboard('w');
  const long = 'x'.repeat(100_001);
  fireEvent.paste(text, {
    clipboardData: { getData: (type: string) => (type === 'text/plain' ? long : '') },
  });
  await waitFor(() => expect(text.textContent.length).toBeGreaterThan(100_000));
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(text.textContent).toBe('It was said.'));
  expect(await saved()).toContain('It was said.');
});

test('changes stances and unlinks by the letters in the list of evidence, and sorts it', async () => {
  const user = await show();
  const { id } = await firstArea();
  await user.click(card().getByRole('button', { name: /^Evidence/ }));
  const rows = () =>
    within(card().getByRole('list', { name: 'Evidence' })).getAllByRole('listitem');
  const before = (await evidenceOf(id)).length;
  rows()[0]!.focus();
  await user.keyboard('q');
  await within(rows()[0]!).findByRole('button', { name: 'Stance: qualifies' });
  await user.keyboard('u');
  await waitFor(async () => expect(await evidenceOf(id)).toHaveLength(before - 1));
  await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listitem'));
  await user.keyboard('{Enter}');
  expect(onOpenIntervention).toHaveBeenCalled();
  await user.click(card().getByRole('radio', { name: 'delegation' }));
  const names = rows().map((row) => /[\p{L}].*? ·/u.exec(row.textContent)?.[0] ?? '');
  expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});

import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SynthesisScreen } from '../../../renderer/features/synthesis/SynthesisScreen';
import type { EventId } from '../../../shared/domain/ids';
import { renderFeature, sampleApplication } from '../../support/render-feature';

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let eventId: EventId;
const call = <I,>(input: I) => ({ dialogueId: sample.dialogueId, input });
const areas = () => sample.get('synthesis.areas', call({ eventId }));
const undo = () => sample.get('history.undo', call({}));

beforeEach(async () => {
  sample = await sampleApplication();
  eventId = (await sample.get('dialogues.overview', call({}))).events[0]!.id;
});
afterEach(() => sample.close());

async function showScreen() {
  renderFeature(
    sample,
    sample.dialogueId,
    <SynthesisScreen
      sessionId={null}
      areaId={null}
      onOpenIntervention={vi.fn()}
      onOpenProgramme={vi.fn()}
    />,
  );
  await screen.findByText('Suggestions');
  return userEvent.setup();
}

/** Without any area, goes to the suggestions and has candidates looked for by the key. */
async function showCandidates() {
  for (const { id } of await areas()) await sample.get('synthesis.deleteArea', call({ id }));
  const user = await showScreen();
  await user.click(screen.getByText('Suggestions'));
  expect(await screen.findByText(/Nothing is linked or counted until you accept it/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(rows().length).toBeGreaterThan(1));
  return user;
}

// By attribute: asking for roles in so much text takes seconds.
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const rows = () => all('[aria-label="Candidate areas"] [data-index]');
const points = () => all('[data-row]');
const checkboxIn = (row: HTMLElement | undefined) => row!.querySelector('input')!;
const lead = () => document.querySelector('textarea')!.value;

test('makes an area of a candidate with the stances shown, as one step, and goes on to the next', async () => {
  const user = await showCandidates();
  const before = rows().length;
  const first = lead();
  expect(await areas()).toEqual([]);
  await user.keyboard('p');
  await waitFor(() => expect(document.activeElement).toBe(points()[0]));
  await user.keyboard('q{ArrowDown} ');
  const count = points().length;
  rows()[0]!.focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await areas()).toHaveLength(1));
  const [area] = await areas();
  expect(area).toMatchObject({ lead: first, section: 'convergence' });
  const { evidence } = await sample.get('synthesis.links', call({ eventId }));
  expect(evidence).toHaveLength(count - 1);
  expect(evidence[0]!.stance).toBe('qualifies');
  await waitFor(() => expect(rows()).toHaveLength(before - 1));
  await waitFor(() => expect(document.activeElement).toBe(rows()[0]));
  expect(lead()).not.toBe(first);
  await undo();
  await waitFor(() => expect(rows()).toHaveLength(before));
  expect(await areas()).toEqual([]);
});

test('splits, merges and dismisses, and brings back', async () => {
  const user = await showCandidates();
  const before = rows().length;
  const count = points().length;
  await user.click(checkboxIn(points()[1]));
  await user.keyboard('x');
  expect(rows()).toHaveLength(before + 1);
  expect(points()).toHaveLength(count - 1);
  await user.click(checkboxIn(rows()[1]));
  rows()[0]!.focus();
  await user.keyboard('m');
  expect(rows()).toHaveLength(before);
  expect(points()).toHaveLength(count);
  const label = lead();
  await user.keyboard('d');
  await waitFor(() => expect(rows()).toHaveLength(before - 1));
  await user.click(screen.getByText(/^1 dismissed/));
  await user.click(screen.getByLabelText(`Bring back: ${label}`));
  await waitFor(() => expect(rows()).toHaveLength(before));
});

test('suggests a theme for a point and evidence for an area, each taken over by a key', async () => {
  const said = await sample.get('synthesis.points', call({ eventId }));
  const user = await showScreen();
  all('[aria-label="Points"] [data-index]')[6]!.focus();
  await user.keyboard('?');
  await screen.findByText('Suggestions for a point');
  await waitFor(() => expect(document.activeElement).toBe(points()[0]));
  await user.keyboard('{Enter}');
  const themeIds = async () =>
    (await sample.get('synthesis.points', call({ eventId })))[6]!.themeIds;
  await waitFor(async () => expect(await themeIds()).toContain(points()[0]!.dataset.row));
  expect(said[6]!.themeIds).not.toContain(points()[0]!.dataset.row);
  await user.keyboard('{Escape}');
  await user.click(screen.getAllByText('Suggest evidence')[0]!);
  await screen.findByText('Points that may belong here');
  await waitFor(() => expect(document.activeElement).toBe(points()[0]));
  await user.keyboard('q');
  const [area] = await areas();
  await waitFor(async () => {
    const { evidence } = await sample.get('synthesis.links', call({ eventId }));
    const pointId = points()[0]!.dataset.row;
    expect(evidence).toContainEqual({ areaId: area!.id, pointId, stance: 'qualifies' });
  });
});

import { screen, waitFor, within } from '@testing-library/react';
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
  for (const { id } of await areas()) await sample.get('synthesis.deleteArea', call({ id }));
});
afterEach(() => sample.close());

/** Goes to the suggestions and has candidates looked for by the key. */
async function showCandidates() {
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
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: 'Suggestions' }));
  expect(await screen.findByText(/Nothing is linked or counted until you accept it/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByRole('list', { name: 'Candidate areas' });
  return user;
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Candidate areas' })).getAllByRole('listitem');
const lead = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Lead of the area' }).value;
const points = () => within(screen.getByRole('list', { name: 'Points' })).getAllByRole('listitem');

test('makes an area of a candidate with the stances shown, as one step, and goes on to the next', async () => {
  const user = await showCandidates();
  const before = rows().length;
  const first = lead();
  expect(await areas()).toEqual([]);
  await user.keyboard('p');
  expect(document.activeElement).toBe(points()[0]);
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
  await user.click(within(points()[1]!).getByRole('checkbox'));
  await user.keyboard('x');
  expect(rows()).toHaveLength(before + 1);
  expect(points()).toHaveLength(count - 1);
  await user.click(within(rows()[1]!).getByRole('checkbox'));
  rows()[0]!.focus();
  await user.keyboard('m');
  expect(rows()).toHaveLength(before);
  expect(points()).toHaveLength(count);
  const label = lead();
  await user.keyboard('d');
  await waitFor(() => expect(rows()).toHaveLength(before - 1));
  await user.click(screen.getByRole('button', { name: /^1 dismissed/ }));
  await user.click(screen.getByRole('button', { name: `Bring back: ${label}` }));
  await waitFor(() => expect(rows()).toHaveLength(before));
});

import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SynthesisScreen } from '../../../renderer/features/synthesis/SynthesisScreen';
import type { EventId } from '../../../shared/domain/ids';
import { eventFields } from '../../support/populated-dialogue';
import { renderFeature, sampleApplication } from '../../support/render-feature';

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let first: EventId;
const call = <I,>(input: I) => ({ dialogueId: sample.dialogueId, input });

beforeEach(async () => {
  sample = await sampleApplication();
  first = (await sample.get('dialogues.overview', call({}))).events[0]!.id;
});
afterEach(() => sample.close());

async function showEvents() {
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
  await user.click(await screen.findByRole('tab', { name: 'Events' }));
  return user;
}

test('says what is missing where a dialogue has one event', async () => {
  await showEvents();
  expect(screen.getByText(/This dialogue has one event/)).toBeTruthy();
});

test('carries an area over to another event with its evidence, as one step', async () => {
  const second = await sample.get('programme.addEvent', call({ ...eventFields, title: 'Event 2' }));
  const [area] = await sample.get('synthesis.areas', call({ eventId: first }));
  const user = await showEvents();
  const button = await screen.findByRole('button', {
    name: `Carry over to Event 2: ${area!.lead}`,
  });
  await user.click(button);
  const carried = await waitFor(() =>
    screen.findByRole('article', { name: `Event 2: ${area!.lead}` }),
  );
  for (const { name } of area!.summary.supporters)
    expect(within(carried).getByText(new RegExp(name))).toBeTruthy();
  const ofSecond = () => sample.get('synthesis.areas', call({ eventId: second }));
  expect((await ofSecond())[0]!.summary.supporters).toEqual(area!.summary.supporters);
  await sample.get('history.undo', call({}));
  expect(await ofSecond()).toEqual([]);
});

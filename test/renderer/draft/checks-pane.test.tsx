import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftScreen } from '../../../renderer/features/draft/DraftScreen';
import type { EventId } from '../../../shared/domain/ids';
import { renderFeature, sampleApplication } from '../../support/render-feature';

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let eventId: EventId;
const links = { onOpenIntervention: vi.fn(), onOpenArea: vi.fn(), onOpenProgramme: vi.fn() };

beforeEach(async () => {
  sample = await sampleApplication();
  const { dialogueId } = sample;
  eventId = (await sample.get('dialogues.overview', { dialogueId, input: {} })).events[0]!.id;
});

afterEach(() => sample.close());

async function showChecks(passage: string) {
  await sample.get('programme.setPassage', {
    dialogueId: sample.dialogueId,
    input: { eventId, slot: 'purpose', text: passage },
  });
  renderFeature(sample, sample.dialogueId, <DraftScreen sessionId={null} {...links} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: /^Checks \(\d+\)$/ }));
  return user;
}

const checks = () => within(screen.getByRole('region', { name: 'Checks' }));
const row = (words: string) =>
  checks()
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent.includes(words))!;
const focusedText = () => document.activeElement?.textContent ?? '';
const unit = (key: string) => document.querySelector<HTMLElement>(`[data-unit="${key}"]`)!;

test('groups what is found, leads to the words with Enter, and puts better ones in as one step', async () => {
  const user = await showChecks(
    'First part.\n\nOf *illegal* migration: Illegal migrants came to Turkey.',
  );
  const heads = checks()
    .getAllByRole('heading')
    .map(({ textContent }) => textContent);
  expect(heads[0]).toMatch(/^Evidence \d+$/);
  checks().getAllByRole('listitem')[0]!.focus();
  await user.keyboard('{End}');
  for (let rows = 0; rows < 20 && !focusedText().includes('“Illegal migrants”'); rows += 1)
    await user.keyboard('{ArrowUp}');
  expect(focusedText()).toContain('“Illegal migrants”: use “Irregular migrants”.');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(document.activeElement).toBe(unit('purpose/passage-1')));
  await user.click(
    within(row('Illegal migrants')).getByRole('button', {
      name: 'Replace with “Irregular migrants”',
    }),
  );
  await waitFor(() =>
    expect(unit('purpose/passage-1').textContent).toContain('Irregular migrants came to Turkey.'),
  );
  const { passages } = await sample.get('programme.tree', {
    dialogueId: sample.dialogueId,
    input: {},
  });
  expect(passages.find(({ slot }) => slot === 'purpose')?.text).toBe(
    'First part.\n\nOf *illegal* migration: Irregular migrants came to Turkey.',
  );
  await waitFor(() => expect(row('Illegal migrants')).toBeUndefined());
});

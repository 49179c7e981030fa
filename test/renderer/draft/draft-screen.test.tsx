import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DraftScreen } from '../../../renderer/features/draft/DraftScreen';
import type { EventId } from '../../../shared/domain/ids';
import { renderFeature, sampleApplication } from '../../support/render-feature';

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let eventId: EventId;
const links = { onOpenIntervention: vi.fn(), onOpenArea: vi.fn(), onOpenProgramme: vi.fn() };

const askWhereToSave = vi.fn<() => Promise<string | null>>();
const reveal = vi.fn();

beforeEach(async () => {
  sample = await sampleApplication({ shell: { askWhereToSave, reveal } });
  const { dialogueId } = sample;
  eventId = (await sample.get('dialogues.overview', { dialogueId, input: {} })).events[0]!.id;
  vi.clearAllMocks();
});

afterEach(() => sample.close());

const report = (attribution: 'name' | 'none' = 'name') =>
  sample.get('draft.report', {
    dialogueId: sample.dialogueId,
    input: { draft: { eventId, profile: 'summary', language: 'en' }, attribution },
  });
const setPassage = (text: string) =>
  sample.get('programme.setPassage', {
    dialogueId: sample.dialogueId,
    input: { eventId, slot: 'purpose', text },
  });

async function show() {
  renderFeature(sample, sample.dialogueId, <DraftScreen sessionId={null} {...links} />);
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

const page = () => within(screen.getByRole('region', { name: 'Draft' }));
const side = () => within(screen.getByRole('region', { name: 'Evidence' }));
const checks = () => within(screen.getByRole('region', { name: 'Checks' }));
const unit = (key: string) => document.querySelector<HTMLElement>(`[data-unit="${key}"]`)!;

test('shows the report as it will be printed, and what to look at before it goes out', async () => {
  await show();
  const { titleBlock, sections, findings } = await report();
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe(titleBlock.title);
  const areas = sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'area'));
  expect(document.querySelectorAll('[data-unit^="area-"] b:first-child').length).toBeGreaterThan(0);
  expect(areas.length).toBeGreaterThan(8);
  expect(checks().getAllByRole('listitem')).toHaveLength(findings.length);
});

test('shows the evidence of the paragraph under the cursor, and leads to where it was said', async () => {
  const user = await show();
  const { sections } = await report();
  const area = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'area' ? [block] : []))
    .find(({ paragraphs }) => paragraphs[0]?.runs.some(({ evidence }) => evidence))!;
  unit(`area-${area.areaId}`).focus();
  await waitFor(() => expect(side().getAllByRole('listitem').length).toBeGreaterThan(0));
  const shown = side().getAllByRole('listitem').length;
  await user.keyboard('{ArrowRight}');
  expect(side().getByText('Evidence of these words')).toBeTruthy();
  expect(side().getAllByRole('listitem').length).toBeLessThanOrEqual(shown);
  await user.click(side().getAllByRole('button', { name: 'Open in the record' })[0]!);
  expect(links.onOpenIntervention).toHaveBeenCalledOnce();
  unit(`area-${area.areaId}`).focus();
  await user.keyboard('{Enter}');
  expect(links.onOpenArea).toHaveBeenCalledWith(area.areaId);
});

test('goes through the paragraphs with the arrow keys', async () => {
  const user = await show();
  const keys = [...document.querySelectorAll<HTMLElement>('[data-unit]')].map(
    ({ dataset }) => dataset.unit,
  );
  unit(keys[0]!).focus();
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement).toBe(unit(keys[2]!));
  await user.keyboard('{ArrowUp}{End}');
  expect(document.activeElement).toBe(unit(keys.at(-1)!));
});

test('edits a written part where it stands, saves by itself, and shows it in the report', async () => {
  const user = await show();
  unit('purpose-0').focus();
  await user.keyboard('{Enter}');
  const field = await screen.findByRole('textbox', { name: 'Write the purpose and mandate' });
  await user.clear(field);
  await user.type(field, 'Why the workshop was held.');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(unit('purpose-0').textContent).toBe('Why the workshop was held.'));
  expect((await report()).sections[0]!.blocks[0]).toMatchObject({
    runs: [{ text: 'Why the workshop was held.' }],
  });
});

test('offers a part that is missing in its place, and takes it back when it is written', async () => {
  await setPassage('');
  const user = await show();
  await user.click(page().getByRole('button', { name: 'Write the purpose and mandate' }));
  await user.type(
    await screen.findByRole('textbox', { name: 'Write the purpose and mandate' }),
    'A mandate.',
  );
  await user.click(screen.getByRole('button', { name: 'Done' }));
  await waitFor(() => expect(unit('purpose-0').textContent).toBe('A mandate.'));
  expect(page().queryByRole('button', { name: 'Write the purpose and mandate' })).toBeNull();
});

test('goes from a check to the place that it is about', async () => {
  await setPassage('');
  const user = await show();
  const check = checks()
    .getAllByRole('listitem')
    .find((item) => item.textContent?.startsWith('Still to be written: purpose'))!;
  await user.click(within(check).getByRole('button', { name: 'Show' }));
  expect(document.activeElement).toBe(unit('missing-purpose'));
});

test('lowers the attribution of everything on the page', async () => {
  const user = await show();
  const before = page().getByRole('heading', { level: 1 }).closest('[lang]')!.textContent;
  await user.click(screen.getByRole('button', { name: /Attribution/ }));
  await user.click(await screen.findByRole('option', { name: 'Not at all' }));
  await waitFor(() =>
    expect(page().getByRole('heading', { level: 1 }).closest('[lang]')!.textContent).not.toBe(
      before,
    ),
  );
});

test('exports a file and shows it in its folder, and says what to do where it cannot be written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-export-'));
  const user = await show();
  askWhereToSave.mockResolvedValueOnce(join(folder, 'missing', 'summary.md'));
  await user.click(screen.getByRole('button', { name: 'Export Markdown' }));
  await screen.findByRole('alert');
  expect(screen.getByText('The file was not written')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Close' }));
  askWhereToSave.mockResolvedValueOnce(join(folder, 'summary.md'));
  await user.click(screen.getByRole('button', { name: 'Export Markdown' }));
  await screen.findByText('Written: summary.md');
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  await waitFor(() => expect(reveal).toHaveBeenCalledWith(join(folder, 'summary.md')));
  const { titleBlock } = await report();
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain(titleBlock.title);
  rmSync(folder, { recursive: true });
});

test('asks before a draft goes out that names somebody whom the attribution should hide', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: /Attribution/ }));
  await user.click(await screen.findByRole('option', { name: 'Not at all' }));
  await waitFor(() => expect(checks().getAllByText(/still identifies/).length).toBeGreaterThan(0));
  await user.click(screen.getByRole('button', { name: /Export Word/ }));
  const dialog = await screen.findByRole('alertdialog');
  expect(askWhereToSave).not.toHaveBeenCalled();
  await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  expect(askWhereToSave).not.toHaveBeenCalled();
});

test('offers the programme where there is no event', async () => {
  const dialogueId = await sample.createDialogue('Dialogue 2');
  await sample.get('dialogues.open', { id: dialogueId });
  renderFeature(sample, dialogueId, <DraftScreen sessionId={null} {...links} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Open the programme' }));
  expect(links.onOpenProgramme).toHaveBeenCalled();
});

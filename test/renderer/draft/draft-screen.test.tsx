import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Editor } from '@tiptap/core';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
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

/** jsdom has no text input of its own. */
function write(field: HTMLElement, text: string) {
  const { editor } = field as HTMLElement & { editor: Editor };
  act(() => {
    editor.commands.setContent(`<p>${text}</p>`, { emitUpdate: true });
  });
}

async function show() {
  renderFeature(sample, sample.dialogueId, <DraftScreen sessionId={null} {...links} />);
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

const page = () => within(screen.getByRole('region', { name: 'Draft' }));
const side = () => within(screen.getByRole('region', { name: 'Evidence' }));
async function checks() {
  await userEvent.click(screen.getByRole('tab', { name: /^Checks/ }));
  return within(await screen.findByRole('region', { name: 'Checks' }));
}
const unit = (key: string) =>
  document.querySelector<HTMLElement>(`[data-unit="${CSS.escape(key)}"]`)!;

test('shows the report as it will be printed, and what to look at before it goes out', async () => {
  await show();
  const { titleBlock, sections, findings } = await report();
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe(titleBlock.title);
  const areas = sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'area'));
  expect(document.querySelectorAll('[data-unit^="area/"] b').length).toBeGreaterThan(0);
  expect(areas.length).toBeGreaterThan(8);
  expect((await checks()).getAllByRole('listitem').length).toBeGreaterThan(0);
  expect(findings.length).toBeGreaterThan(0);
});

test('shows the evidence of the paragraph under the cursor, and leads to where it was said', async () => {
  const user = await show();
  const { sections } = await report();
  const area = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'area' ? [block] : []))
    .find(({ paragraphs }) => paragraphs[0]?.runs.some(({ evidence }) => evidence))!;
  unit(`area/${area.areaId}`).focus();
  await waitFor(() => expect(side().getAllByRole('listitem').length).toBeGreaterThan(0));
  const shown = side().getAllByRole('listitem').length;
  await user.keyboard('{ArrowRight}');
  expect(side().getByText('Evidence of these words')).toBeTruthy();
  expect(side().getAllByRole('listitem').length).toBeLessThanOrEqual(shown);
  await user.click(side().getAllByRole('button', { name: 'Open in the record' })[0]!);
  expect(links.onOpenIntervention).toHaveBeenCalledOnce();
  unit(`area/${area.areaId}`).focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
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
  unit('purpose/passage-0').focus();
  await user.keyboard('{Enter}');
  const field = await screen.findByRole('textbox', { name: 'Write the purpose and mandate' });
  write(field, 'Why the workshop was held.');
  fireEvent.keyDown(field, { key: 'Escape' });
  await waitFor(() =>
    expect(unit('purpose/passage-0').textContent).toContain('Why the workshop was held.'),
  );
  expect((await report()).sections[0]!.blocks[0]).toMatchObject({
    runs: [{ text: 'Why the workshop was held.' }],
  });
});

test('offers a part that is missing in its place, and takes it back when it is written', async () => {
  await setPassage('');
  const user = await show();
  await user.click(page().getByRole('button', { name: 'Write the purpose and mandate' }));
  write(
    await screen.findByRole('textbox', { name: 'Write the purpose and mandate' }),
    'A mandate.',
  );
  await user.click(screen.getByRole('button', { name: /^Done/ }));
  await waitFor(() => expect(unit('purpose/passage-0').textContent).toContain('A mandate.'));
  expect(page().queryByRole('button', { name: 'Write the purpose and mandate' })).toBeNull();
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

test('exports through the dialog, into which the key leads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-export-'));
  const user = await show();
  await user.keyboard('{Control>}e{/Control}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Export' }));
  await user.click(dialog.getByRole('radio', { name: /Markdown/ }));
  askWhereToSave.mockResolvedValueOnce(join(folder, 'summary.md'));
  const start = dialog.getByRole('button', { name: /^Export…/ });
  await waitFor(() => expect(start).toHaveProperty('disabled', false));
  await user.click(start);
  await screen.findByText('Written: summary.md');
  await user.click(screen.getByRole('button', { name: 'Show in folder' }));
  await waitFor(() => expect(reveal).toHaveBeenCalledWith(join(folder, 'summary.md')));
  const { titleBlock } = await report();
  expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain(titleBlock.title);
  rmSync(folder, { recursive: true });
});

test('begins with the level of the profile, and keeps what was chosen while the app runs', async () => {
  const user = await show();
  await user.click(screen.getByRole('button', { name: /Summary of conclusions/ }));
  await user.click(await screen.findByRole('option', { name: 'Discussion note' }));
  await screen.findByRole('button', {
    name: /By office or delegation/,
  });
  cleanup();
  await show();
  expect(screen.getByRole('button', { name: /Discussion note/ })).toBeTruthy();
});

test('offers the programme where there is no event', async () => {
  const dialogueId = await sample.createDialogue('Dialogue 2');
  await sample.get('dialogues.open', { id: dialogueId });
  renderFeature(sample, dialogueId, <DraftScreen sessionId={null} {...links} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Open the programme' }));
  expect(links.onOpenProgramme).toHaveBeenCalled();
});

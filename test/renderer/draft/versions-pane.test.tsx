import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TemplateChoice } from '../../../renderer/features/draft/templates/TemplateChoice';
import { VersionsPane } from '../../../renderer/features/draft/VersionsPane';
import type { Draft } from '../../../renderer/features/draft/use-draft';
import type { DraftKey } from '../../../shared/domain/draft';
import { docxFaults } from '../../support/docx-integrity';
import { renderFeature, sampleApplication } from '../../support/render-feature';
import { textAfter } from '../../support/tracked-changes';
import { wordTemplate } from '../../support/word-templates';

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let key: DraftKey;
let folder: string;
const askWhereToSave = vi.fn<() => Promise<string | null>>();
const askForFile = vi.fn<() => Promise<string | null>>();

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'versions-'));
  sample = await sampleApplication({ shell: { askWhereToSave, askForFile } });
  const { dialogueId } = sample;
  const { events } = await sample.get('dialogues.overview', { dialogueId, input: {} });
  key = { eventId: events[0]!.id, profile: 'summary', language: 'en' };
  vi.clearAllMocks();
});

afterEach(() => {
  sample.close();
  rmSync(folder, { recursive: true });
});

const setPurpose = (text: string) =>
  sample.get('programme.setPassage', {
    dialogueId: sample.dialogueId,
    input: { eventId: key.eventId!, slot: 'purpose', text },
  });

test('keeps a version, says what changed since, and writes it with tracked changes', async () => {
  await setPurpose('The workshop had a first purpose.');
  const draft = { key, attribution: 'name', units: [], goTo: vi.fn() } as unknown as Draft;
  renderFeature(sample, sample.dialogueId, <VersionsPane draft={draft} />);
  const user = userEvent.setup();
  expect(await screen.findByText(/Nothing has been circulated yet/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Circulate…' }));
  await user.type(
    screen.getByRole('textbox', { name: 'Name of the version' }),
    'First round{Enter}',
  );
  const versions = within(await screen.findByRole('list', { name: 'Circulated versions' }));
  expect(await versions.findByText('First round')).toBeDefined();
  await user.click(versions.getByRole('button', { name: 'Changes since' }));
  expect(await screen.findByText('Nothing has changed since.')).toBeDefined();
  await setPurpose('The workshop had a second purpose.');
  await waitFor(() => expect(document.querySelector('del')?.textContent).toContain('first'));
  expect(document.querySelector('ins')?.textContent).toContain('second');

  const file = join(folder, 'changes.docx');
  askWhereToSave.mockResolvedValue(file);
  await user.click(screen.getByRole('button', { name: 'Export with tracked changes…' }));
  expect(await screen.findByText('Written: changes.docx', {}, { timeout: 15_000 })).toBeDefined();
  const bytes = new Uint8Array(readFileSync(file));
  expect(docxFaults(bytes)).toEqual([]);
  expect(textAfter(bytes, 'accepting').join('\n')).toContain('a second purpose.');
  expect(textAfter(bytes, 'rejecting').join('\n')).toContain('a first purpose.');
});

test('takes a template, shows what fills it, and remembers the styles', async () => {
  const file = join(folder, 'Office.dotx');
  writeFileSync(file, wordTemplate());
  askForFile.mockResolvedValue(file);
  const onChange = vi.fn();
  renderFeature(sample, sample.dialogueId, <TemplateChoice value={null} onChange={onChange} />);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Add a template…' }));
  await waitFor(() => expect(onChange).toHaveBeenCalledOnce());
  const [template] = await sample.get('wordTemplates.list', {});
  expect(onChange).toHaveBeenCalledWith(template?.id);
  askForFile.mockResolvedValue(join(folder, 'Other.dotm'));
  await user.click(screen.getByRole('button', { name: 'Add a template…' }));
  expect(await screen.findByText(/macros/i)).toBeDefined();
});

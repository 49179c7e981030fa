import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DraftScreen } from '../../../renderer/features/draft/DraftScreen';
import type { EventId } from '../../../shared/domain/ids';
import type { Profile } from '../../../shared/report/profile';
import { renderFeature, sampleApplication } from '../../support/render-feature';

const libreOffice = vi.hoisted((): { path: string | null } => ({ path: '/opt/soffice' }));
vi.mock('../../../electron/services/drafts/find-libre-office', () => ({
  findLibreOffice: () => libreOffice.path,
}));

let sample: Awaited<ReturnType<typeof sampleApplication>>;
let eventId: EventId;
let folder: string;
const links = { onOpenIntervention: vi.fn(), onOpenArea: vi.fn(), onOpenProgramme: vi.fn() };
const shell = {
  askWhereToSave: vi.fn<() => Promise<string | null>>(),
  askForFile: vi.fn<() => Promise<string | null>>(),
  reveal: vi.fn(),
  openFile: vi.fn<() => Promise<void>>(),
};

beforeEach(async () => {
  vi.resetAllMocks();
  libreOffice.path = '/opt/soffice';
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-dialog-'));
  sample = await sampleApplication({ shell });
  const { dialogueId } = sample;
  eventId = (await sample.get('dialogues.overview', { dialogueId, input: {} })).events[0]!.id;
});

afterEach(() => {
  sample.close();
  rmSync(folder, { recursive: true });
});

async function show() {
  renderFeature(sample, sample.dialogueId, <DraftScreen sessionId={null} {...links} />);
  await screen.findByRole('heading', { level: 1 });
  return userEvent.setup();
}

type User = Awaited<ReturnType<typeof show>>;

async function openDialog(user: User, button: RegExp, title: string) {
  await user.click(screen.getByRole('button', { name: button }));
  return within(await screen.findByRole('dialog', { name: title }));
}

describe('the way out', () => {
  const openExport = async (user: User) => {
    const dialog = await openDialog(user, /^Export…/, 'Export');
    return { ...dialog, submit: () => dialog.getByRole('button', { name: /^Export(…| all)/ }) };
  };
  const isOff = (element: HTMLElement) => (element as HTMLButtonElement).disabled;

  test('lists what would give somebody away, and writes only after a deliberate yes to this very file', async () => {
    const user = await show();
    await user.click(screen.getByRole('button', { name: /Attribution/ }));
    await user.click(await screen.findByRole('option', { name: 'Not at all' }));
    const draft = { eventId, profile: 'summary', language: 'en' } as const;
    const leaks = await sample.get('draft.checkExport', {
      dialogueId: sample.dialogueId,
      input: { draft, options: { format: 'md', attribution: 'none' } },
    });
    const dialog = await openExport(user);
    await user.click(dialog.getByRole('radio', { name: /Markdown/ }));
    const list = () => dialog.findByRole('region', { name: 'Would give somebody away' });
    const items = [...(await list()).querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(items).toHaveLength(leaks.length);
    for (const { words } of leaks) expect(items.some((text) => text.includes(words))).toBe(true);
    const consent = () => dialog.findByRole('checkbox', { name: /I have looked at each of them/ });
    await user.click(await consent());
    expect(isOff(dialog.submit())).toBe(false);
    await user.click(dialog.getByRole('radio', { name: 'A table at the end' }));
    expect(((await consent()) as HTMLInputElement).checked).toBe(false);
    expect(isOff(dialog.submit())).toBe(true);
    await user.click(await consent());
    const path = join(folder, 'summary.md');
    shell.askWhereToSave.mockResolvedValueOnce(path);
    await user.click(dialog.submit());
    await dialog.findByText('Written: summary.md');
    expect(readFileSync(path, 'utf8').length).toBeGreaterThan(1000);
    await user.click(within(await list()).getAllByText('Show')[0]!);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('asks for what each format can carry, and for nothing else', async () => {
    const user = await show();
    const dialog = await openExport(user);
    const has = (role: string, name: RegExp) => dialog.queryByRole(role, { name }) !== null;
    const choose = (name: RegExp) => user.click(dialog.getByRole('radio', { name }));
    const offered = () => ({
      comments: has('checkbox', /open comments/),
      wordComments: has('radio', /^Word comments/),
      annex: has('radiogroup', /Evidence annex/),
      table: has('button', /Table/),
      record: has('radio', /The record/),
    });
    const nothing = {
      comments: false,
      wordComments: false,
      annex: false,
      table: false,
      record: false,
    };
    expect(offered()).toEqual({ ...nothing, comments: true, wordComments: true, annex: true });
    await choose(/^PDF/);
    expect(offered()).toEqual({ ...nothing, annex: true });
    await choose(/^CSV/);
    expect(offered()).toEqual({ ...nothing, table: true });
    await choose(/^Akoma Ntoso/);
    expect(offered()).toEqual({ ...nothing, annex: true, record: true });
    await choose(/^REFI-QDA codebook/);
    expect(offered()).toEqual(nothing);
    // One choice over all groups.
    expect(dialog.getAllByRole('radio', { checked: true })).toHaveLength(1);
  });

  test('says that OpenDocument needs LibreOffice where there is none', async () => {
    libreOffice.path = null;
    const user = await show();
    const dialog = await openExport(user);
    const odt = await dialog.findByRole('radio', { name: /LibreOffice is not on this computer/ });
    expect((odt as HTMLInputElement).disabled).toBe(true);
  });

  test('a change of mind writes nothing, a failure says why, and a file is opened or shown', async () => {
    const user = await show();
    const dialog = await openExport(user);
    await user.click(dialog.getByRole('radio', { name: /Markdown/ }));
    await waitFor(() => expect(isOff(dialog.submit())).toBe(false));
    shell.askWhereToSave.mockResolvedValueOnce(null);
    await user.click(dialog.submit());
    await waitFor(() => expect(isOff(dialog.submit())).toBe(false));
    expect(dialog.queryByText(/^Written/)).toBeNull();
    shell.askWhereToSave.mockResolvedValueOnce(join(folder, 'missing', 'summary.md'));
    await user.click(dialog.submit());
    await dialog.findByText('The file was not written');
    const path = join(folder, 'summary.md');
    shell.askWhereToSave.mockResolvedValueOnce(path);
    await user.click(dialog.submit());
    await dialog.findByText('Written: summary.md');
    expect(dialog.queryByText('The file was not written')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Open' }));
    await waitFor(() => expect(shell.openFile).toHaveBeenCalledWith(path));
    await user.click(dialog.getByRole('button', { name: 'Show in folder' }));
    await waitFor(() => expect(shell.reveal).toHaveBeenCalledWith(path));
    await user.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1)!);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

describe('the profiles', () => {
  const own = async () => {
    const input = { dialogueId: sample.dialogueId, input: {} };
    return (await sample.get('draft.profiles', input)).filter(({ isBuiltIn }) => !isBuiltIn);
  };
  const profile = async (): Promise<Profile> => (await own())[0]!.profile;
  const becomes = async (expected: (now: Profile) => unknown, value: unknown) =>
    waitFor(async () => expect(expected(await profile())).toEqual(value));
  const undo = () => sample.get('history.undo', { dialogueId: sample.dialogueId, input: {} });
  const copied = async () => {
    const user = await show();
    const dialog = await openDialog(user, /^Profiles/, 'Profiles');
    expect(dialog.queryByRole('textbox', { name: 'Name' })).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Copy' }));
    await dialog.findByRole('textbox', { name: 'Name' });
    return { user, dialog };
  };

  test('a copy of a built-in one is changed in its sections and its numbering', async () => {
    const { user, dialog } = await copied();
    const before = await profile();
    const keys = ({ sections }: Profile) => sections.map(({ key }) => key);
    const [first, second, ...rest] = keys(before);
    await user.click(dialog.getAllByRole('button', { name: /^Move .* down$/ })[0]!);
    await becomes(keys, [second, first, ...rest]);
    await user.click(dialog.getAllByRole('button', { name: /^Remove / })[0]!);
    await becomes(keys, [first, ...rest]);
    await user.click(dialog.getByRole('button', { name: 'Add a section' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Free text' }));
    await becomes(keys, [first, ...rest, 'free']);
    const heading = dialog.getByRole('textbox', { name: 'Heading of Free text' });
    await user.clear(heading);
    await user.type(heading, 'Thanks{Enter}');
    await becomes(({ sections }) => sections.at(-1)!.heading, 'Thanks');
    await user.click(dialog.getByRole('checkbox', { name: /^Paragraphs, straight through/ }));
    await becomes(({ numbering }) => numbering.paragraphs, !before.numbering.paragraphs);
    await undo();
    await becomes(({ numbering }) => numbering.paragraphs, before.numbering.paragraphs);
  });

  test('has a scale and terms of its own, and says what is wrong with a line', async () => {
    const { user, dialog } = await copied();
    await user.click(dialog.getByRole('checkbox', { name: /^A scale of its own/ }));
    const several = await dialog.findByRole('textbox', { name: '“Several” from' });
    await user.clear(several);
    await user.type(several, '4');
    await user.tab();
    await becomes(({ wording }) => wording.ladder?.several, 4);
    const terms = dialog.getByRole('textbox', { name: /^Preferred terms/ });
    await user.type(terms, 'old word and new word');
    await user.tab();
    await dialog.findByText(/^Each line needs an arrow/);
    expect((await profile()).wording.preferredTerms).toEqual([]);
    await user.clear(terms);
    await user.type(terms, 'old word → new word');
    await user.tab();
    await becomes(
      ({ wording }) => wording.preferredTerms,
      [{ avoid: 'old word', use: 'new word' }],
    );
    expect(dialog.queryByText(/^Each line needs an arrow/)).toBeNull();
  });

  test('goes out as a file, comes back as one, is deleted, and is there again when that is undone', async () => {
    const { user, dialog } = await copied();
    const path = join(folder, 'profile.json');
    shell.askWhereToSave.mockResolvedValueOnce(path);
    await user.click(dialog.getByRole('button', { name: 'Export…' }));
    await dialog.findByText('Written: profile.json');
    await user.click(dialog.getByRole('button', { name: 'Delete' }));
    await waitFor(async () => expect(await own()).toEqual([]));
    expect(dialog.queryByRole('textbox', { name: 'Name' })).toBeNull();
    await undo();
    await waitFor(async () => expect(await own()).toHaveLength(1));
    shell.askForFile.mockResolvedValueOnce(path);
    await user.click(dialog.getByRole('button', { name: 'Import…' }));
    await waitFor(async () => expect(await own()).toHaveLength(2));
    const [kept, read] = await own();
    expect(read!.profile).toEqual(kept!.profile);
    writeFileSync(path, '{}');
    shell.askForFile.mockResolvedValueOnce(path);
    await user.click(dialog.getByRole('button', { name: 'Import…' }));
    await dialog.findByText('This file holds no profile');
    expect(await own()).toHaveLength(2);
  });
});

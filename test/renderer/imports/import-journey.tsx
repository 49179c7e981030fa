import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from '../../../renderer/app/App';
import { AppProviders } from '../../../renderer/app/AppProviders';
import type { Transport } from '../../../renderer/api/transport';
import type { DialogueId } from '../../../shared/domain/ids';
import { createTestApplication, type TestApplication } from '../../support/test-application';

/** The whole window over the real application, on the participants of an empty dialogue. */
export interface ImportJourney {
  readonly test: TestApplication;
  readonly dialogueId: DialogueId;
  readonly user: ReturnType<typeof userEvent.setup>;
  /** What the desktop's file dialog gives next; null for "Cancel". */
  readonly willChoose: (file: { name: string; text: string } | null) => void;
  readonly people: () => Promise<{ name: string; email: string; position: string }[]>;
  readonly end: () => void;
}

export async function startImportJourney(
  wrapTransport: (transport: Transport) => Transport = (transport) => transport,
): Promise<ImportJourney> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-import-'));
  let chosen: string | null = null;
  const test = createTestApplication({ shell: { askForFile: async () => chosen } });
  const dialogueId = await test.createDialogue();
  render(
    <AppProviders
      transport={wrapTransport(test.transport)}
      initialLocation={{ screen: 'participants', dialogueId, sessionId: null, target: null }}
    >
      <App />
    </AppProviders>,
  );
  await screen.findByRole('searchbox', { name: /Filter by name/ });
  return {
    ...{ test, dialogueId },
    user: userEvent.setup(),
    willChoose: (file) => {
      chosen = file === null ? null : join(folder, file.name);
      if (file !== null) writeFileSync(join(folder, file.name), file.text);
    },
    people: async () =>
      (await test.get('participants.list', { dialogueId, input: {} })).participants,
    end: () => {
      test.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export const findDialog = (name: RegExp) => screen.findByRole('dialog', { name });
export const findRows = async () => within(await screen.findByRole('list', { name: 'Rows' }));

/** The row of a line of the file, once it says this. */
export async function findRow(line: number, saying: string | RegExp): Promise<HTMLElement> {
  const pattern = typeof saying === 'string' ? new RegExp(saying) : saying;
  return waitFor(() => {
    const row = rowElements().find((each) => each.textContent.startsWith(String(line)));
    if (row === undefined || !pattern.test(row.textContent))
      throw new Error(`line ${line} says: ${row?.textContent}`);
    return row;
  });
}

export function rowElements(): HTMLElement[] {
  const list = screen.getByRole('list', { name: 'Rows' });
  return [...list.querySelectorAll<HTMLElement>('[data-index]')];
}

export const mainButton = () =>
  screen
    .getAllByRole<HTMLButtonElement>('button')
    .find((each) => /^(Import|Change) ?(\d|$|Ctrl)/.test(each.textContent))!;

/** What a browser does when files are let go over an element. */
export function drop(files: File[], type: 'dragover' | 'drop' = 'drop') {
  const dataTransfer = { types: ['Files'], files, dropEffect: 'none' };
  fireEvent[type === 'drop' ? 'drop' : 'dragOver'](document.body, { dataTransfer });
  return dataTransfer;
}

export function paste(target: Element, text: string, html = '') {
  const data: Record<string, string> = { 'text/plain': text, 'text/html': html };
  fireEvent.paste(target, { clipboardData: { getData: (type: string) => data[type] ?? '' } });
}

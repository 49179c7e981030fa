import { screen, waitFor, within } from '@testing-library/react';
import type { Result } from '../../../shared/app-error';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  drop,
  findDialog,
  findRow,
  findRows,
  mainButton,
  paste,
  rowElements,
  startImportJourney,
  type ImportJourney,
} from './import-journey';

const list = [
  'Title;First name;Surname;Job title;Organization;E-mail',
  'Ms;Given1;Family1;Ambassador;Kenya;speaker1@example.org',
  ';;;Counsellor;Kenya;speaker2@example.org',
  'Mr;Given3;Family3;Director;Congo;not an address',
  ';Given4;Family4;Director;Delegation 4;speaker4@example.org',
].join('\n');

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });

let journey: ImportJourney;

/** Answers in the place of the application; undefined lets the call through. */
let intercept: (path: string, payload: never) => Promise<Result<unknown>> | undefined;

beforeEach(async () => {
  intercept = () => undefined;
  journey = await startImportJourney(({ invoke, subscribe }) => ({
    invoke: (path, payload) => intercept(path, payload as never) ?? invoke(path, payload),
    subscribe,
  }));
});
afterEach(() => journey.end());

async function openList(text = list) {
  journey.willChoose({ name: 'registration.csv', text });
  await journey.user.keyboard('{Control>}o{/Control}');
  await findDialog(/Import registration.csv/);
  await findRows();
}

describe('a list with faults', () => {
  test('is corrected, imported and taken back', async () => {
    await openList();
    const { user } = journey;
    await findRow(3, /Error.*A name is missing/);
    await findRow(4, /New, check.*not an e-mail address.*May mean several/);
    expect(mainButton().textContent).toContain('Import 3 new people, 2 new delegations');

    // The name that is missing; the editor begins at the cell at fault.
    await user.dblClick(await findRow(3, 'Error'));
    const given = await screen.findByRole('textbox', { name: 'Given name' });
    await waitFor(() => expect(document.activeElement).toBe(given));
    await user.keyboard('Given2{Tab}Family2{Enter}');
    await findRow(3, /New.*Given2 Family2/);

    // Which Congo; asked once for all rows.
    await user.click(screen.getByRole('button', { name: /“Congo” means/ }));
    await user.click(await screen.findByRole('option', { name: /Democratic Republic/ }));
    await findRow(4, /Democratic Republic/);
    await waitFor(() =>
      expect(mainButton().textContent).toContain('Import 4 new people, 3 new delegations'),
    );

    await user.click(mainButton());
    const done = await findDialog(/Imported/);
    expect(done.textContent).toContain('4 people added, 3 delegations added.');
    expect((await journey.people()).map(({ name }) => name).sort()).toEqual(
      [1, 2, 3, 4].map((number) => `Given${number} Family${number}`),
    );
    await user.keyboard('{Control>}z{/Control}');
    await findDialog(/Taken back/);
    expect(await journey.people()).toEqual([]);
  });

  test('shows rows by what becomes of them, and keeps a corrected row in sight', async () => {
    await openList();
    const { user } = journey;
    await user.click(screen.getByRole('radio', { name: /Errors ?1/ }));
    expect(rowElements()).toHaveLength(1);
    await user.dblClick(await findRow(3, 'Error'));
    await user.keyboard('Given2{Enter}');
    await findRow(3, /New.*Given2/);
    await user.click(screen.getByRole('radio', { name: /All rows ?4/ }));
    expect(rowElements()).toHaveLength(4);
  });

  test('says in words how each column was recognized, and takes another field', async () => {
    await openList();
    const { user } = journey;
    const button = screen.getByRole('button', { name: /“Job title” holds/ });
    const column = button.closest('li')!;
    expect(column.textContent).toMatch(/Ambassador · Counsellor · Director.*by its title/);
    await user.click(button);
    await user.click(await screen.findByRole('option', { name: 'Leave out' }));
    await waitFor(() => expect(rowElements()[0]?.textContent).not.toContain('Ambassador'));
    expect(column.textContent).toContain('chosen by hand');
  });
});

describe('without the mouse', () => {
  test('from the list of files to the people, and back to where one was', async () => {
    const { user } = journey;
    const filter = screen.getByRole('searchbox', { name: /Filter by name/ });
    filter.focus();
    await openList();
    await waitFor(() => expect(document.activeElement).toBe(rowElements()[0]));
    // Leaves the second out and corrects the third.
    await user.keyboard('{ArrowDown} {ArrowDown}');
    await findRow(3, 'Left out');
    await user.keyboard('{Enter}');
    const email = await screen.findByRole('textbox', { name: 'E-mail' });
    await user.clear(email);
    await user.type(email, 'speaker3@example.org{Enter}');
    await findRow(4, 'speaker3@example.org');
    expect(document.activeElement?.textContent).toContain('speaker3@example.org');
    await waitFor(() => expect(mainButton().disabled).toBe(false));
    await user.keyboard('{Control>}{Enter}{/Control}');
    await findDialog(/Imported/);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(filter));
    expect(await journey.people()).toHaveLength(3);
    expect(await screen.findByText('Given3 Family3')).toBeTruthy();
  });

  test('Escape leaves at once, unless something was corrected', async () => {
    const { user } = journey;
    await openList();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await openList();
    await waitFor(() => expect(document.activeElement).toBe(rowElements()[0]));
    await user.keyboard('{Enter}{Escape}');
    expect(screen.getByRole('dialog', { name: /Import registration/ })).toBeTruthy();
    await user.keyboard(' ');
    await findRow(2, 'Left out');
    await user.keyboard('{Escape}');
    const question = await screen.findByRole('alertdialog');
    await user.click(within(question).getByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await journey.people()).toEqual([]);
  });
});

describe('a list that is here already', () => {
  test('changes what differs, keeps what was typed, and has nothing to do the second time', async () => {
    const { user, test: application, dialogueId } = journey;
    const simple = (position: string) =>
      `Name,Position,E-mail\nSpeaker 1,${position},s1@example.org`;
    await openList(simple('Director'));
    await user.click(mainButton());
    await findDialog(/Imported/);
    await user.keyboard('{Enter}');

    await openList(simple('Ambassador'));
    await findRow(2, /Changed.*Director → Ambassador/);
    expect(mainButton().textContent).toContain('Change 1 person');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    const { participants } = await application.get('participants.list', { dialogueId, input: {} });
    await application.get('participants.edit', {
      dialogueId,
      input: { id: participants[0]!.id, position: 'Minister' },
    });
    await openList(simple('Ambassador'));
    await findRow(2, /“Minister” was typed here and is kept; the file has “Ambassador”/);
    expect(rowElements()[0]?.textContent).not.toContain('→');
    expect(mainButton().disabled).toBe(true);
    expect(screen.getByText(/Nothing to import: everybody is here/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Use the file’s' }));
    await findRow(2, /Changed.*Minister → Ambassador/);
    await user.click(mainButton());
    await findDialog(/Imported/);
    expect((await journey.people())[0]?.position).toBe('Ambassador');
  });
});

describe('what is pasted', () => {
  test('opens the preview when it is a list', async () => {
    paste(document.body, 'Speaker 1, Kenya\nSpeaker 2, Canada');
    await findDialog(/Import what was pasted/);
    await findRow(2, 'Speaker 2');
  });

  test('does nothing when it is one line, or goes into a field', async () => {
    paste(document.body, 'Speaker 1, Kenya\n');
    paste(screen.getByRole('searchbox', { name: /Filter by name/ }), 'Speaker 1\nSpeaker 2');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('files that are dropped', () => {
  const file = (name: string, text = list) => new File([text], name, { type: 'text/csv' });

  test('are announced over the window, and the first of them is read', async () => {
    const held = drop([], 'dragover');
    expect(held.dropEffect).toBe('copy');
    expect((await screen.findByText(/Drop to import into/)).textContent).toContain('Dialogue 1');
    drop([file('first.csv'), file('second.csv')]);
    expect(screen.queryByText(/Drop to import into/)).toBeNull();
    await findDialog(/Import first.csv/);
    await findRow(2, 'Given1');
    expect(screen.getByText(/Only this file is read; 1 other/)).toBeTruthy();
    // Whatever is dropped meanwhile is refused.
    expect(drop([], 'dragover').dropEffect).toBe('none');
  });

  test('are refused before they are read when they are too large', async () => {
    const large = file('large.csv');
    Object.defineProperty(large, 'size', { value: 60_000_000 });
    drop([large]);
    expect(
      await screen.findByText(/large.csv has 60.0 MB; up to 52.4 MB can be read/),
    ).toBeTruthy();
    journey.willChoose({ name: 'other.csv', text: list });
    await journey.user.click(screen.getByRole('button', { name: 'Choose another file…' }));
    await findDialog(/Import other.csv/);
    await findRow(2, 'Given1');
  });

  test('that cannot be imported say why', async () => {
    drop([new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2])], 'picture.png')]);
    expect(await screen.findByText('This kind of file is not read')).toBeTruthy();
  });
});

describe('while it takes long', () => {
  test('an import is stopped with Escape, and nothing has happened', async () => {
    const cancelled: Result<unknown> = { ok: false, error: { code: 'cancelled' } };
    let stop = () => {};
    const stopped = new Promise<Result<unknown>>((resolve) => (stop = () => resolve(cancelled)));
    intercept = (path) => {
      if (path === 'app.cancelJob') stop();
      return path === 'imports.commitParticipants' ? stopped : undefined;
    };
    await openList();
    await journey.user.click(mainButton());
    await screen.findByText('Importing…');
    await journey.user.keyboard('{Escape}');
    expect(await screen.findByText(/Stopped. What is shown as new/)).toBeTruthy();
    expect(await journey.people()).toEqual([]);
    await waitFor(() => expect(mainButton().disabled).toBe(false));
  });

  test('an answer to an earlier correction never replaces that to a later one', async () => {
    await openList();
    const { user } = journey;
    const held: (() => void)[] = [];
    intercept = (path, payload) => {
      if (path !== 'imports.previewParticipants') return undefined;
      return new Promise((resolve) => {
        held.push(() => resolve(journey.test.transport.invoke(path, payload)));
      });
    };
    await waitFor(() => expect(document.activeElement).toBe(rowElements()[0]));
    await user.keyboard(' ');
    await waitFor(() => expect(held).toHaveLength(1));
    expect(mainButton().disabled).toBe(true);
    await user.keyboard('{ArrowDown}{ArrowDown} ');
    await waitFor(() => expect(held).toHaveLength(2));
    held[1]!();
    await waitFor(() => expect(mainButton().textContent).toContain('Import 1 new person'));
    held[0]!();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(mainButton().textContent).toContain('Import 1 new person');
    expect(document.activeElement).toBe(rowElements()[2]);
  });
});

test('choosing no file leaves everything as it was', async () => {
  journey.willChoose(null);
  await journey.user.click(screen.getAllByRole('button', { name: 'Import list…' })[0]!);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a file that is no longer kept has to be chosen again', async () => {
  await openList();
  // Newer files push it out.
  for (const name of ['a.csv', 'b.csv', 'c.csv'])
    await journey.test.get('imports.stage', {
      dialogueId: journey.dialogueId,
      input: { jobId: name, fileName: name, bytes: new TextEncoder().encode(list) },
    });
  await journey.user.keyboard(' ');
  expect(await screen.findByText('The file has to be chosen again')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Choose another file…' })).toBeTruthy();
});

test('five thousand rows stay few in the page', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `Speaker ${index},s${index}@example.org`);
  await openList(['Name,E-mail', ...rows].join('\n'));
  await findRow(2, 'Speaker 0');
  expect(rowElements().length).toBeLessThan(60);
  expect(mainButton().textContent).toContain('Import 5,000 new people');
  await journey.user.keyboard('{End}');
  await findRow(5001, 'Speaker 4999');
  expect(rowElements().length).toBeLessThan(60);
});

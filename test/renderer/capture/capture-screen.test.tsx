import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ApiProvider, DialogueScope } from '../../../renderer/api/api-context';
import { flushAll } from '../../../renderer/api/flush-before-close';
import type { Transport } from '../../../renderer/api/transport';
import { CaptureScreen } from '../../../renderer/features/capture/CaptureScreen';
import { HistoryPanel } from '../../../renderer/features/history/HistoryPanel';
import { CommandRegistryProvider } from '../../../renderer/ui/keyboard-commands';
import type { DialogueId, SessionId } from '../../../shared/domain/ids';
import { pointsOfDocument } from '../../../shared/notes/points-schema';
import { createTestApplication, type TestApplication } from '../../support/test-application';

// jsdom has no layout; the list of themes asks where the text is.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

let application: TestApplication;
let dialogueId: DialogueId;
let sessionId: SessionId;

const call = <P extends Parameters<TestApplication['get']>[0]>(path: P, input: object) =>
  application.get(path, { dialogueId, input } as never) as Promise<never>;

beforeEach(async () => {
  application = createTestApplication();
  dialogueId = await application.createDialogue();
  const eventId = await call('programme.addEvent', {
    kind: 'workshop',
    title: 'Event 1',
    theme: '',
    startsOn: null,
    endsOn: null,
    timeZone: 'Europe/Zurich',
    venue: '',
    place: '',
    symbol: '',
  });
  sessionId = await call('programme.addSession', {
    eventId,
    parentId: null,
    kind: 'discussion',
    title: 'Session 1',
    startsAt: null,
    endsAt: null,
    attribution: null,
  });
  const delegationId = await call('participants.addDelegation', {
    name: 'Kenya',
    shortName: '',
    category: 'government',
    state: 'KEN',
    region: 'africa',
    isGroup: false,
  });
  await call('participants.add', {
    name: 'Speaker 12',
    isIdentified: true,
    title: '',
    position: 'Ambassador',
    delegationId,
    gender: null,
  });
});

afterEach(() => {
  cleanup();
  application.close();
});

async function open(transport: Transport = application.transport) {
  const user = userEvent.setup();
  const view = render(
    <I18nProvider i18n={i18n}>
      <ApiProvider transport={transport}>
        <CommandRegistryProvider>
          <DialogueScope dialogueId={dialogueId}>
            <CaptureScreen
              sessionId={sessionId}
              target={null}
              onProgramme={() => undefined}
              renderHistory={(id, onClose) => <HistoryPanel id={id} onClose={onClose} />}
            />
          </DialogueScope>
        </CommandRegistryProvider>
      </ApiProvider>
    </I18nProvider>,
  );
  await screen.findByLabelText('Points of the current turn');
  return { user, view };
}

const line = () => screen.getByLabelText('Points of the current turn');
const editorOf = (element: HTMLElement) => (element as HTMLElement & { editor: Editor }).editor;

const pointsOf = ({ state }: Editor) => state.doc.children.map(({ textContent }) => textContent);

/** What typing does to ProseMirror; jsdom has no text input of its own. */
function type(text: string, element = line()) {
  const { view } = editorOf(element);
  act(() => {
    for (const letter of text) {
      const { from, to } = view.state.selection;
      const isTaken = view.someProp('handleTextInput', (handle) =>
        handle(view, from, to, letter, () => view.state.tr.insertText(letter, from, to)),
      );
      if (isTaken !== true) view.dispatch(view.state.tr.insertText(letter, from, to));
    }
  });
}

const press = (key: string, more: object = {}, element = line()) =>
  fireEvent.keyDown(element, { key, ...more });

/** The only turn of the record: what lies right below the list, since its points are a list too. */
async function findRow(): Promise<HTMLElement> {
  const record = await screen.findByRole('list', { name: 'Record' });
  return record.querySelector<HTMLElement>('[data-index="0"]')!;
}

async function storedRecord() {
  return (await call('record.list', { sessionId })) as {
    id: string;
    speakerName: string | null;
    endedAt: number | null;
    points: { text: string; kind: string; isVerbatim: boolean; themeIds: string[] }[];
  }[];
}

async function storedTexts(): Promise<string[]> {
  const [entry] = await storedRecord();
  const { document } = (await call('record.document', { id: entry?.id })) as {
    document: Parameters<typeof pointsOfDocument>[0];
  };
  return pointsOfDocument(document).map(({ text }) => text);
}

describe('writing a turn', () => {
  test('from the name of the speaker to the next one, without the mouse', async () => {
    const { user } = await open();
    await user.type(await screen.findByRole('combobox', { name: 'Speaker' }), 'ken');
    await screen.findByRole('option', { name: /Speaker 12/ });
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(line()));
    type('?who pays');
    press('Enter');
    type('"word for word');
    press('Enter', { ctrlKey: true });
    await waitFor(async () => {
      const [entry] = await storedRecord();
      expect(entry?.endedAt).not.toBeNull();
    });
    const [entry] = await storedRecord();
    expect(entry?.speakerName).toBe('Speaker 12');
    expect(entry?.points).toMatchObject([
      { text: 'who pays', kind: 'question', isVerbatim: false },
      { text: 'word for word', kind: 'observation', isVerbatim: true },
    ]);
    const record = await screen.findByRole('list', { name: 'Record' });
    expect(within(record).getByText('who pays', { exact: false })).toBeTruthy();
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Speaker' })),
    );
  });

  test('begins with the first letter, before anybody knows who speaks', async () => {
    await open();
    type('a');
    await waitFor(async () => expect(await storedTexts()).toEqual(['a']));
    expect((await storedRecord())[0]?.speakerName).toBeNull();
    const foot = screen.getByRole('region', { name: 'Writing line' });
    expect(await within(foot).findByText('Speaker not yet named')).toBeTruthy();
  });

  test('what was said into the field of the speaker is a point, however one leaves the field', async () => {
    const { user } = await open();
    const said = 'Data on migration should be shared by all States';
    await user.type(await screen.findByRole('combobox', { name: 'Speaker' }), said);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(async () => expect((await storedRecord())[0]?.endedAt).not.toBeNull());
    const picker = await screen.findByRole<HTMLInputElement>('combobox', { name: 'Speaker' });
    await waitFor(() => expect(document.activeElement).toBe(picker));
    expect(picker.value).toBe('');

    await user.type(picker, said);
    // As the way to another screen does.
    act(() => picker.blur());
    expect(pointsOf(editorOf(line()))).toEqual([said]);
    await waitFor(async () => expect(await storedRecord()).toHaveLength(2));

    await user.click(await screen.findByRole('button', { name: /Name the speaker/ }));
    await user.type(screen.getByRole('combobox', { name: 'Speaker' }), `${said} again`);
    await user.tab();
    type(' and again');
    expect(pointsOf(editorOf(line()))).toEqual([said, `${said} again and again`]);
  });

  test('keys of the window do not select the text, with caps lock or without', async () => {
    await open();
    type('a first point');
    press('a', { ctrlKey: true, shiftKey: true });
    type(' goes on');
    await waitFor(async () => expect(await storedTexts()).toEqual(['a first point goes on']));
  });

  test('an unknown name makes a new speaker, a description somebody unidentified', async () => {
    const { user } = await open();
    await user.type(
      await screen.findByRole('combobox', { name: 'Speaker' }),
      'woman, third row{Enter}',
    );
    await waitFor(async () =>
      expect((await storedRecord())[0]?.speakerName).toBe('woman, third row'),
    );
    expect((await storedRecord())[0]).toMatchObject({ isSpeakerIdentified: false });
  });

  test('a sentence typed where the speaker is asked for becomes a point, not a person', async () => {
    const { user } = await open();
    const picker = await screen.findByRole('combobox', { name: 'Speaker' });
    await user.type(picker, '?who pays for all of this{Enter}');
    await waitFor(async () => expect(await storedTexts()).toEqual(['who pays for all of this']));
    await act(() => flushAll());
    expect((await storedRecord())[0]).toMatchObject({
      speakerName: null,
      points: [{ kind: 'question' }],
    });
  });

  test('an at sign on an empty point names the speaker of a turn that has begun', async () => {
    const { user } = await open();
    type('said before the name was known');
    press('Enter');
    type('@');
    const picker = await screen.findByRole('combobox', { name: 'Speaker' });
    await user.type(picker, 'ken');
    await screen.findByRole('option', { name: /Speaker 12/ });
    await user.keyboard('{Enter}');
    await waitFor(async () => expect((await storedRecord())[0]?.speakerName).toBe('Speaker 12'));
    expect(await storedTexts()).toEqual(['said before the name was known', '']);
  });

  test('a tag becomes a theme of the point, made on the way where it is new', async () => {
    await open();
    type('needs pathways #regular pathways');
    await screen.findByRole('option', { name: 'New theme “regular pathways”' });
    press('Enter');
    await waitFor(async () => expect((await storedTexts())[0]).toBe('needs pathways'));
    const themes = (await call('themes.list', {})) as { id: string; name: string }[];
    expect(themes.map(({ name }) => name)).toEqual(['regular pathways']);
    await act(() => flushAll());
    expect((await storedRecord())[0]?.points[0]?.themeIds).toEqual([themes[0]?.id]);
  });

  test('points keep their ids when they are moved, split and joined', async () => {
    await open();
    type('one');
    press('Enter');
    type('two');
    await waitFor(async () => expect(await storedTexts()).toEqual(['one', 'two']));
    const ids = () =>
      editorOf(line()).state.doc.content.content.map((point) => point.attrs['id'] as string);
    const before = ids();
    press('ArrowUp', { altKey: true });
    expect(ids()).toEqual([before[1], before[0]]);
    press('Enter');
    expect(new Set(ids()).size).toBe(3);
    press('Backspace');
    expect(ids()).toEqual([before[1], before[0]]);
    await waitFor(async () => expect(await storedTexts()).toEqual(['two', 'one']));
  });
});

describe('undo', () => {
  test('takes back what was typed since the last pause, and does it again', async () => {
    await open();
    type('one');
    press('Enter');
    await waitFor(async () => expect(await storedTexts()).toEqual(['one', '']));
    await act(() => flushAll());
    type('two');
    press('z', { ctrlKey: true });
    await waitFor(() => expect(line().textContent).not.toContain('two'));
    expect(line().textContent).toContain('one');
    press('z', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(line().textContent).toContain('two'));
    await waitFor(async () => expect(await storedTexts()).toEqual(['one', 'two']));
  });

  test('takes back what was typed before a restart', async () => {
    const { view } = await open();
    type('before');
    await waitFor(async () => expect(await storedTexts()).toEqual(['before']));
    await act(() => flushAll());
    type(' and after');
    await waitFor(async () => expect(await storedTexts()).toEqual(['before and after']));
    view.unmount();
    application.restart();
    await application.get('dialogues.open', { id: dialogueId });
    // A new window has a connection of its own.
    await open({ ...application.transport });
    await waitFor(() => expect(line().textContent).toContain('before and after'));
    press('z', { ctrlKey: true });
    await waitFor(() => expect(line().textContent).toBe('before'));
  });

  test('of the whole turn leaves a blank line', async () => {
    await open();
    type('a');
    await waitFor(async () => expect(await storedTexts()).toEqual(['a']));
    press('z', { ctrlKey: true });
    await waitFor(() => expect(line().textContent).toBe(''));
    press('z', { ctrlKey: true });
    await waitFor(async () => expect(await storedRecord()).toEqual([]));
    expect(await screen.findByRole('combobox', { name: 'Speaker' })).toBeTruthy();
  });
});

describe('nothing typed is lost', () => {
  test('while the disk refuses, and when it takes text again', async () => {
    let isFull = false;
    const transport: Transport = {
      ...application.transport,
      invoke: async (path, payload) =>
        isFull && path.startsWith('record.')
          ? { ok: false, error: { code: 'storage-full' } }
          : application.transport.invoke(path, payload),
    };
    await open(transport);
    isFull = true;
    type('kept while the disk is full');
    await expect(flushAll()).rejects.toEqual({ code: 'storage-full' });
    isFull = false;
    await act(() => flushAll());
    expect(await storedTexts()).toEqual(['kept while the disk is full']);
  });

  test('when one leaves the screen in the middle of a word', async () => {
    const { view } = await open();
    type('half a wor');
    view.unmount();
    await waitFor(async () => expect(await storedTexts()).toEqual(['half a wor']));
    await open();
    await waitFor(() => expect(line().textContent).toBe('half a wor'));
    type('d');
    await waitFor(async () => expect(await storedTexts()).toEqual(['half a word']));
  });

  test('when the text changes elsewhere under one’s hands', async () => {
    await open();
    type('mine');
    await waitFor(async () => expect(await storedTexts()).toEqual(['mine']));
    await act(() => flushAll());
    const [entry] = await storedRecord();
    const pointId = (entry?.points[0] as unknown as { id: string }).id;
    await call('record.editPoint', { id: pointId, text: 'theirs' });
    await waitFor(() => expect(line().textContent).toBe('theirs'));
    type('!');
    await waitFor(async () => expect(await storedTexts()).toEqual(['theirs!']));
  });
});

describe('the record', () => {
  test('an earlier turn is edited where it stands, and deleting it can be undone', async () => {
    const { user } = await open();
    type('first');
    press('Enter', { ctrlKey: true });
    // A turn that has just begun stands in the record for a moment, until it is known to be the one at the foot.
    await waitFor(async () => within(await findRow()).getByText('first'));
    const row = await findRow();
    act(() => row.focus());
    await user.keyboard('{F2}');
    const editor = await screen.findByLabelText('Points, being edited');
    act(() => void editorOf(editor).commands.focus('end'));
    type(' and edited', editor);
    press('Escape', {}, editor);
    await waitFor(() => expect(screen.queryByLabelText('Points, being edited')).toBeNull());
    await waitFor(async () =>
      expect((await storedRecord())[0]?.points[0]?.text).toBe('first and edited'),
    );
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('listitem'));
    await user.keyboard('{Delete}');
    await waitFor(async () => expect(await storedRecord()).toEqual([]));
    expect(await screen.findByText(/Nothing was said yet/)).toBeTruthy();
    // No row is left to be on.
    expect(document.activeElement?.ariaLabel).toBe('Points of the current turn');
    await call('history.undo', {});
    expect(await screen.findByText('first and edited')).toBeTruthy();
  });

  test('an earlier text comes back from the history', async () => {
    const { user } = await open();
    type('first');
    await waitFor(async () => expect(await storedTexts()).toEqual(['first']));
    await act(() => flushAll());
    type(' then changed');
    press('Enter', { ctrlKey: true });
    const row = await findRow();
    await within(row).findByText('first then changed');
    act(() => row.focus());
    await user.keyboard('h');
    const changes = within(await screen.findByRole('grid', { name: 'Changes' }));
    const edits = changes.getAllByRole('row', { name: /edit points/ });
    await user.click(edits.at(-1)!);
    await user.click(screen.getByRole('button', { name: 'Bring this text back' }));
    expect(await screen.findByText('first')).toBeTruthy();
  });
});

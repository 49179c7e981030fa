import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Editor } from '@tiptap/core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CaptureScreen } from '../../../renderer/features/capture/CaptureScreen';
import { callsOn, type DialogueCalls } from '../../support/dialogue-calls';
import {
  createPopulated,
  participantFields,
  type Populated,
} from '../../support/populated-dialogue';
import { renderFeature } from '../../support/render-feature';
import { createTestApplication, type TestApplication } from '../../support/test-application';

// jsdom has no layout; the list of themes asks where the text is.
Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect = () => new DOMRect();

let application: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
let requests: string[];

beforeEach(async () => {
  application = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(application));
  const three = await dialogue.get('participants.add', {
    ...participantFields,
    name: 'Speaker 3',
    delegationId: ids.delegations[1],
  });
  requests = await dialogue.get('speakers.request', {
    sessionId: ids.panel,
    requests: [
      { speakerId: ids.participants[0] },
      { speakerId: ids.participants[1], type: 'question' },
      { speakerId: three },
    ],
  });
});

afterEach(() => {
  cleanup();
  application.close();
});

async function open() {
  const { id: dialogueId } = dialogue;
  const element = (
    <CaptureScreen
      sessionId={ids.panel}
      target={null}
      onProgramme={() => undefined}
      renderHistory={() => null}
    />
  );
  renderFeature(application, dialogueId, element);
  await screen.findByLabelText('Points of the current turn');
  await within(screen.getByRole('region', { name: 'About the session' })).findByText(/Speaker 3/);
  return userEvent.setup();
}

const foot = () => screen.getByRole('region', { name: 'Writing line' });
const line = () => screen.getByLabelText('Points of the current turn');
const strips = () => screen.queryByRole('list', { name: 'Open turns' })?.textContent ?? '';
const press = (key: string, more: object = {}) => {
  act(() => line().focus());
  fireEvent.keyDown(line(), { key, ...more });
};

function type(text: string) {
  const { view } = (line() as HTMLElement & { editor: Editor }).editor;
  act(() => view.dispatch(view.state.tr.insertText(text)));
}

async function stored() {
  const record = await dialogue.get('record.list', { sessionId: ids.panel });
  return record.slice(2);
}

/** A second press within this time counts as the same. Milliseconds. */
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 450)));

test('the next of the list is offered, started by the key that closes, and waits while one writes the last', async () => {
  await open();
  const picker = screen.getByRole('combobox', { name: 'Speaker' });
  await waitFor(() => expect(document.activeElement).toBe(picker));
  const [offered] = screen.getAllByRole('option');
  expect(offered?.textContent).toContain('Speaker 1');

  // Enter alone gives nobody the floor.
  fireEvent.keyDown(picker, { key: 'Enter' });
  expect(await stored()).toEqual([]);

  press('Enter', { ctrlKey: true });
  await within(foot()).findByText('Speaker 1');
  type('said by the first');
  // Pressed twice at once, it is still one speaker who gets the floor.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  press('Enter', { ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(strips()).toContain('Speaker 2'));
  press('Enter', { ctrlKey: true, shiftKey: true });
  clock.mockRestore();
  type(', and more');
  await settled();
  expect(strips()).not.toContain('Speaker 3');
  press('Enter', { ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(strips()).toContain('Speaker 3'));
  expect(line().textContent).toBe('said by the first, and more');

  press('Enter', { ctrlKey: true });
  // The turn that has only just come up does not end with the last.
  press('Enter', { ctrlKey: true });
  type('second');
  await within(foot()).findByText('Speaker 2');
  press('.', { ctrlKey: true });
  type('third');
  press('Enter', { ctrlKey: true });
  await waitFor(() => expect(line().textContent).toBe('second'));
  press('Enter', { ctrlKey: true });
  await waitFor(async () => {
    const turns = await stored();
    expect(turns.map(({ points }) => points.map(({ text }) => text).join())).toEqual([
      'said by the first, and more',
      'second',
      'third',
    ]);
    expect(turns.some(({ isOpen, hasFloor }) => isOpen || hasFloor)).toBe(false);
  });
  const list = await dialogue.get('speakers.list', { sessionId: ids.panel });
  expect(list.queue).toEqual([]);
  expect(list.past.filter(({ requestId }) => requestId !== null).map(({ key }) => key)).toEqual(
    requests,
  );
});

test('naming who waits starts their request, with its type; anybody else walks in', async () => {
  const user = await open();
  await user.type(screen.getByRole('combobox', { name: 'Speaker' }), 'Speaker 2');
  await screen.findByRole('option', { name: /Speaker 2/ });
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(await stored()).toMatchObject([{ type: 'question' }]));
  const { queue } = await dialogue.get('speakers.list', { sessionId: ids.panel });
  expect(queue.map(({ key }) => key)).toEqual([requests[0], requests[2]]);
});

test('one key lowers the attribution of the turn, and raises it again', async () => {
  await open();
  press('Enter', { ctrlKey: true });
  type('a');
  const attribution = async () => (await stored())[0]?.attribution;
  press('H', { ctrlKey: true, shiftKey: true });
  await within(foot()).findByText('Chatham House: not attributed');
  press('O', { ctrlKey: true, shiftKey: true });
  await within(foot()).findByText('Off the record');
  press('O', { ctrlKey: true, shiftKey: true });
  await waitFor(async () => expect(await attribution()).toBeNull());
  press('L', { ctrlKey: true, shiftKey: true });
  await within(foot()).findByText('heard through interpretation');
});

test('the start is corrected by what one types', async () => {
  const user = await open();
  press('Enter', { ctrlKey: true });
  await within(foot()).findByText('Speaker 1');
  application.clock.advance(120_000);
  press('b', { ctrlKey: true });
  const field = await screen.findByRole('textbox', { name: /How long ago/ });
  await user.type(field, '1:20');
  expect(await screen.findByText(/Began at .*, 1:20 ago/)).toBeTruthy();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.queryByRole('textbox', { name: /How long ago/ })).toBeNull());
});

test('a turn that another window starts is taken up by a blank line, and given back by undo', async () => {
  await open();
  await dialogue.get('speakers.start', { id: requests[0] as never, current: null });
  await within(foot()).findByText('Speaker 1');
  const other = callsOn(application, dialogue.id);
  await other.get('speakers.undo', {});
  await within(foot()).findByRole('combobox', { name: 'Speaker' });
  expect(await stored()).toEqual([]);
});

import { act } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { ApiProvider, DialogueScope } from '../../../renderer/api/api-context';
import { useSaveState } from '../../../renderer/api/save-state';
import type { Transport } from '../../../renderer/api/transport';
import { useCommand, useEndpointQuery } from '../../../renderer/api/use-endpoint';
import type { Result } from '../../../shared/app-error';
import type { AppEvent, EntityName } from '../../../shared/contract/change';
import type { DialogueId } from '../../../shared/domain/ids';
import { render, screen } from '../../support/render';

const dialogueId = 'dialogue-1' as DialogueId;

/** Answers what it is told to, and counts. */
function fakeTransport() {
  const listeners = new Set<(event: AppEvent) => void>();
  const invoke = vi.fn<(path: string, call: unknown) => Promise<Result<unknown>>>();
  invoke.mockResolvedValue({ ok: true, value: { undo: 'add-session', redo: null } });
  const transport: Transport = {
    invoke,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const changed = (sequence: number, entity: EntityName, about: string | null = dialogueId) =>
    act(async () => {
      for (const listener of listeners)
        listener({
          type: 'changed',
          sequence,
          dialogueId: about as DialogueId | null,
          commandId: null,
          changes: [{ entity, id: '1' }],
        });
      await Promise.resolve();
    });
  return { transport, invoke, changed };
}

function HistoryState() {
  const { data, error } = useEndpointQuery('history.state', {});
  return <output>{error?.code ?? data?.undo ?? 'waiting'}</output>;
}

function UndoButton() {
  const { run, error } = useCommand('history.undo');
  const edit = useCommand('dialogues.edit');
  const { savedAt } = useSaveState();
  const [before] = useState(savedAt);
  return (
    <>
      <button type="button" onClick={() => run({})}>
        Undo
      </button>
      <button type="button" onClick={() => edit.run({})}>
        Edit
      </button>
      <output>{error?.code ?? (savedAt === before ? 'fine' : 'saved')}</output>
    </>
  );
}

const show = (transport: Transport, content: React.ReactNode) =>
  render(
    <ApiProvider transport={transport}>
      <DialogueScope dialogueId={dialogueId}>{content}</DialogueScope>
    </ApiProvider>,
  );

it('asks once, with the dialogue of the scope, however many components ask', async () => {
  const { transport, invoke } = fakeTransport();
  show(
    transport,
    <>
      <HistoryState />
      <HistoryState />
    </>,
  );
  expect(await screen.findAllByText('add-session')).toHaveLength(2);
  expect(invoke.mock.calls).toEqual([['history.state', { dialogueId, input: {} }]]);
});

it('asks again when something that the query reads has changed, and only then', async () => {
  const { transport, invoke, changed } = fakeTransport();
  show(transport, <HistoryState />);
  await screen.findByText('add-session');
  await changed(1, 'session');
  await changed(2, 'history', 'dialogue-2');
  expect(invoke).toHaveBeenCalledTimes(1);
  await changed(3, 'history');
  expect(invoke).toHaveBeenCalledTimes(2);
});

it('asks for everything again when events were missed', async () => {
  const { transport, invoke, changed } = fakeTransport();
  show(transport, <HistoryState />);
  await screen.findByText('add-session');
  await changed(7, 'session');
  await changed(9, 'session');
  expect(invoke).toHaveBeenCalledTimes(2);
});

it('gives the failure of a query as data', async () => {
  const { transport, invoke } = fakeTransport();
  invoke.mockResolvedValue({ ok: false, error: { code: 'storage-full' } });
  show(transport, <HistoryState />);
  expect(await screen.findByText('storage-full')).toBeTruthy();
});

it('keeps the failure of a command until it works, and never rejects', async () => {
  const { transport, invoke } = fakeTransport();
  invoke.mockRejectedValueOnce(new Error('gone'));
  show(transport, <UndoButton />);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('unexpected')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('fine')).toBeTruthy();
  // Later than whatever was saved before: the state is that of the window, and its clock counts seconds.
  const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
  await userEvent.click(screen.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByText('saved')).toBeTruthy();
  later.mockRestore();
});

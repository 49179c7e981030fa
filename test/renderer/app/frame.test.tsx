import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { useAppCommands } from '../../../renderer/app/app-commands';
import { AppFrame } from '../../../renderer/app/AppFrame';
import { AppProviders } from '../../../renderer/app/AppProviders';
import { CommandPalette } from '../../../renderer/app/CommandPalette';
import { KeyMap } from '../../../renderer/app/KeyMap';
import type { Transport } from '../../../renderer/api/transport';
import { announce } from '../../../renderer/ui/announce';
import { Button } from '../../../renderer/ui/Button';
import { useKeyboardCommands, usePaletteProvider } from '../../../renderer/ui/keyboard-commands';
import { PointSignsProvider } from '../../../renderer/ui/point-signs';
import { Region } from '../../../renderer/ui/Region';
import { signsOf } from '../../../shared/notes/point-signs';
import { act } from '@testing-library/react';
import { render, screen } from '../../support/render';

const invoke = vi.fn<Transport['invoke']>();
const transport: Transport = { invoke, subscribe: () => () => {} };
const addSpeaker = vi.fn();
const openPerson = vi.fn();

function Screen() {
  useKeyboardCommands([
    { id: 'test.add', label: 'Add a speaker', group: 'Test', keys: 'Mod+J', run: addSpeaker },
  ]);
  usePaletteProvider({
    id: 'people',
    search: async (text) =>
      text === 'kit' ? [{ id: 'p1', label: 'Person Kit', group: 'Person', run: openPerson }] : [],
  });
  usePaletteProvider({ id: 'broken', search: () => Promise.reject(new Error('no answer')) });
  return (
    <>
      <Region label="Record">
        <Button>First</Button>
        <Button>Second</Button>
      </Region>
      <Region label="List">Nothing to focus here</Region>
    </>
  );
}

function Window() {
  const [shown, setShown] = useState<'palette' | 'keys' | null>(null);
  useAppCommands(setShown);
  return (
    <>
      <AppFrame
        rail={[{ id: 'capture', label: 'Capture', keys: 'Alt+1', onPress: () => {} }]}
        railFoot={[]}
        currentRailId="capture"
        title="Dialogue 1"
        status="Saved"
      >
        <Screen />
      </AppFrame>
      <CommandPalette isOpen={shown === 'palette'} onClose={() => setShown(null)} />
      <KeyMap isOpen={shown === 'keys'} onClose={() => setShown(null)} hasText />
    </>
  );
}

const show = () =>
  render(
    <AppProviders transport={transport}>
      <PointSignsProvider value={signsOf({ 'good-practice': '%' })}>
        <Window />
      </PointSignsProvider>
    </AppProviders>,
  );

it('names its landmarks and says which screen one is on', () => {
  show();
  expect(screen.getByRole('main')).toBeTruthy();
  const item = screen.getByRole('button', { name: 'Capture' });
  expect(item.getAttribute('aria-current')).toBe('page');
});

it('goes round its regions with F6 and comes back to where one was', async () => {
  show();
  screen.getByRole('button', { name: 'Second' }).focus();
  await userEvent.keyboard('{F6}');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('List');
  await userEvent.keyboard('{F6}');
  expect(document.activeElement?.textContent).toContain('Capture');
  await userEvent.keyboard('{Shift>}{F6}{F6}{/Shift}');
  expect(document.activeElement?.textContent).toBe('Second');
});

it('runs a command that the palette found by a few of its letters', async () => {
  show();
  await userEvent.keyboard('{Control>}k{/Control}');
  await userEvent.keyboard('addsp{Enter}');
  await vi.waitFor(() => expect(addSpeaker).toHaveBeenCalledOnce());
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('goes to things that features find, although another feature has no answer', async () => {
  show();
  await userEvent.keyboard('{Control>}k{/Control}');
  const field = screen.getByRole('combobox');
  await userEvent.keyboard('kit');
  const option = await screen.findByRole('option', { name: /Person Kit/ });
  expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(openPerson).toHaveBeenCalledOnce());
});

it('says when the palette finds nothing, and closes with Escape', async () => {
  show();
  await userEvent.keyboard('{Control>}k{/Control}qqqqq');
  expect(screen.getByText('Nothing found. Try fewer letters.')).toBeTruthy();
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows all keys with F1, the signs as they are set, and the same on paper', async () => {
  show();
  await userEvent.keyboard('{F1}');
  const dialog = screen.getByRole('dialog', { name: 'Keys' });
  expect(dialog.textContent).toContain('Add a speakerCtrl+J');
  expect(dialog.textContent).toContain('good practice%');
  expect(dialog.textContent).toContain('In front of the name: point of order!');
  const printed = document.querySelector('[data-printed=keys]');
  expect(printed?.parentElement).toBe(document.body);
  expect(printed?.textContent).toContain('good practice%');
});

it('says announcements to screen readers', () => {
  show();
  act(() => announce('Undone: add session'));
  expect(screen.getByRole('status').textContent).toBe('Undone: add session');
});

it('keeps a fault of one screen from leaving an empty window, and reports it', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  invoke.mockResolvedValue({ ok: true, value: { reference: 'R-7' } });
  function Faulty(): never {
    throw new Error('a fault');
  }
  render(
    <AppProviders transport={transport}>
      <Faulty />
    </AppProviders>,
  );
  expect(await screen.findByText('Reference: R-7')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload' })).toBeTruthy();
  expect(invoke).toHaveBeenCalledWith(
    'app.reportProblem',
    expect.objectContaining({ message: 'a fault' }),
  );
  vi.restoreAllMocks();
});

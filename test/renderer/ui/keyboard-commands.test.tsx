import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import {
  CommandRegistryProvider,
  useKeyboardCommands,
  type KeyboardCommand,
} from '../../../renderer/ui/keyboard-commands';

function Commands({ commands }: { readonly commands: readonly KeyboardCommand[] }) {
  useKeyboardCommands(commands);
  return <input aria-label="text" />;
}

function show(...commands: Partial<KeyboardCommand>[]) {
  const complete = commands.map((command, index) => ({
    ...{ id: `test.${index}`, label: `Command ${index}`, group: 'Test', run: () => {} },
    ...command,
  }));
  return render(
    <CommandRegistryProvider>
      <Commands commands={complete} />
    </CommandRegistryProvider>,
  );
}

describe('keyboard commands', () => {
  it('run by any of their keys, and leave the rest to the window', async () => {
    const run = vi.fn();
    show({ keys: ['Alt+1', 'Mod+1'], run });
    await userEvent.keyboard('{Alt>}1{/Alt}{Control>}1{/Control}{Alt>}2{/Alt}');
    expect(run).toHaveBeenCalledTimes(2);
  });

  it('do not take letters, nor undo, from a text field', async () => {
    const run = vi.fn();
    const { getByLabelText } = show(
      { keys: 's', run },
      { keys: 'Mod+Z', yieldsToTyping: true, run },
      { keys: 'Mod+K', run },
    );
    getByLabelText('text').focus();
    await userEvent.keyboard('s{Control>}z{/Control}');
    expect(run).not.toHaveBeenCalled();
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(run).toHaveBeenCalledOnce();
    getByLabelText('text').blur();
    await userEvent.keyboard('s{Control>}z{/Control}');
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('do nothing while their condition says no, nor after their part of the screen has gone', async () => {
    const run = vi.fn();
    const { unmount } = show({ keys: 'F2', when: () => false, run });
    await userEvent.keyboard('{F2}');
    unmount();
    show({ keys: 'F2', run }).unmount();
    await userEvent.keyboard('{F2}');
    expect(run).not.toHaveBeenCalled();
  });

  it('always see the newest state', async () => {
    function Counter() {
      const [count, setCount] = useState(0);
      useKeyboardCommands([
        { id: 'c', label: 'c', group: 'g', keys: 'F2', run: () => setCount(count + 1) },
      ]);
      return <output>{count}</output>;
    }
    const { container } = render(
      <CommandRegistryProvider>
        <Counter />
      </CommandRegistryProvider>,
    );
    await userEvent.keyboard('{F2}{F2}{F2}');
    expect(container.textContent).toBe('3');
  });

  it('are silent behind a dialog', async () => {
    const run = vi.fn();
    const { getByRole } = render(
      <CommandRegistryProvider>
        <Commands commands={[{ id: 'c', label: 'c', group: 'g', keys: 'F2', run }]} />
        <div role="dialog">
          <button type="button">Close</button>
        </div>
      </CommandRegistryProvider>,
    );
    getByRole('button').focus();
    await userEvent.keyboard('{F2}');
    expect(run).not.toHaveBeenCalled();
  });
});

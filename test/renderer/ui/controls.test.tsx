import { within } from '@testing-library/react';

import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render, screen } from '../../support/render';
import { Button } from '../../../renderer/ui/Button';
import { ConfirmDialog } from '../../../renderer/ui/ConfirmDialog';
import { Dialog } from '../../../renderer/ui/Dialog';
import { EmptyState } from '../../../renderer/ui/EmptyState';
import { ErrorPanel } from '../../../renderer/ui/ErrorPanel';
import { IconButton } from '../../../renderer/ui/IconButton';
import { List } from '../../../renderer/ui/List';
import { Menu } from '../../../renderer/ui/Menu';
import { SplitView } from '../../../renderer/ui/SplitView';
import { StanceMark } from '../../../renderer/ui/StanceMark';
import { Tabs } from '../../../renderer/ui/Tabs';
import { TextField } from '../../../renderer/ui/TextField';
import { Tree } from '../../../renderer/ui/Tree';

describe('buttons', () => {
  it('show their keys and tell them to assistive technology, outside their name', () => {
    render(<Button keys="Mod+Enter">Next speaker</Button>);
    const button = screen.getByRole('button', { name: 'Next speaker' });
    expect(button.textContent).toContain('Ctrl+⏎');
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter');
  });

  it('have a name even when they show a glyph', () => {
    render(<IconButton label="Close">×</IconButton>);
    expect(screen.getByRole('button', { name: 'Close' })).toBeTruthy();
  });
});

describe('Dialog', () => {
  function Example({ onSubmit }: { onSubmit: () => void }) {
    const [isOpen, setIsOpen] = useState(false);
    return (
      <>
        <Button onPress={() => setIsOpen(true)}>Add theme</Button>
        <Dialog
          title="New theme"
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          onSubmit={onSubmit}
          actions={<Button type="submit">Add</Button>}
        >
          <TextField label="Name" autoFocus defaultValue="" />
        </Dialog>
      </>
    );
  }

  it('takes the focus, submits with Enter, closes with Escape and gives the focus back', async () => {
    const onSubmit = vi.fn();
    render(<Example onSubmit={onSubmit} />);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('dialog', { name: 'New theme' })).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    await userEvent.keyboard('term{Enter}');
    expect(onSubmit).toHaveBeenCalledOnce();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Add theme');
    });
  });

  it('starts a confirmation on the safe answer', async () => {
    const onConfirm = vi.fn();
    const onClose = vi.fn();
    render(
      <ConfirmDialog
        title="Delete the file"
        confirmLabel="Delete for good"
        isDanger
        isOpen
        onConfirm={onConfirm}
        onClose={onClose}
      >
        This cannot be undone.
      </ConfirmDialog>,
    );
    expect(screen.getByRole('alertdialog', { name: 'Delete the file' })).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Cancel');
    await userEvent.keyboard('{Enter}');
    expect([onConfirm.mock.calls.length, onClose.mock.calls.length]).toEqual([0, 1]);
  });
});

describe('Menu', () => {
  it('runs the entry that the arrows are on', async () => {
    const onAction = vi.fn();
    render(
      <Menu
        label="More"
        entries={[
          { id: 'rename', label: 'Rename', onAction: () => {} },
          'separator',
          { id: 'merge', label: 'Merge', keys: 'Mod+M', onAction },
        ]}
      />,
    );
    await userEvent.tab();
    await userEvent.keyboard('{Enter}{ArrowDown}{Enter}');
    expect(onAction).toHaveBeenCalledOnce();
  });
});

describe('rows', () => {
  const nodes = [
    { id: 'a', text: 'Theme 1', children: [{ id: 'b', text: 'Theme 2' }] },
    { id: 'c', text: 'Theme 3' },
  ];

  it('of a tree open to the right, close to the left and act on Enter', async () => {
    const onAction = vi.fn();
    render(
      <Tree
        label="Codebook"
        nodes={nodes}
        renderNode={({ text }) => text}
        emptyState="No theme yet."
        onAction={onAction}
      />,
    );
    await userEvent.tab();
    expect(screen.getAllByRole('row')).toHaveLength(2);
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getAllByRole('row')).toHaveLength(3);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onAction).toHaveBeenCalledExactlyOnceWith('b');
    await userEvent.keyboard('{ArrowUp}{ArrowLeft}');
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('of a list are chosen with the arrows, and an empty list says what to do', async () => {
    const onSelectionChange = vi.fn();
    const list = (items: { id: string; name: string }[]) => (
      <List
        label="Speakers"
        items={items}
        textOf={({ name }) => name}
        renderItem={({ name }) => name}
        emptyState={
          <EmptyState keys="Mod+N">Nobody asked for the floor. Add a speaker:</EmptyState>
        }
        selectionMode="single"
        onSelectionChange={onSelectionChange}
      />
    );
    const { rerender } = render(list([]));
    expect(screen.getByText(/Nobody asked for the floor/).textContent).toContain('Ctrl+N');
    rerender(list([1, 2, 3].map((n) => ({ id: `s${n}`, name: `Speaker ${n}` }))));
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(onSelectionChange).toHaveBeenLastCalledWith(new Set(['s2']));
  });
});

describe('Tabs', () => {
  it('change with the arrows', async () => {
    const onChange = vi.fn();
    const tabs = (['evidence', 'history'] as const).map((id) => ({ id, label: id, content: id }));
    render(<Tabs label="Details" tabs={tabs} value="evidence" onChange={onChange} />);
    expect(screen.getByRole('tabpanel').textContent).toBe('evidence');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledWith('history');
  });
});

describe('SplitView', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('moves its line with the arrow keys within its limits and remembers where it was', async () => {
    const split = (
      <SplitView
        id="test"
        separatorLabel="Speaker list"
        fixedSide="end"
        initialWidth={300}
        minWidth={280}
        maxWidth={320}
        start="record"
        end="list"
      />
    );
    const { unmount } = render(split);
    const width = () => screen.getByRole('separator', { name: 'Speaker list' }).ariaValueNow;
    screen.getByRole('separator').focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('316');
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('320');
    await userEvent.keyboard('{Home}');
    unmount();
    render(split);
    expect(width() ?? screen.getByRole('separator').getAttribute('aria-valuenow')).toBe('280');
  });
});

describe('what is shown', () => {
  it('says an error where it happened, with a way on', () => {
    render(
      <ErrorPanel
        title="Not there"
        explanation="It was deleted."
        actions={<Button>Undo</Button>}
      />,
    );
    const panel = screen.getByRole('alert');
    expect(within(panel).getByRole('heading', { name: 'Not there' })).toBeTruthy();
    expect(within(panel).getByRole('button', { name: 'Undo' })).toBeTruthy();
  });

  it('tells stances apart by shape and by word', () => {
    const stances = (['supports', 'qualifies', 'opposes'] as const).map((stance) => {
      const { container, unmount } = render(<StanceMark stance={stance} />);
      const shape = container.querySelector('svg')!;
      const seen = { word: shape.getAttribute('aria-label'), shape: shape.innerHTML };
      unmount();
      return seen;
    });
    expect(stances.map(({ word }) => word)).toEqual(['supports', 'qualifies', 'opposes']);
    expect(new Set(stances.map(({ shape }) => shape)).size).toBe(3);
  });
});

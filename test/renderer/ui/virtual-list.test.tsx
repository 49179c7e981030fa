import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { render, screen } from '../../support/render';
import { VirtualList } from '../../../renderer/ui/VirtualList';

const rows = Array.from({ length: 5000 }, (_, index) => ({
  key: `r${index}`,
  text: `Row ${index}`,
}));

function list(props: { onAction?: (row: { key: string }) => void; onCurrent?: () => void } = {}) {
  return (
    <VirtualList
      label="Record"
      items={rows}
      keyOf={({ key }) => key}
      renderItem={({ text }) => (
        <p>
          {text} <button type="button">Edit</button>
        </p>
      )}
      emptyState="Nothing was said yet."
      {...(props.onAction && { onAction: props.onAction })}
      {...(props.onCurrent && { onCurrentChange: props.onCurrent })}
    />
  );
}

describe('VirtualList', () => {
  it('draws the visible few of five thousand rows and says how many there are', () => {
    render(list());
    const items = screen.getAllByRole('listitem');
    expect(items.length).toBeLessThan(40);
    expect(items[0]!.getAttribute('aria-setsize')).toBe('5000');
  });

  it('moves with the arrows and to the last row, and acts on Enter', async () => {
    const onAction = vi.fn();
    const onCurrent = vi.fn();
    render(list({ onAction, onCurrent }));
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    // Belongs to a command.
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    expect(document.activeElement?.getAttribute('aria-posinset')).toBe('3');
    expect(onAction).toHaveBeenCalledExactlyOnceWith(rows[2]);
    expect(onCurrent).toHaveBeenCalledTimes(3);
    await userEvent.keyboard('{End}');
    await vi.waitFor(() => {
      expect(document.activeElement?.getAttribute('aria-posinset')).toBe('5000');
    });
  });

  it('leaves keys to the controls within a row', async () => {
    const onAction = vi.fn();
    render(list({ onAction }));
    screen.getAllByRole('button', { name: 'Edit' })[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onAction).not.toHaveBeenCalled();
    expect(document.activeElement?.textContent).toBe('Edit');
  });
});

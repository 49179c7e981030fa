import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { render, screen } from '../../support/render';
import { EventTime } from '../../../renderer/ui/EventTime';
import { formatClock, formatDuration, formatOffset } from '../../../renderer/ui/format-time';
import { parseTime } from '../../../renderer/ui/parse-time';
import { TimeField } from '../../../renderer/ui/TimeField';

const noonInJune = Date.UTC(2026, 5, 12, 12, 0, 7);

describe('parseTime', () => {
  it.each([
    ['10', '10:00'],
    ['930', '09:30'],
    ['1000', '10:00'],
    ['10.00', '10:00'],
    ['9:05', '09:05'],
    ['10h30', '10:30'],
    ['10h', '10:00'],
    [' 0:00 ', '00:00'],
    ['24:00', null],
    ['10:60', null],
    ['ten', null],
    ['', null],
  ])('reads %j as %j', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});

describe('TimeField', () => {
  it('takes what is typed when it is left', async () => {
    const onChange = vi.fn();
    render(<TimeField label="Start" value={null} onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Start' }), '930');
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('09:30');
  });

  it('keeps what is no time, and says how to write one', async () => {
    const onChange = vi.fn();
    render(<TimeField label="Start" value="10:00" onChange={onChange} />);
    const field = screen.getByRole('textbox', { name: 'Start' });
    await userEvent.clear(field);
    await userEvent.type(field, '25:99{Enter}');
    expect(onChange).not.toHaveBeenCalled();
    expect(field).toHaveProperty('value', '25:99');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Write a time as 9:30 or 930.')).toBeTruthy();
  });

  it('takes an emptied field for no time', async () => {
    const onChange = vi.fn();
    render(<TimeField label="Start" value="10:00" onChange={onChange} />);
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.keyboard('{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith(null);
  });
});

describe('times', () => {
  it('are those of the event, with the offset to be seen', () => {
    render(<EventTime at={noonInJune} timeZone="Asia/Kathmandu" withSeconds />);
    const time = screen.getByText('17:45:07');
    expect(time.title).toBe('12 June 2026, Asia/Kathmandu, UTC+5:45');
    expect(time.getAttribute('datetime')).toBe('2026-06-12T12:00:07.000Z');
    expect(formatClock(noonInJune, 'Europe/Zurich')).toBe('14:00');
    expect(formatOffset(noonInJune, 'Europe/Zurich')).toBe('Europe/Zurich, UTC+2');
  });

  it.each([
    [0, '0:00'],
    [185_999, '3:05'],
    [3_725_000, '1:02:05'],
    [-5, '0:00'],
  ])('write a length of %i ms as %s', (length, text) => {
    expect(formatDuration(length)).toBe(text);
  });
});

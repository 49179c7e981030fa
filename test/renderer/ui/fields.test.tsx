import { within } from '@testing-library/react';

import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { render, screen } from '../../support/render';
import { Checkbox } from '../../../renderer/ui/Checkbox';
import { DateField } from '../../../renderer/ui/DateField';
import { NumberField } from '../../../renderer/ui/NumberField';
import { Picker } from '../../../renderer/ui/Picker';
import { RadioGroup } from '../../../renderer/ui/RadioGroup';
import { SearchField } from '../../../renderer/ui/SearchField';
import { Select } from '../../../renderer/ui/Select';
import { TextField } from '../../../renderer/ui/TextField';

const delegations = [
  { id: 'd1', label: 'Delegation 1', detail: 'government' },
  { id: 'd2', label: 'Delegation 2' },
  { id: 'd3', label: 'Organization 3' },
];

describe('TextField', () => {
  it('has a name, a description and an error that are read with it', () => {
    render(
      <TextField
        label="Title"
        description="As on the badge"
        error="This must not be empty."
        value=""
        onChange={() => {}}
      />,
    );
    const field = screen.getByRole('textbox', { name: 'Title' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = field.getAttribute('aria-describedby')!.split(' ');
    const texts = described.map((id) => document.getElementById(id)?.textContent);
    expect(texts).toEqual(['As on the badge', 'This must not be empty.']);
  });

  it('keeps its name when the label is hidden, and takes several lines', async () => {
    const onChange = vi.fn();
    render(<TextField label="Note" hidesLabel multiline value="" onChange={onChange} />);
    expect(screen.queryByText('Note')).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Note' }), '{Enter}');
    expect(onChange).toHaveBeenCalledWith('\n');
  });
});

describe('SearchField', () => {
  it('is cleared by Escape', async () => {
    function Search() {
      const [text, setText] = useState('term');
      return <SearchField label="Find" value={text} onChange={setText} />;
    }
    render(<Search />);
    const field = screen.getByRole('searchbox', { name: 'Find' });
    await userEvent.click(field);
    await userEvent.keyboard('{Escape}');
    expect(field).toHaveProperty('value', '');
  });
});

describe('Select', () => {
  it('opens and chooses with the keyboard alone', async () => {
    const onChange = vi.fn();
    render(<Select label="Role" options={delegations} value="d1" onChange={onChange} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    const list = await screen.findByRole('listbox');
    expect(within(list).getAllByRole('option')).toHaveLength(3);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('d2');
    expect(screen.queryByRole('listbox')).toBeNull();
  });
});

describe('Picker', () => {
  function Choice(props: {
    onChange: (id: string | null) => void;
    onNew?: (text: string) => void;
  }) {
    const [value, setValue] = useState<string | null>(null);
    return (
      <Picker
        label="Speaks for"
        options={delegations}
        value={value}
        {...(props.onNew && { onNew: props.onNew })}
        onChange={(id) => {
          setValue(id);
          props.onChange(id);
        }}
      />
    );
  }

  it('narrows the list as one types and takes the current row with Enter', async () => {
    const onChange = vi.fn();
    render(<Choice onChange={onChange} />);
    const field = screen.getByRole('combobox', { name: 'Speaks for' });
    await userEvent.type(field, 'orga');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
      'Organization 3',
    ]);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledWith('d3');
    expect(field).toHaveProperty('value', 'Organization 3');
  });

  it('hands over a name that it does not know', async () => {
    const onNew = vi.fn();
    render(<Choice onChange={() => {}} onNew={onNew} />);
    await userEvent.type(screen.getByRole('combobox'), 'Delegation 99');
    expect(screen.getByText('Nothing found. Enter adds it.')).toBeTruthy();
    await userEvent.keyboard('{Enter}');
    expect(onNew).toHaveBeenCalledExactlyOnceWith('Delegation 99');
  });

  it('leaves the filtering to the caller who wants it', async () => {
    function Filtered() {
      const [text, setText] = useState('');
      const options = text === '' ? [] : [delegations[2]!];
      return (
        <Picker
          label="Speaks for"
          options={options}
          value={null}
          onChange={() => {}}
          inputValue={text}
          onInputChange={setText}
        />
      );
    }
    render(<Filtered />);
    await userEvent.type(screen.getByRole('combobox'), 'x');
    expect(screen.getByRole('option').textContent).toBe('Organization 3');
  });
});

describe('the other fields', () => {
  it('take a date by typing its parts, once it is complete', async () => {
    const onChange = vi.fn();
    function FirstDay() {
      const [value, setValue] = useState<string | null>(null);
      return (
        <DateField
          label="First day"
          value={value}
          onChange={(day) => {
            setValue(day);
            onChange(day);
          }}
        />
      );
    }
    render(<FirstDay />);
    await userEvent.tab();
    await userEvent.keyboard('12062026');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('2026-06-12');
  });

  it('take a number, and nothing for an emptied field', async () => {
    const onChange = vi.fn();
    function Total() {
      const [value, setValue] = useState<number | null>(null);
      onChange(value);
      return <NumberField label="Total" value={value} onChange={setValue} />;
    }
    render(<Total />);
    const field = screen.getByRole('textbox', { name: 'Total' });
    await userEvent.type(field, '225');
    await userEvent.tab();
    expect(onChange).toHaveBeenLastCalledWith(225);
    await userEvent.clear(field);
    await userEvent.tab();
    expect(onChange).toHaveBeenLastCalledWith(null);
  });

  it('take yes or no with Space', async () => {
    const onChange = vi.fn();
    render(<Checkbox onChange={onChange}>Off the record</Checkbox>);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('checkbox', { name: 'Off the record' })).toBe(document.activeElement);
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('take one of a few with the arrows', async () => {
    const onChange = vi.fn();
    render(<RadioGroup label="Stance" options={delegations} value="d1" onChange={onChange} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('radiogroup', { name: 'Stance' })).toBeTruthy();
    expect(onChange).toHaveBeenCalledExactlyOnceWith('d2');
  });
});

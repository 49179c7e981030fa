import { t } from '@lingui/core/macro';
import { useState, type KeyboardEvent } from 'react';
import type { State } from '../../../shared/registry/state';
import { useRegistryNames } from '../../api/registry-names';
import { Picker } from '../../ui/Picker';
import { unGroupWord } from '../../ui/words';

interface StateFieldProps {
  /** ISO 3166-1 alpha-3, or null for none. */
  readonly value: string | null;
  readonly onChange: (state: State | null) => void;
  readonly error?: string | undefined;
}

// More than one reads; typing on is faster.
const shownAtMost = 30;
const none: readonly State[] = [];

/** The State that a delegation speaks for, found by any of its names or its code; emptied, there is none. */
export function StateField({ value, onChange, error }: StateFieldProps) {
  const known = useRegistryNames();
  const states = known?.registry.states ?? none;
  const current = states.find(({ iso3 }) => iso3 === value);
  // A code that the table does not have is shown as it is.
  const shown = current?.names.en.short ?? value ?? '';
  const [text, setText] = useState(shown);
  const [shownBefore, setShownBefore] = useState(shown);
  if (shownBefore !== shown) {
    setShownBefore(shown);
    setText(shown);
  }
  const take = (code: string | null) => {
    if (code === value) return;
    onChange(states.find(({ iso3 }) => iso3 === code) ?? null);
  };
  // A whole name that was typed is taken when one goes on; a picker alone would put the old one back.
  const takeTyped = ({ key, target }: KeyboardEvent) => {
    if ((key !== 'Enter' && key !== 'Tab') || text === shown) return;
    if ((target as HTMLElement).getAttribute('aria-activedescendant')) return;
    if (text.trim() === '') return take(null);
    // Codes are typed in small letters too, where nothing but a State can be meant.
    const meant = known?.states.resolve(text.trim().length === 3 ? text.toUpperCase() : text);
    if (meant?.kind === 'certain') take(meant.match.thing.iso3);
  };
  const isLooking = text.trim() !== '' && text !== shown;
  const options = findStates(known, isLooking ? text : '').map(toOption);
  if (value !== null && !options.some(({ id }) => id === value))
    options.push(
      current === undefined ? { id: value, label: value, detail: '' } : toOption(current),
    );
  return (
    <div onKeyDownCapture={takeTyped}>
      <Picker<string>
        label={t`State`}
        description={current === undefined ? t`Empty for none.` : describe(current)}
        options={options}
        value={value}
        inputValue={text}
        onInputChange={(next) => {
          setText(next);
          if (next === '' && text !== '') take(null);
        }}
        onChange={take}
        error={error}
      />
    </div>
  );
}

/** All of them, in their order, where nothing is looked for. */
function findStates(known: ReturnType<typeof useRegistryNames>, text: string): readonly State[] {
  return text === ''
    ? (known?.registry.states ?? none).slice(0, shownAtMost)
    : (known?.states.search(text, shownAtMost) ?? []).map(({ thing }) => thing);
}

function toOption(state: State) {
  return { id: state.iso3, label: state.names.en.short, detail: groupOf(state) };
}

function groupOf({ unGroup, status }: State): string {
  if (unGroup !== null) return unGroupWord(unGroup);
  return status === 'observer' ? t`Observer State` : t`In no UN group`;
}

function describe(state: State): string {
  const group = state.unGroup === null ? '' : `${unGroupWord(state.unGroup)}.`;
  return [group, state.unGroupNote].filter(Boolean).join(' ');
}

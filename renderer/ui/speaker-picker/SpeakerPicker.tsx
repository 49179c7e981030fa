import { t } from '@lingui/core/macro';
import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react';
import { isDescription } from '../../../shared/speakers/is-description';
import { classNames } from '../class-names';
import { Kbd } from '../Kbd';
import type { Keys } from '../keys';
import { usePointSigns } from '../point-signs';
import type { SpeakerChoice } from './speaker-choice';
import { isSpeech, rankSpeakers, type SpeakerCandidate, type SpeakerIndex } from './rank-speakers';
import styles from './SpeakerPicker.module.css';

/** Somebody who is next anyway: shown before anything is typed, and taken in a way of its own. */
export interface SpeakerOffer {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  /** The command behind them is registered elsewhere; whoever has keys is set apart as the one who is next. */
  readonly keys?: Keys;
  readonly onTake: () => void;
}

interface SpeakerPickerProps {
  readonly label: string;
  readonly index: SpeakerIndex;
  readonly onTake: (choice: SpeakerChoice) => void;
  /** Escape, or Enter with nothing typed. */
  readonly onLeave: () => void;
  /** What was typed is not who speaks but what is said. Left out where nothing can be written. */
  readonly onSpeech?: (text: string) => void;
  readonly offers?: readonly SpeakerOffer[];
  /** Whether there is text that would get lost if the field went away. */
  readonly onHasText?: (hasText: boolean) => void;
  readonly autoFocus?: boolean;
  readonly inputRef?: Ref<HTMLInputElement>;
  /** Where the list opens; at the foot of the screen there is no room below. */
  readonly opens: 'up' | 'down';
}

interface Option {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly keys?: Keys | undefined;
  readonly action:
    | { readonly kind: 'take'; readonly choice: SpeakerChoice }
    | { readonly kind: 'offer'; readonly onTake: () => void }
    /** The text is what is said. */
    | { readonly kind: 'write' };
}

const mostOptions = 10;
/** Before anything is typed: few, so that what was just said stays in view. */
const mostSuggestions = 6;

/** Who speaks, found by typing a name, a State or an organization. Words that nobody has make somebody new. */
export function SpeakerPicker(props: SpeakerPickerProps) {
  const { label, autoFocus, inputRef, opens } = props;
  const id = useId();
  const { text, isOpen, setIsOpen, options, place, type, take, onKeyDown, onBlur } =
    usePicker(props);
  return (
    <div className={styles.picker}>
      <input
        ref={inputRef}
        role="combobox"
        aria-label={label}
        aria-expanded={options.length > 0}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={place >= 0 ? `${id}-${place}` : undefined}
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        className={styles.input}
        placeholder={t`Who speaks? Name, State or organization`}
        value={text}
        onFocus={() => setIsOpen(true)}
        onBlur={onBlur}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {isOpen && options.length > 0 && (
        <Options {...{ id, label, options, place, opens }} onTake={take} />
      )}
    </div>
  );
}

const noOffers: readonly SpeakerOffer[] = [];

function usePicker(props: SpeakerPickerProps) {
  const { index, onTake, onLeave, onSpeech, offers = noOffers } = props;
  const { text, current, setCurrent, isOpen, setIsOpen, isDone, type, finish } = useName(props);
  const signs = usePointSigns();
  const isSaid = onSpeech !== undefined && isSpeech(text, signs);
  const options = isOpen ? optionsFor({ index, offers }, text, isSaid) : [];
  const place = Math.min(current, options.length - 1);
  const speak = () => {
    if (!isSaid || isDone.current) return;
    finish();
    onSpeech(text);
  };
  const take = (option: Option | undefined) => {
    if (option === undefined) return;
    const { action } = option;
    if (action.kind === 'write') return speak();
    finish();
    if (action.kind === 'offer') action.onTake();
    else onTake(action.choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, nativeEvent } = event;
    // Who closes the turn wants in it what was said; the key goes on to the command.
    if (event.key === 'Enter' && (ctrlKey || metaKey)) speak();
    if (nativeEvent.isComposing || ctrlKey || metaKey || altKey) return;
    const next = nextPlace(event.key, place, options.length);
    // Enter without a choice goes on writing.
    const isLeaving = event.key === 'Enter' && current === -1;
    if (next !== null) setCurrent(next);
    else if (event.key === 'Escape' && isSaid) speak();
    else if (isLeaving || event.key === 'Escape') onLeave();
    else if (event.key === 'Enter') take(options[place]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = ({ target }: FocusEvent) => {
    setIsOpen(false);
    // What stays in the field is not on the disk. With another window in front, one comes back to it.
    if (document.activeElement !== target) speak();
  };
  return { text, isOpen, setIsOpen, options, place, type, take, onKeyDown, onBlur };
}

/** What is typed, and the place of who is chosen. */
function useName({ onHasText }: SpeakerPickerProps) {
  const [text, setText] = useState('');
  // Without text nobody is chosen yet, or Enter would give somebody the floor by accident.
  const [current, setCurrent] = useState(-1);
  const [isOpen, setIsOpen] = useState(false);
  // To take or to hand over moves the focus, which would hand over once more what is no longer to be said.
  const isDone = useRef(false);
  const type = (next: string) => {
    isDone.current = false;
    // The sign that opened the picker is not part of a name.
    const name = next.replace(/^@+/, '');
    setText(name);
    setCurrent(name.trim() === '' ? -1 : 0);
    onHasText?.(name !== '');
    setIsOpen(true);
  };
  const finish = () => {
    type('');
    isDone.current = true;
    setIsOpen(false);
  };
  return { text, current, setCurrent, isOpen, setIsOpen, isDone, type, finish };
}

interface OptionsProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly place: number;
  readonly opens: 'up' | 'down';
  readonly onTake: (option: Option) => void;
}

function Options({ id, label, options, place, opens, onTake }: OptionsProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className={classNames(styles.list, styles[opens])}
    >
      {options.map((option, index) => (
        <div
          key={option.id}
          id={`${id}-${index}`}
          ref={index === place ? scrollIntoView : null}
          role="option"
          aria-selected={index === place}
          className={classNames(styles.option, option.keys !== undefined && styles.offered)}
          onMouseDown={(event) => {
            event.preventDefault();
            onTake(option);
          }}
        >
          <span className={styles.name} dir="auto">
            {option.name}
          </span>
          <span className={styles.detail} dir="auto">
            {option.detail}
          </span>
          {option.keys !== undefined && <Kbd keys={option.keys} />}
        </div>
      ))}
    </div>
  );
}

function scrollIntoView(option: HTMLElement | null) {
  option?.scrollIntoView?.({ block: 'nearest' });
}

function optionsFor(
  { index, offers }: Required<Pick<SpeakerPickerProps, 'index' | 'offers'>>,
  text: string,
  isSaid: boolean,
): Option[] {
  const name = text.trim();
  const limit = name === '' ? mostSuggestions : mostOptions;
  const ranked = rankSpeakers(index, text, limit);
  const found = ranked.map(asOption);
  if (name === '') {
    const offered = new Set(offers.map((offer) => offer.name));
    const others = found.filter((option) => !offered.has(option.name));
    return [...offers.map(asOffered), ...others].slice(0, limit);
  }
  const isKnown = found.some((option) => option.name.toLowerCase() === name.toLowerCase());
  if (isKnown && !isSaid) return found;
  // Enter on a new name makes somebody new, however like it is to that of another.
  const sure = ranked.filter(({ isSlip }) => !isSlip).map(asOption);
  const slips = ranked.filter(({ isSlip }) => isSlip).map(asOption);
  return [...(isSaid ? [writeOption()] : []), ...sure, ...newOptions(name), ...slips];
}

function asOption({ kind, id, name, position, delegationName }: SpeakerCandidate): Option {
  const detail =
    kind === 'delegation'
      ? t`delegation, person not named`
      : [position, delegationName].filter(Boolean).join(' · ');
  return { id, name, detail, action: take({ kind, id } as SpeakerChoice) };
}

function asOffered({ id, name, detail, keys, onTake }: SpeakerOffer): Option {
  return { id: `offer-${id}`, name, detail, keys, action: { kind: 'offer', onTake } };
}

function take(choice: SpeakerChoice): Option['action'] {
  return { kind: 'take', choice };
}

function writeOption(): Option {
  return {
    id: 'write',
    name: t`Write this as a point`,
    detail: t`the speaker can be named later`,
    action: { kind: 'write' },
  };
}

function newOptions(name: string): Option[] {
  const named: Option = {
    id: 'new',
    name: t`New speaker “${name}”`,
    detail: '',
    action: take({ kind: 'new', name, isIdentified: true }),
  };
  const described: Option = {
    id: 'unidentified',
    name: t`Unidentified: “${name}”`,
    detail: t`a description, not a name`,
    action: take({ kind: 'new', name, isIdentified: false }),
  };
  return isDescription(name) ? [described, named] : [named, described];
}

function nextPlace(key: string, place: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, place + 1);
  if (key === 'ArrowUp') return Math.max(0, place - 1);
  return null;
}

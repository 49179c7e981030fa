import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import {
  abbreviationSchema,
  mostAbbreviations,
  type Abbreviation,
} from '../../../shared/domain/dialogue';
import {
  abbreviationKey,
  readAbbreviations,
  type RefusedLine,
} from '../../../shared/notes/lexicon';
import { nameFault } from '../../api/field-fault';
import { announce } from '../../ui/announce';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { SavedField } from '../../ui/SavedField';
import { TextField } from '../../ui/TextField';
import type { SaveDialogue } from './save-dialogue';
import styles from './Settings.module.css';

interface LexiconSettingsProps {
  readonly lexicon: readonly Abbreviation[];
  readonly save: SaveDialogue;
}

/** Abbreviations that capture writes out as they are typed. */
export function LexiconSettings({ lexicon, save }: LexiconSettingsProps) {
  const [fault, setFault] = useState<string | null>(null);
  const shown = inOrder(lexicon);
  const without = (index: number) => shown.filter((_, at) => at !== index);
  const change = async (index: number, fields: Partial<Abbreviation>) => {
    const changed = { ...shown[index]!, ...fields };
    return (
      abbreviationFault(changed, without(index)) ??
      save({ lexicon: shown.map((each, at) => (at === index ? changed : each)) })
    );
  };
  return (
    <section className={styles.section}>
      <h3>
        <Trans>Abbreviations</Trans>
      </h3>
      <p className={styles.hint}>
        <Trans>
          Typed in notes and followed by a space or a mark, the first is written out as the second,
          whatever its case. Backspace right after brings back what was typed.
        </Trans>
      </p>
      {shown.map((abbreviation, index) => (
        <AbbreviationRow
          key={abbreviationKey(abbreviation.short)}
          abbreviation={abbreviation}
          onChange={(fields) => change(index, fields)}
          onRemove={() => void save({ lexicon: without(index) }).then(setFault)}
        />
      ))}
      {fault !== null && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <NewAbbreviation
        lexicon={lexicon}
        onAdd={(added) => save({ lexicon: [...lexicon, added] })}
      />
      <PastedAbbreviations
        lexicon={lexicon}
        onAdd={(added) => save({ lexicon: [...lexicon, ...added] })}
      />
    </section>
  );
}

function inOrder(lexicon: readonly Abbreviation[]): Abbreviation[] {
  return [...lexicon].sort((a, b) => a.short.localeCompare(b.short));
}

/** What is wrong with an abbreviation beside these others; null when it is fine. */
function abbreviationFault(
  { short, long }: Abbreviation,
  others: readonly Abbreviation[],
): string | null {
  const empty = nameFault(short) ?? nameFault(long);
  if (empty !== null) return empty;
  if (!abbreviationSchema.shape.short.safeParse(short).success) {
    return t`An abbreviation is one word of at most 40 characters.`;
  }
  const key = abbreviationKey(short.trim());
  const same = others.find((other) => abbreviationKey(other.short) === key);
  if (same !== undefined) return t`“${same.short}” stands for “${same.long}” already.`;
  return others.length >= mostAbbreviations ? tooMany() : null;
}

function tooMany(): string {
  const most = mostAbbreviations;
  return t`A dialogue has at most ${most} abbreviations.`;
}

interface AbbreviationRowProps {
  readonly abbreviation: Abbreviation;
  readonly onChange: (fields: Partial<Abbreviation>) => Promise<string | null>;
  readonly onRemove: () => void;
}

function AbbreviationRow({ abbreviation, onChange, onRemove }: AbbreviationRowProps) {
  const { short, long } = abbreviation;
  return (
    <div className={styles.abbreviation}>
      <SavedField stored={short} onSave={(next) => onChange({ short: next })}>
        {(control) => <TextField label={t`Abbreviation`} hidesLabel {...control} />}
      </SavedField>
      <span aria-hidden="true">→</span>
      <SavedField stored={long} onSave={(next) => onChange({ long: next })}>
        {(control) => <TextField label={t`${short} in full`} hidesLabel {...control} />}
      </SavedField>
      <IconButton label={t`Remove ${short}`} onPress={onRemove}>
        ×
      </IconButton>
    </div>
  );
}

interface NewAbbreviationProps {
  readonly lexicon: readonly Abbreviation[];
  readonly onAdd: (abbreviation: Abbreviation) => Promise<string | null>;
}

function NewAbbreviation({ lexicon, onAdd }: NewAbbreviationProps) {
  const [short, setShort] = useState('');
  const [long, setLong] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const add = async () => {
    const answer = abbreviationFault({ short, long }, lexicon) ?? (await onAdd({ short, long }));
    setFault(answer);
    if (answer !== null) return;
    setShort('');
    setLong('');
  };
  return (
    <form
      className={styles.abbreviation}
      // A field with a fault must not keep its correction from being sent.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        label={t`New abbreviation`}
        hidesLabel
        placeholder={t`gcm`}
        value={short}
        onChange={setShort}
      />
      <span aria-hidden="true">→</span>
      <TextField
        label={t`New abbreviation in full`}
        hidesLabel
        placeholder={t`Global Compact for Migration`}
        value={long}
        onChange={setLong}
        error={fault ?? undefined}
      />
      <Button type="submit">
        <Trans>Add</Trans>
      </Button>
    </form>
  );
}

interface PastedAbbreviationsProps {
  readonly lexicon: readonly Abbreviation[];
  readonly onAdd: (abbreviations: readonly Abbreviation[]) => Promise<string | null>;
}

/** Several at once, one to a line. The lines that could not be taken stay in the field, each with its reason. */
function PastedAbbreviations({ lexicon, onAdd }: PastedAbbreviationsProps) {
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<readonly RefusedLine[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const add = async () => {
    const lines = readAbbreviations(text, lexicon);
    const isTooMany = lexicon.length + lines.read.length > mostAbbreviations;
    const answer = isTooMany ? tooMany() : lines.read.length === 0 ? null : await onAdd(lines.read);
    setFault(answer);
    if (answer !== null) return;
    setRefused(lines.refused);
    setText(lines.refused.map((line) => line.text).join('\n'));
    const added = lines.read.length;
    announce(t`Added: ${added}`);
  };
  return (
    <details className={styles.more}>
      <summary>
        <Trans>Add several lines</Trans>
      </summary>
      <TextField
        label={t`One abbreviation to a line`}
        description={t`The abbreviation, a space, and its full words: gcm Global Compact for Migration`}
        multiline
        rows={5}
        value={text}
        onChange={setText}
        error={fault ?? undefined}
      />
      {refused.length > 0 && <RefusedLines refused={refused} />}
      <div className={styles.buttons}>
        <Button isDisabled={text.trim() === ''} onPress={() => void add()}>
          <Trans>Add the lines</Trans>
        </Button>
      </div>
    </details>
  );
}

// More than a few are one fault in the text as a whole.
const shownRefusals = 10;

function RefusedLines({ refused }: { readonly refused: readonly RefusedLine[] }) {
  const more = refused.length - shownRefusals;
  return (
    <div role="status" className={styles.faults}>
      <ul className={styles.sources}>
        {refused.slice(0, shownRefusals).map(({ line, text, reason }) => (
          <li key={line}>
            “{text.slice(0, 60)}”: {refusalWord(reason)}
          </li>
        ))}
      </ul>
      {more > 0 && <Plural value={more} one="and # more" other="and # more" />}
    </div>
  );
}

function refusalWord(reason: RefusedLine['reason']): string {
  if (reason === 'duplicate') return t`there already, or twice`;
  if (reason === 'too-long') return t`too long`;
  return t`an abbreviation needs its full words behind it`;
}

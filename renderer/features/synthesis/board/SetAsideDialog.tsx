import { Plural, Trans } from '@lingui/react/macro';
import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { TextField } from '../../../ui/TextField';
import { stateOf, usedReasons } from './accounting';
import type { Board } from './use-board';
import styles from './Points.module.css';

/** Reasons of earlier points that are offered beside the ready ones. */
const shownReasons = 9;

/** Asks why the chosen points need not be evidence. Enter takes what is in the field: the reason used last. */
export function SetAsideDialog({ board }: { readonly board: Board }) {
  const { data, targets, setAside, ask } = board;
  const [reasons] = useState(() => reasonsFor(data.reasons));
  const [reason, setReason] = useState(reasons[0] ?? '');
  const [isTried, setIsTried] = useState(false);
  const count = targets.length;
  const linked = linkedAmong(board);
  const submit = (given: string) => {
    if (given.trim() === '') setIsTried(true);
    else setAside(given.trim());
  };
  return (
    <Dialog
      title={plural(count, { one: 'Set # point aside', other: 'Set # points aside' })}
      size="small"
      isOpen
      onClose={() => ask(null)}
      onSubmit={() => submit(reason)}
      actions={<DialogActions label={t`Set aside`} onCancel={() => ask(null)} />}
    >
      <ReasonField
        {...{ count, reasons, reason, setReason }}
        isMissing={isTried && reason.trim() === ''}
      />
      <ReasonButtons reasons={reasons} reason={reason} onChoose={submit} />
      {linked > 0 && <LinkedNote count={count} linked={linked} />}
      <p className={styles.hint}>
        <Trans>Points that are set aside are accounted for, and can be brought back.</Trans>
      </p>
    </Dialog>
  );
}

interface ReasonFieldProps {
  /** Points that are set aside. */
  readonly count: number;
  readonly reasons: readonly string[];
  readonly reason: string;
  readonly setReason: (reason: string) => void;
  readonly isMissing: boolean;
}

function ReasonField({ count, reasons, reason, setReason, isMissing }: ReasonFieldProps) {
  return (
    <TextField
      label={plural(count, {
        one: 'Why it need not be evidence',
        other: 'Why they need not be evidence',
      })}
      description={t`Up and down go through the reasons below.`}
      value={reason}
      onChange={setReason}
      onKeyDown={(event) => {
        const next = stepped(event.key, reasons, reason);
        // Esc and Enter are the dialog's.
        if (next === null) return event.continuePropagation();
        event.preventDefault();
        setReason(next);
      }}
      onFocus={({ target }) => target.select()}
      maxLength={200}
      autoFocus
      error={isMissing ? t`Say why in a few words.` : undefined}
    />
  );
}

function LinkedNote({ count, linked }: { readonly count: number; readonly linked: number }) {
  return (
    <p>
      {count === 1 ? (
        <Trans>It is linked to an area and stays as it is.</Trans>
      ) : (
        <Plural
          value={linked}
          one="# of them is linked to an area and stays as it is."
          other="# of them are linked to an area and stay as they are."
        />
      )}
    </p>
  );
}

interface ReasonButtonsProps {
  readonly reasons: readonly string[];
  readonly reason: string;
  readonly onChoose: (reason: string) => void;
}

function ReasonButtons({ reasons, reason, onChoose }: ReasonButtonsProps) {
  return (
    <ul className={styles.reasons} aria-label={t`Reasons`}>
      {reasons.map((each) => (
        <li key={each}>
          <Button variant={each === reason ? 'plain' : 'quiet'} onPress={() => onChoose(each)}>
            <span dir="auto" className={styles.chipText} title={each}>
              {each}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The last used first, then those that every event has. */
function reasonsFor(used: readonly string[]): string[] {
  const ready = [
    t`procedural`,
    t`courtesy`,
    t`said already`,
    t`outside the subject`,
    t`background only`,
  ];
  return [...new Set([...usedReasons(used), ...ready])].slice(0, shownReasons);
}

function linkedAmong({ targets, data }: Board): number {
  const wanted = new Set(targets);
  return data.points.filter((point) => wanted.has(point.id) && stateOf(point) === 'linked').length;
}

/** @returns the reason below or above; null for any other key */
function stepped(key: string, reasons: readonly string[], reason: string): string | null {
  const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return null;
  const index = reasons.indexOf(reason) + step;
  return reasons[Math.max(0, Math.min(reasons.length - 1, index))] ?? reason;
}

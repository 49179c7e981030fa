import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { InterventionId } from '../../../../shared/domain/ids';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import { spokenMs } from '../../../../shared/speakers/speaking-time';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { entryName } from '../../../ui/entry-words';
import { formatDuration } from '../../../ui/format-time';
import { IconButton } from '../../../ui/IconButton';
import { EntryHistory } from './EntryHistory';
import { MomentField, momentDraft, type MomentDraft } from './MomentField';
import styles from '../Speakers.module.css';

interface TimesDialogProps {
  readonly entry: ListEntry;
  readonly id: InterventionId;
  readonly timeZone: string;
  readonly onClose: () => void;
}

interface PauseDraft {
  readonly from: MomentDraft;
  readonly to: MomentDraft;
}

interface Draft {
  readonly started: MomentDraft;
  readonly ended: MomentDraft;
  readonly pauses: readonly PauseDraft[];
  readonly arePausesChanged: boolean;
}

/** Corrects when a turn began and ended and what it was interrupted for; what was noted first stays in its history. */
export function TimesDialog({ entry, id, timeZone, onClose }: TimesDialogProps) {
  const [now] = useState(() => Date.now());
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry, timeZone));
  const { run, error } = useCommand('speakers.correctTimes');
  const isWrong = [
    draft.started,
    draft.ended,
    ...draft.pauses.flatMap(({ from, to }) => [from, to]),
  ].some((moment) => moment.isWrong);
  const save = async () => {
    if (isWrong) return;
    const result = await run({ id, ...timesOf(draft) });
    if (!result.ok) return;
    announce(t`Times corrected.`);
    onClose();
  };
  const name = entryName(entry);
  return (
    <Dialog
      title={t`Times of ${name}`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      actions={<DialogActions label={t`Correct`} isDisabled={isWrong} onCancel={onClose} />}
    >
      <TimesFields {...{ entry, draft, now, timeZone }} onChange={setDraft} />
      <p className={styles.muted}>
        <Trans>Speaking time:</Trans> {lengthOf(entry, draft, now)}
      </p>
      {error !== null && (
        <p role="alert" className={styles.error}>
          {describeErrorBriefly(error)}
        </p>
      )}
      <EntryHistory entryKey={entry.key} timeZone={timeZone} />
    </Dialog>
  );
}

interface TimesFieldsProps {
  readonly entry: ListEntry;
  readonly draft: Draft;
  readonly now: number;
  readonly timeZone: string;
  readonly onChange: (draft: Draft) => void;
}

function TimesFields({ entry, draft, now, timeZone, onChange }: TimesFieldsProps) {
  const near = entry.startedAt ?? now;
  const given = { now, timeZone, near };
  const setPauses = (pauses: readonly PauseDraft[]) =>
    onChange({ ...draft, pauses, arePausesChanged: true });
  const none = momentDraft(null, timeZone);
  return (
    <>
      <div className={styles.pair}>
        <MomentField
          {...given}
          label={t`Began`}
          autoFocus
          draft={draft.started}
          onChange={(started) => onChange({ ...draft, started })}
        />
        <MomentField
          {...given}
          label={entry.hasFloor ? t`Ended (empty while it runs)` : t`Ended`}
          isOptional
          draft={draft.ended}
          onChange={(ended) => onChange({ ...draft, ended })}
        />
      </div>
      {draft.pauses.map((pause, index) => (
        <PauseFields
          key={index}
          {...given}
          pause={pause}
          number={index + 1}
          mayLast={entry.hasFloor && index === draft.pauses.length - 1}
          onChange={(next) => setPauses(draft.pauses.with(index, next))}
          onRemove={() => setPauses(draft.pauses.toSpliced(index, 1))}
        />
      ))}
      <div>
        <Button
          variant="quiet"
          onPress={() => {
            const empty = { ...none, isWrong: true };
            setPauses([...draft.pauses, { from: empty, to: empty }]);
          }}
        >
          <Trans>Add a pause</Trans>
        </Button>
      </div>
    </>
  );
}

interface PauseFieldsProps {
  readonly pause: PauseDraft;
  /** From 1. */
  readonly number: number;
  /** It may have no end, since it still lasts. */
  readonly mayLast: boolean;
  readonly now: number;
  readonly timeZone: string;
  readonly near: number;
  readonly onChange: (pause: PauseDraft) => void;
  readonly onRemove: () => void;
}

function PauseFields({ pause, number, mayLast, onChange, onRemove, ...given }: PauseFieldsProps) {
  const { from, to } = pause;
  return (
    <div className={styles.pause}>
      <MomentField
        {...given}
        label={t`Pause ${number} from`}
        draft={from}
        onChange={(next) => onChange({ from: next, to })}
      />
      <MomentField
        {...given}
        label={t`Pause ${number} to`}
        isOptional={mayLast}
        draft={to}
        onChange={(next) => onChange({ from, to: next })}
      />
      <IconButton label={t`Remove pause ${number}`} onPress={onRemove}>
        ×
      </IconButton>
    </div>
  );
}

function draftOf({ startedAt, endedAt, pauses }: ListEntry, timeZone: string): Draft {
  return {
    started: momentDraft(startedAt, timeZone),
    ended: momentDraft(endedAt, timeZone),
    pauses: pauses.map(({ from, to }) => ({
      from: momentDraft(from, timeZone),
      to: momentDraft(to, timeZone),
    })),
    arePausesChanged: false,
  };
}

function pausesOf({ pauses }: Draft) {
  return pauses.flatMap(({ from, to }) => (from.at === null ? [] : [{ from: from.at, to: to.at }]));
}

// Pauses that nobody touched are left out: they are then cut off at the new ends.
function timesOf(draft: Draft) {
  return {
    startedAt: draft.started.at,
    endedAt: draft.ended.at,
    ...(draft.arePausesChanged && { pauses: pausesOf(draft) }),
  };
}

function lengthOf({ hasFloor }: ListEntry, draft: Draft, now: number): string {
  const pauses = pausesOf(draft);
  return formatDuration(spokenMs({ ...timesOf(draft), pauses, hasFloor }, now));
}

import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { DelegationId, SessionId } from '../../../../shared/domain/ids';
import type { Session } from '../../../../shared/domain/programme';
import type { Pause } from '../../../../shared/domain/record';
import {
  attributions,
  interventionTypes,
  type Attribution,
  type InterventionType,
} from '../../../../shared/domain/vocabulary';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand } from '../../../api/use-endpoint';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { Picker } from '../../../ui/Picker';
import { Select } from '../../../ui/Select';
import { TimeField } from '../../../ui/TimeField';
import { attributionWord } from '../words';
import { interventionTypeWord } from '../../../ui/words';
import { atTimeOfDay, timeOfDay } from './local-time';
import { PauseFields } from './PauseFields';
import styles from './TurnDialog.module.css';

export interface TurnDialogProps {
  readonly entry: RecordEntry;
  readonly delegations: readonly { readonly id: DelegationId; readonly name: string }[];
  readonly sessions: readonly Session[];
  readonly timeZone: string;
  /** Day for times of a turn that has none. */
  readonly day: number;
  readonly onClose: () => void;
}

interface Draft {
  readonly delegationId: DelegationId | null;
  readonly onBehalfOfId: DelegationId | null;
  readonly sessionId: SessionId;
  readonly type: InterventionType;
  readonly attribution: Attribution | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly pauses: readonly Pause[];
}

/** Capacity, session, type, times and attribution of a turn. Changes only what was changed, so that undo is exact. */
export function TurnDialog(props: TurnDialogProps) {
  const { entry, onClose } = props;
  const [draft, setDraft] = useState<Draft>(() => draftOf(entry));
  const [error, setError] = useState<AppError | null>(null);
  const save = useSaveTurn(entry);
  const submit = async () => {
    const failure = await save(draft);
    setError(failure);
    if (failure === null) onClose();
  };
  return (
    <Dialog
      title={t`Change this turn`}
      isOpen
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={<DialogActions onCancel={onClose} />}
    >
      <div className={styles.fields}>
        <Fields {...props} draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
        {error !== null && (
          <p role="alert" className={styles.error}>
            {describeErrorBriefly(error)}
          </p>
        )}
      </div>
    </Dialog>
  );
}

interface FieldsProps extends TurnDialogProps {
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields(props: FieldsProps) {
  const { draft, onChange, delegations, sessions } = props;
  const delegationOptions = delegations.map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <Picker
        label={t`Speaks for`}
        autoFocus
        options={delegationOptions}
        value={draft.delegationId}
        onChange={(delegationId) => onChange({ delegationId })}
      />
      <Picker
        label={t`On behalf of`}
        description={t`A group of States or others: counts as the group, not also as the member.`}
        options={delegationOptions}
        value={draft.onBehalfOfId}
        onChange={(onBehalfOfId) => onChange({ onBehalfOfId })}
      />
      <Picker
        label={t`Panel or session`}
        options={sessions.map(({ id, title }) => ({ id, label: title }))}
        value={draft.sessionId}
        onChange={(sessionId) => sessionId !== null && onChange({ sessionId })}
      />
      <TypeAndAttribution draft={draft} onChange={onChange} />
      <Times {...props} />
      <PauseFields
        pauses={draft.pauses}
        timeZone={props.timeZone}
        onChange={(pauses) => onChange({ pauses })}
      />
    </>
  );
}

type Part = Pick<FieldsProps, 'draft' | 'onChange'>;

function TypeAndAttribution({ draft, onChange }: Part) {
  return (
    <div className={styles.pair}>
      <Select
        label={t`Type`}
        options={interventionTypes.map((id) => ({ id, label: interventionTypeWord(id) }))}
        value={draft.type}
        onChange={(type) => onChange({ type })}
      />
      <Select
        label={t`Attribution`}
        options={[
          { id: 'as-session', label: t`as the session` },
          ...attributions.map((id) => ({ id, label: attributionWord(id) })),
        ]}
        value={draft.attribution ?? 'as-session'}
        onChange={(id) => onChange({ attribution: id === 'as-session' ? null : id })}
      />
    </div>
  );
}

function Times({ draft, onChange, timeZone, day, entry }: FieldsProps) {
  const onDay = (time: string | null, near: number | null) =>
    time === null ? null : atTimeOfDay(time, near ?? entry.startedAt ?? day, timeZone);
  return (
    <div className={styles.pair}>
      <TimeField
        label={t`Began`}
        value={timeOfDay(draft.startedAt, timeZone)}
        onChange={(time) => onChange({ startedAt: onDay(time, draft.startedAt) })}
      />
      <TimeField
        label={t`Ended`}
        value={timeOfDay(draft.endedAt, timeZone)}
        onChange={(time) => onChange({ endedAt: onDay(time, draft.endedAt) })}
      />
    </div>
  );
}

function draftOf(entry: RecordEntry): Draft {
  const { delegationId, onBehalfOfId, sessionId, type, attribution } = entry;
  const { startedAt, endedAt, pauses } = entry;
  return { delegationId, onBehalfOfId, sessionId, type, attribution, startedAt, endedAt, pauses };
}

/** Runs the commands of what differs; gives the first failure. */
function useSaveTurn(entry: RecordEntry) {
  const { run: reassign } = useCommand('record.reassign');
  const { run: setTimes } = useCommand('speakers.correctTimes');
  const { run: setAttribution } = useCommand('record.setAttribution');
  return async (draft: Draft): Promise<AppError | null> => {
    const { id } = entry;
    const { startedAt, endedAt, pauses, attribution } = draft;
    const havePausesChanged = pauses !== entry.pauses;
    const reassigned = (['delegationId', 'onBehalfOfId', 'sessionId', 'type'] as const).filter(
      (field) => draft[field] !== entry[field],
    );
    const changes = Object.fromEntries(reassigned.map((field) => [field, draft[field]]));
    const commands = [
      reassigned.length > 0 && (() => reassign({ id, ...changes })),
      (startedAt !== entry.startedAt || endedAt !== entry.endedAt || havePausesChanged) &&
        // Pauses that nobody touched are cut off at the new ends.
        (() =>
          setTimes({ id, startedAt, endedAt, ...(havePausesChanged && { pauses: [...pauses] }) })),
      attribution !== entry.attribution && (() => setAttribution({ id, attribution })),
    ];
    for (const command of commands) {
      const result = command ? await command() : null;
      if (result?.ok === false) return result.error;
    }
    return null;
  };
}

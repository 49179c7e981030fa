import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DelegationId } from '../../../../shared/domain/ids';
import { interventionTypes, type InterventionType } from '../../../../shared/domain/vocabulary';
import { describeErrorBriefly } from '../../../api/describe-error';
import { useCommand, type EndpointInput } from '../../../api/use-endpoint';
import { entryName } from '../../../ui/entry-words';
import { interventionTypeWord } from '../../../ui/words';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { DialogActions } from '../../../ui/DialogActions';
import { Picker } from '../../../ui/Picker';
import { Select } from '../../../ui/Select';
import type { SpeakerIndex } from '../../../ui/speaker-picker/rank-speakers';
import { reassignInput, type SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import { SpeakerPicker } from '../../../ui/speaker-picker/SpeakerPicker';
import { useSpeakers } from '../speaker-list';
import type { QueueEntry } from '../queue-entry';
import styles from '../Speakers.module.css';

interface EditRequestDialogProps {
  readonly entry: QueueEntry;
  readonly index: SpeakerIndex;
  readonly onClose: () => void;
}

interface Draft {
  readonly who: { readonly choice: SpeakerChoice; readonly name: string } | null;
  readonly type: InterventionType;
  readonly onBehalfOfId: DelegationId | null;
  readonly questionKey: string | null;
}

/** Who waits, what for, and for whom. Changes only what was changed, so that undo is exact. */
export function EditRequestDialog({ entry, index, onClose }: EditRequestDialogProps) {
  const { type, onBehalfOfId, questionKey } = entry;
  const [draft, setDraft] = useState<Draft>({ who: null, type, onBehalfOfId, questionKey });
  const { run, error } = useCommand('speakers.edit');
  const save = async () => {
    const changes = changesOf(entry, draft);
    if (Object.keys(changes).length === 0) return onClose();
    const result = await run({ id: entry.requestId, ...changes });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      title={t`Change this request`}
      isOpen
      onClose={onClose}
      onSubmit={() => void save()}
      actions={<DialogActions onCancel={onClose} />}
    >
      <WhoField
        index={index}
        name={draft.who?.name ?? entryName(entry)}
        onChange={(who) => setDraft({ ...draft, who })}
      />
      <RequestFields
        {...{ entry, index, draft }}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      {error !== null && (
        <p role="alert" className={styles.error}>
          {describeErrorBriefly(error)}
        </p>
      )}
    </Dialog>
  );
}

interface WhoFieldProps {
  readonly index: SpeakerIndex;
  readonly name: string;
  readonly onChange: (who: Draft['who']) => void;
}

function WhoField({ index, name, onChange }: WhoFieldProps) {
  const [isNaming, setIsNaming] = useState(false);
  if (isNaming) {
    return (
      <SpeakerPicker
        label={t`Who asks for the floor?`}
        index={index}
        opens="down"
        autoFocus
        onLeave={() => setIsNaming(false)}
        onTake={(choice) => {
          onChange({ choice, name: nameOf(choice, index) });
          setIsNaming(false);
        }}
      />
    );
  }
  return (
    <p className={styles.line} dir="auto">
      <strong>{name}</strong>{' '}
      <Button autoFocus onPress={() => setIsNaming(true)}>
        <Trans>Somebody else…</Trans>
      </Button>
    </p>
  );
}

interface RequestFieldsProps {
  readonly entry: QueueEntry;
  readonly index: SpeakerIndex;
  readonly draft: Draft;
  readonly onChange: (change: Partial<Draft>) => void;
}

function RequestFields({ entry, index, draft, onChange }: RequestFieldsProps) {
  const questions = useQuestions(entry);
  const groups = index.candidates.flatMap(({ kind, id, name }) =>
    kind === 'delegation' ? [{ id: id as DelegationId, label: name }] : [],
  );
  return (
    <>
      <Select
        label={t`What for`}
        options={interventionTypes.map((id) => ({ id, label: interventionTypeWord(id) }))}
        value={draft.type}
        onChange={(type) => onChange({ type })}
      />
      {draft.type === 'answer' && (
        <Picker
          label={t`Answers`}
          description={t`It then stands under the question.`}
          options={questions}
          value={draft.questionKey}
          onChange={(questionKey) => onChange({ questionKey })}
        />
      )}
      <Picker
        label={t`On behalf of`}
        description={t`A group of States or others: counts as the group, not also as the member.`}
        options={groups}
        value={draft.onBehalfOfId}
        onChange={(onBehalfOfId) => onChange({ onBehalfOfId })}
      />
    </>
  );
}

function useQuestions(entry: QueueEntry) {
  const { list, queue } = useSpeakers();
  const all = [...queue, ...(list.speaking ? [list.speaking] : []), ...[...list.past].reverse()];
  return all
    .filter(({ key, type }) => key !== entry.key && type !== 'answer')
    .filter(({ type, key }) => type === 'question' || key === entry.questionKey)
    .map((each) => ({ id: each.key, label: entryName(each) }));
}

function changesOf(entry: QueueEntry, { who, type, onBehalfOfId, questionKey }: Draft) {
  const changes: Omit<EndpointInput<'speakers.edit'>, 'id'> = {};
  if (who !== null) Object.assign(changes, reassignInput(who.choice));
  if (type !== entry.type) changes.type = type;
  if (onBehalfOfId !== entry.onBehalfOfId) changes.onBehalfOfId = onBehalfOfId;
  const answers = type === 'answer' ? questionKey : null;
  if (answers !== entry.questionKey) changes.questionKey = answers;
  return changes;
}

function nameOf(choice: SpeakerChoice, { candidates }: SpeakerIndex): string {
  if (choice.kind === 'new') return choice.name;
  return candidates.find(({ id }) => id === choice.id)?.name ?? '';
}

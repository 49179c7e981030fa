import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import type { Participant } from '../../../shared/domain/participants';
import { faultOf, nameFault, optionalNameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Checkbox } from '../../ui/Checkbox';
import { SavedField } from '../../ui/SavedField';
import { TextField } from '../../ui/TextField';
import { DelegationPicker } from './DelegationPicker';
import { GenderField } from './GenderField';
import { NewDelegationDialog } from './NewDelegationDialog';
import type { DelegationRow, Person } from './roster';
import styles from './Participants.module.css';

interface PersonEditorProps {
  readonly person: Person;
  readonly delegations: readonly DelegationRow[];
}

/** Everything about one person; each field is saved when it is left. */
export function PersonEditor({ person, delegations }: PersonEditorProps) {
  const edit = useCommand('participants.edit');
  const save = async (fields: Partial<Omit<Participant, 'id'>>) =>
    faultOf(await edit.run({ ...fields, id: person.id }));
  return (
    <div className={styles.form}>
      <SavedField stored={person.name} onSave={(name) => nameFault(name) ?? save({ name })}>
        {(control) => <TextField label={t`Name`} {...control} />}
      </SavedField>
      <Checkbox
        isSelected={person.isIdentified}
        onChange={(isIdentified) => void save({ isIdentified })}
      >
        <Trans>This is the person’s name, not a description</Trans>
      </Checkbox>
      <SavedField
        stored={person.position}
        onSave={(position) => optionalNameFault(position) ?? save({ position })}
      >
        {(control) => <TextField label={t`Position`} {...control} />}
      </SavedField>
      <PersonDelegation person={person} delegations={delegations} save={save} />
      <SavedField
        stored={person.title}
        onSave={(title) => optionalNameFault(title) ?? save({ title })}
      >
        {(control) => <TextField label={t`Form of address`} {...control} />}
      </SavedField>
      <GenderField value={person.gender} onChange={(gender) => void save({ gender })} />
    </div>
  );
}

interface PersonDelegationProps extends PersonEditorProps {
  readonly save: (fields: { delegationId: DelegationId | null }) => Promise<string | null>;
}

function PersonDelegation({ person, delegations, save }: PersonDelegationProps) {
  const [newName, setNewName] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const change = (delegationId: DelegationId | null) => void save({ delegationId }).then(setFault);
  return (
    <>
      <DelegationPicker
        delegations={delegations}
        value={person.delegationId}
        onChange={change}
        onNew={setNewName}
        error={fault ?? undefined}
      />
      {newName !== null && (
        <NewDelegationDialog
          initialName={newName}
          onClose={() => setNewName(null)}
          onAdded={change}
        />
      )}
    </>
  );
}

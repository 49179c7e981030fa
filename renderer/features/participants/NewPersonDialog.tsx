import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DelegationId, ParticipantId } from '../../../shared/domain/ids';
import type { Gender } from '../../../shared/domain/vocabulary';
import { faultOf, nameFault, optionalNameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { DialogActions } from '../../ui/DialogActions';
import { DelegationPicker } from './DelegationPicker';
import { GenderField } from './GenderField';
import { NewDelegationDialog } from './NewDelegationDialog';
import type { DelegationRow } from './roster';

interface NewPersonDialogProps {
  readonly delegations: readonly DelegationRow[];
  readonly onClose: () => void;
  readonly onAdded: (id: ParticipantId) => void;
}

/** Asks for what is known of a person, and adds them. */
export function NewPersonDialog({ delegations, onClose, onAdded }: NewPersonDialogProps) {
  const { fields, change, faults, add } = useNewPerson((id) => {
    onClose();
    onAdded(id);
  });
  const [newDelegation, setNewDelegation] = useState<string | null>(null);
  return (
    <>
      <Dialog
        title={t`Add person`}
        size="small"
        isOpen
        onClose={onClose}
        onSubmit={() => void add()}
        actions={<DialogActions label={t`Add person`} onCancel={onClose} />}
      >
        <TextField
          autoFocus
          label={t`Name`}
          value={fields.name}
          onChange={(name) => change({ name })}
          error={faults.name ?? undefined}
        />
        <TextField
          label={t`Position`}
          value={fields.position}
          onChange={(position) => change({ position })}
          error={faults.position ?? undefined}
        />
        <DelegationPicker
          delegations={delegations}
          value={fields.delegationId}
          onChange={(delegationId) => change({ delegationId })}
          onNew={setNewDelegation}
        />
        <GenderField value={fields.gender} onChange={(gender) => change({ gender })} />
      </Dialog>
      {newDelegation !== null && (
        <NewDelegationDialog
          initialName={newDelegation}
          onClose={() => setNewDelegation(null)}
          onAdded={(delegationId) => change({ delegationId })}
        />
      )}
    </>
  );
}

interface NewPerson {
  readonly name: string;
  readonly position: string;
  readonly delegationId: DelegationId | null;
  readonly gender: Gender | null;
}

function useNewPerson(onAdded: (id: ParticipantId) => void) {
  const [fields, setFields] = useState<NewPerson>({
    ...{ name: '', position: '', delegationId: null, gender: null },
  });
  const [faults, setFaults] = useState<{ name?: string | null; position?: string | null }>({});
  const { run } = useCommand('participants.add');
  const add = async () => {
    const found = { name: nameFault(fields.name), position: optionalNameFault(fields.position) };
    setFaults(found);
    if (found.name !== null || found.position !== null) return;
    const result = await run({ ...fields, title: '', isIdentified: true });
    if (result.ok) onAdded(result.value);
    else setFaults({ name: faultOf(result) });
  };
  const change = (next: Partial<NewPerson>) => setFields((before) => ({ ...before, ...next }));
  return { fields, change, faults, add };
}

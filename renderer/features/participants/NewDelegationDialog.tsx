import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import type { Category, Region } from '../../../shared/domain/vocabulary';
import { faultOf, nameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { AddActions } from './AddActions';
import { CategoryField, RegionField, stateFault, toStateCode } from './delegation-fields';

interface NewDelegationDialogProps {
  readonly initialName?: string;
  readonly onClose: () => void;
  readonly onAdded: (id: DelegationId) => void;
}

/** Asks for what a delegation needs at least, and adds it. */
export function NewDelegationDialog(props: NewDelegationDialogProps) {
  const { initialName = '', onClose, onAdded } = props;
  const { fields, change, faults, add } = useNewDelegation(initialName, (id) => {
    onClose();
    onAdded(id);
  });
  return (
    <Dialog
      title={t`Add delegation`}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => void add()}
      actions={<AddActions label={t`Add delegation`} onCancel={onClose} />}
    >
      <TextField
        autoFocus
        label={t`Name`}
        value={fields.name}
        onChange={(name) => change({ name })}
        error={faults.name ?? undefined}
      />
      <CategoryField value={fields.category} onChange={(category) => change({ category })} />
      <TextField
        label={t`State`}
        description={t`Three letters, such as CHE; empty for none.`}
        value={fields.state}
        onChange={(state) => change({ state })}
        error={faults.state ?? undefined}
      />
      <RegionField value={fields.region} onChange={(region) => change({ region })} />
    </Dialog>
  );
}

interface NewDelegation {
  readonly name: string;
  readonly category: Category;
  /** As typed. */
  readonly state: string;
  readonly region: Region | null;
}

function useNewDelegation(initialName: string, onAdded: (id: DelegationId) => void) {
  const [fields, setFields] = useState<NewDelegation>({
    ...{ name: initialName, category: 'government', state: '', region: null },
  });
  const [faults, setFaults] = useState<{ name?: string | null; state?: string | null }>({});
  const { run } = useCommand('participants.addDelegation');
  const add = async () => {
    const found = { name: nameFault(fields.name), state: stateFault(fields.state) };
    setFaults(found);
    if (found.name !== null || found.state !== null) return;
    const state = toStateCode(fields.state);
    const result = await run({ ...fields, state, shortName: '', isGroup: false });
    if (result.ok) onAdded(result.value);
    else setFaults({ name: faultOf(result) });
  };
  const change = (next: Partial<NewDelegation>) => setFields((before) => ({ ...before, ...next }));
  return { fields, change, faults, add };
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import type { Category, Region } from '../../../shared/domain/vocabulary';
import { faultOf, nameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextField } from '../../ui/TextField';
import { CategoryField, RegionField, stateFault, toStateCode } from './delegation-fields';

interface NewDelegationDialogProps {
  readonly initialName?: string;
  readonly onClose: () => void;
  readonly onAdded: (id: DelegationId) => void;
}

/** Asks for what a delegation needs at least, and adds it. */
export function NewDelegationDialog({
  initialName = '',
  onClose,
  onAdded,
}: NewDelegationDialogProps) {
  const [name, setName] = useState(initialName);
  const [category, setCategory] = useState<Category>('government');
  const [state, setState] = useState('');
  const [region, setRegion] = useState<Region | null>(null);
  const [faults, setFaults] = useState<{ name?: string | null; state?: string | null }>({});
  const { run } = useCommand('participants.addDelegation');
  const add = async () => {
    const found = { name: nameFault(name), state: stateFault(state) };
    setFaults(found);
    if (found.name !== null || found.state !== null) return;
    const fields = { name, shortName: '', category, region, isGroup: false };
    const result = await run({ ...fields, state: toStateCode(state) });
    if (!result.ok) {
      setFaults({ name: faultOf(result) });
      return;
    }
    onClose();
    onAdded(result.value);
  };
  return (
    <Dialog
      title={t`Add delegation`}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => void add()}
      actions={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" type="submit">
            <Trans>Add delegation</Trans>
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label={t`Name`}
        value={name}
        onChange={setName}
        error={faults.name ?? undefined}
      />
      <CategoryField value={category} onChange={setCategory} />
      <TextField
        label={t`State`}
        description={t`Three letters, such as CHE; empty for none.`}
        value={state}
        onChange={setState}
        error={faults.state ?? undefined}
      />
      <RegionField value={region} onChange={setRegion} />
    </Dialog>
  );
}

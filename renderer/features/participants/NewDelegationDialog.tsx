import { t } from '@lingui/core/macro';
import { useRef, useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import type { Delegation } from '../../../shared/domain/participants';
import type { NameIndex } from '../../../shared/matching/name-index';
import type { DelegationThing } from '../../../shared/matching/registry-names';
import { faultOf, nameFault } from '../../api/field-fault';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { Dialog } from '../../ui/Dialog';
import { Picker } from '../../ui/Picker';
import { DialogActions } from '../../ui/DialogActions';
import { CategoryField, RegionField } from './delegation-fields';
import { knownOption } from './DelegationPicker';
import { delegationOf, fieldsOfState, idOfKnown, useDelegationNames } from './known-delegation';
import type { DelegationRow } from './roster';
import { StateField } from './StateField';

interface NewDelegationDialogProps {
  readonly initialName?: string;
  readonly onClose: () => void;
  readonly onAdded: (id: DelegationId) => void;
}

/** Asks for what a delegation needs at least, and adds it. */
export function NewDelegationDialog(props: NewDelegationDialogProps) {
  const { initialName = '', onClose, onAdded } = props;
  const { fields, change, fault, add } = useNewDelegation(initialName, (id) => {
    onClose();
    onAdded(id);
  });
  return (
    <Dialog
      title={t`Add delegation`}
      size="small"
      isOpen
      onClose={onClose}
      onSubmit={() => void add(fields)}
      actions={<DialogActions label={t`Add delegation`} onCancel={onClose} />}
    >
      <NewNameField
        name={fields.name}
        onChange={change}
        onEnter={(name) => void add({ ...fields, name })}
        error={fault ?? undefined}
      />
      <CategoryField value={fields.category} onChange={(category) => change({ category })} />
      <StateField
        value={fields.state}
        onChange={(state) =>
          change(state === null ? { state: null } : fieldsOfState(state, fields))
        }
      />
      <RegionField value={fields.region} onChange={(region) => change({ region })} />
    </Dialog>
  );
}

type NewDelegation = Omit<Delegation, 'id'>;

interface NewNameFieldProps {
  readonly name: string;
  readonly onChange: (fields: Partial<NewDelegation>) => void;
  readonly onEnter: (name: string) => void;
  readonly error?: string | undefined;
}

// More would hide the fields below.
const shownAtMost = 8;
const none: readonly DelegationRow[] = [];

/** The name; that of a State or organization which is not there yet brings everything else with it. */
function NewNameField({ name, onChange, onEnter, error }: NewNameFieldProps) {
  const { data } = useEndpointQuery('participants.list', {});
  const names = useDelegationNames(data?.delegations ?? none);
  const [chosen, setChosen] = useState<string | null>(null);
  const options = findKnown(names, name);
  return (
    <Picker<string>
      autoFocus
      label={t`Name`}
      options={options.map(knownOption)}
      value={chosen}
      inputValue={name}
      onInputChange={(text) => onChange({ name: text })}
      onChange={(id) => {
        setChosen(id);
        const thing = options.find((each) => idOfKnown(each) === id);
        if (thing !== undefined) onChange(delegationOf(thing));
      }}
      onNew={onEnter}
      error={error}
    />
  );
}

function findKnown(names: NameIndex<DelegationThing<DelegationRow>>, text: string) {
  return names
    .search(text, shownAtMost)
    .flatMap(({ thing }) => (thing.kind === 'delegation' ? [] : [thing]));
}

const unnamed: NewDelegation = {
  ...{ name: '', shortName: '', category: 'government', state: null, region: null },
  isGroup: false,
};

function useNewDelegation(initialName: string, onAdded: (id: DelegationId) => void) {
  const [fields, setFields] = useState<NewDelegation>({ ...unnamed, name: initialName });
  const [fault, setFault] = useState<string | null>(null);
  const { run } = useCommand('participants.addDelegation');
  // Enter in the name reaches both the name and the form.
  const isAdding = useRef(false);
  const add = async (delegation: NewDelegation) => {
    const found = nameFault(delegation.name);
    setFault(found);
    if (found !== null || isAdding.current) return;
    isAdding.current = true;
    const result = await run(delegation);
    isAdding.current = false;
    if (result.ok) onAdded(result.value);
    else setFault(faultOf(result));
  };
  const change = (next: Partial<NewDelegation>) => setFields((before) => ({ ...before, ...next }));
  return { fields, change, fault, add };
}

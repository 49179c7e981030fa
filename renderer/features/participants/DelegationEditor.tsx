import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Delegation } from '../../../shared/domain/participants';
import { faultOf, nameFault, optionalNameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Checkbox } from '../../ui/Checkbox';
import { SavedField } from '../../ui/SavedField';
import { TextField } from '../../ui/TextField';
import { useRegistryNames } from '../../api/registry-names';
import { CategoryField, RegionField } from './delegation-fields';
import { EventCategories } from './EventCategories';
import { fieldsOfState } from './known-delegation';
import { StateField } from './StateField';
import type { DelegationRow } from './roster';
import styles from './Participants.module.css';

/** Everything about one delegation; each field is saved when it is left. */
export function DelegationEditor({ delegation }: { readonly delegation: DelegationRow }) {
  const edit = useCommand('participants.editDelegation');
  const save = async (fields: Partial<Omit<Delegation, 'id'>>) =>
    faultOf(await edit.run({ ...fields, id: delegation.id }));
  const states = useRegistryNames()?.registry.states;
  const saveState = (code: string | null) => {
    const state = states?.find(({ iso3 }) => iso3 === code);
    return save(state === undefined ? { state: null } : fieldsOfState(state, delegation));
  };
  return (
    <div className={styles.form}>
      <SavedField stored={delegation.name} onSave={(name) => nameFault(name) ?? save({ name })}>
        {(control) => <TextField label={t`Name`} {...control} />}
      </SavedField>
      <SavedField
        stored={delegation.shortName}
        onSave={(shortName) => optionalNameFault(shortName) ?? save({ shortName })}
      >
        {(control) => <TextField label={t`Short name`} {...control} />}
      </SavedField>
      <CategoryField value={delegation.category} onChange={(category) => void save({ category })} />
      <EventCategories key={delegation.id} delegation={delegation} />
      <SavedField stored={delegation.state} onSave={saveState}>
        {({ value, onChange, error }) => (
          <StateField
            value={value}
            onChange={(state) => onChange(state?.iso3 ?? null)}
            error={error}
          />
        )}
      </SavedField>
      <RegionField value={delegation.region} onChange={(region) => void save({ region })} />
      <Checkbox isSelected={delegation.isGroup} onChange={(isGroup) => void save({ isGroup })}>
        <Trans>A group of States, which counts once and as itself</Trans>
      </Checkbox>
    </div>
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { Delegation } from '../../../shared/domain/participants';
import { faultOf, nameFault, optionalNameFault } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { Checkbox } from '../../ui/Checkbox';
import { SavedField } from '../../ui/SavedField';
import { TextField } from '../../ui/TextField';
import { CategoryField, RegionField, stateFault, toStateCode } from './delegation-fields';
import type { DelegationRow } from './roster';
import styles from './Participants.module.css';

/** Everything about one delegation; each field is saved when it is left. */
export function DelegationEditor({ delegation }: { readonly delegation: DelegationRow }) {
  const edit = useCommand('participants.editDelegation');
  const save = async (fields: Partial<Omit<Delegation, 'id'>>) =>
    faultOf(await edit.run({ ...fields, id: delegation.id }));
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
      <SavedField
        stored={delegation.state ?? ''}
        onSave={(text) => stateFault(text) ?? save({ state: toStateCode(text) })}
      >
        {(control) => (
          <TextField
            label={t`State`}
            description={t`Three letters, such as CHE; empty for none.`}
            {...control}
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

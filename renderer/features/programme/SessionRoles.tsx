import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { ParticipantId, SessionId } from '../../../shared/domain/ids';
import { roles, type Role } from '../../../shared/domain/vocabulary';
import { faultOf } from '../../api/field-fault';
import { useCommand } from '../../api/use-endpoint';
import { IconButton } from '../../ui/IconButton';
import { Select } from '../../ui/Select';
import { roleWord } from '../../ui/words';
import { PersonPicker } from './PersonPicker';
import type { ProgrammeData } from './programme-data';
import styles from './Programme.module.css';

interface SessionRolesProps {
  readonly sessionId: SessionId;
  readonly roles: ProgrammeData['roles'];
}

/** Who chairs, moderates, opens or sits on the panel. */
export function SessionRoles({ sessionId, roles: assigned }: SessionRolesProps) {
  const [role, setRole] = useState<Role>('panellist');
  const { add, addNew, remove, fault } = useRoleCommands(sessionId);
  return (
    <>
      {assigned.length > 0 && (
        <ul className={styles.roles}>
          {assigned.map((each) => (
            <li key={each.id}>
              <span className={styles.role}>{roleWord(each.role)}</span>
              <span className={styles.person}>
                <bdi>{each.participantName}</bdi>
                {each.delegationName !== null && (
                  <span className={styles.when}>
                    {' '}
                    · <bdi>{each.delegationName}</bdi>
                  </span>
                )}
              </span>
              <IconButton
                label={t`Remove ${each.participantName} as ${roleWord(each.role)}`}
                onPress={() => void remove(each.id)}
              >
                ×
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.addRole}>
        <Select
          label={t`Role`}
          options={roles.map((id) => ({ id, label: roleWord(id) }))}
          value={role}
          onChange={setRole}
        />
        <PersonPicker
          label={t`Person`}
          error={fault ?? undefined}
          onPick={(id) => void add(id, role)}
          onNew={(name) => void addNew(name, role)}
        />
      </div>
    </>
  );
}

function useRoleCommands(sessionId: SessionId) {
  const addRole = useCommand('programme.addRole');
  const removeRole = useCommand('programme.removeRole');
  const addParticipant = useCommand('participants.add');
  const [fault, setFault] = useState<string | null>(null);
  const add = async (participantId: ParticipantId, role: Role) => {
    setFault(faultOf(await addRole.run({ sessionId, participantId, role })));
  };
  return {
    fault,
    add,
    addNew: async (name: string, role: Role) => {
      const result = await addParticipant.run({
        ...{ name, isIdentified: true, title: '', position: '' },
        ...{ delegationId: null, gender: null },
      });
      setFault(faultOf(result));
      if (result.ok) await add(result.value, role);
    },
    remove: async (id: ProgrammeData['roles'][number]['id']) => {
      setFault(faultOf(await removeRole.run({ id })));
    },
  };
}

import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { faultOf } from '../../api/field-fault';
import { useCommand, useEndpointQuery } from '../../api/use-endpoint';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { RadioGroup } from '../../ui/RadioGroup';
import { DialogActions } from '../../ui/DialogActions';
import type { RosterRow } from './roster';
import styles from './Participants.module.css';

interface MergeDialogProps {
  /** Two rows of the same list. */
  readonly rows: readonly [RosterRow, RosterRow];
  readonly onClose: () => void;
  /** With the one that was kept. */
  readonly onMerged: (id: string) => void;
}

/** Makes one of two that are the same: asks which stays, and says what moves to it. */
export function MergeDialog({ rows, onClose, onMerged }: MergeDialogProps) {
  const [first, second] = rows;
  const [keptId, setKeptId] = useState(richer(first, second).id);
  const kept = keptId === first.id ? first : second;
  const duplicate = kept === first ? second : first;
  const { merge, fault } = useMerge(kept, duplicate, (id) => {
    onClose();
    onMerged(id);
  });
  return (
    <Dialog
      title={t`Merge two that are the same`}
      isOpen
      onClose={onClose}
      onSubmit={() => void merge()}
      actions={<DialogActions autoFocus label={t`Merge`} onCancel={onClose} />}
    >
      <RadioGroup
        label={t`Keep`}
        options={rows.map((row) => ({ id: row.id, label: nameOf(row), detail: detailOf(row) }))}
        value={keptId}
        onChange={setKeptId}
        error={fault ?? undefined}
      />
      <WhatMoves kept={kept} duplicate={duplicate} />
    </Dialog>
  );
}

interface MovesProps {
  readonly kept: RosterRow;
  readonly duplicate: RosterRow;
}

function WhatMoves({ kept, duplicate }: MovesProps) {
  const { data: programme } = useEndpointQuery('programme.tree', {});
  const { person, delegation } = duplicate;
  const interventions = (person ?? delegation)?.interventions ?? 0;
  const roles =
    programme?.roles.filter(({ participantId }) => participantId === person?.id).length ?? 0;
  return (
    <div className={styles.moves}>
      <p>
        <Trans>
          To <bdi>{nameOf(kept)}</bdi> move:
        </Trans>
      </p>
      <ul>
        <li>
          <Plural value={interventions} one="# intervention" other="# interventions" />
        </li>
        <li>
          {person === null ? (
            <Plural value={delegation?.participants ?? 0} one="# person" other="# people" />
          ) : (
            <Plural value={roles} one="# role in a session" other="# roles in sessions" />
          )}
        </li>
        <li>
          <Trans>what is known only there, such as a missing position, region or gender</Trans>
        </li>
      </ul>
      <p>
        <Trans>
          <bdi>{nameOf(duplicate)}</bdi> then goes. One undo takes all of it back.
        </Trans>
      </p>
    </div>
  );
}

function useMerge(kept: RosterRow, duplicate: RosterRow, onMerged: (id: string) => void) {
  const mergePeople = useCommand('participants.merge');
  const mergeDelegations = useCommand('participants.mergeDelegations');
  const [fault, setFault] = useState<string | null>(null);
  const merge = async () => {
    // The ids are those of the rows: people in one list, delegations in the other.
    const ids = { id: kept.id, duplicateId: duplicate.id } as never;
    const isPeople = kept.person !== null;
    const result = isPeople ? await mergePeople.run(ids) : await mergeDelegations.run(ids);
    setFault(faultOf(result));
    if (!result.ok) return;
    announce(t`Merged into ${nameOf(kept)}`);
    onMerged(kept.id);
  };
  return { merge, fault };
}

function nameOf({ person, delegation }: RosterRow): string {
  return person?.name ?? delegation?.name ?? '';
}

function detailOf({ person, delegation }: RosterRow): string {
  const texts = person === null ? [delegation?.shortName] : [person.position, delegation?.name];
  return texts.filter(Boolean).join(' · ');
}

// An identified person, or else whoever took the floor more often, is more likely the one to keep.
function richer(first: RosterRow, second: RosterRow): RosterRow {
  const weight = ({ person, delegation }: RosterRow) =>
    person === null
      ? (delegation?.interventions ?? 0)
      : person.interventions + (person.isIdentified ? 1e6 : 0);
  return weight(second) > weight(first) ? second : first;
}

import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import type { DelegationId } from '../../../shared/domain/ids';
import { useApi, useDialogueId } from '../../api/api-context';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Picker } from '../../ui/Picker';
import type { ChairBalance, ChairList } from './use-chair-list';
import type { Interrupter } from './use-list-acts';

interface Delegation {
  readonly id: DelegationId;
  readonly label: string;
}

interface PointOfOrderDialogProps {
  readonly list: ChairList;
  readonly balance: ChairBalance | null;
  readonly onRaise: (who: Interrupter) => void;
  readonly onClose: () => void;
}

/** Asks who makes a point of order. Nobody has to know: the turn can be named later in the main window. */
export function PointOfOrderDialog({ list, balance, onRaise, onClose }: PointOfOrderDialogProps) {
  const delegations = useDelegations(list, balance);
  const raise = (who: Interrupter) => {
    onRaise(who);
    onClose();
  };
  return (
    <Dialog
      title={t`Point of order`}
      isOpen
      onClose={onClose}
      actions={
        <Button onPress={() => raise(null)}>
          <Trans>Not known yet</Trans>
        </Button>
      }
    >
      <Picker<DelegationId>
        label={t`Who makes it`}
        description={t`A delegation, or words for somebody, such as a place in the room.`}
        autoFocus
        options={delegations}
        value={null}
        onChange={(delegationId) => {
          if (delegationId !== null) raise({ delegationId });
        }}
        onNew={(description) => raise({ description })}
      />
    </Dialog>
  );
}

/** Every delegation that was heard of here: on the list at any time, or not heard yet. */
function useDelegations({ sessionId }: ChairList, balance: ChairBalance | null): Delegation[] {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  const [listed, setListed] = useState<readonly Delegation[]>([]);
  useEffect(() => {
    void client.speakers.list({ dialogueId, input: { sessionId } }).then((result) => {
      if (!result.ok) return;
      const { past, speaking, queue } = result.value;
      setListed(
        [...past, ...queue, ...(speaking ? [speaking] : [])].flatMap(
          ({ delegationId: id, delegationName: label }) =>
            id !== null && label !== null ? [{ id, label }] : [],
        ),
      );
    });
  }, [client, dialogueId, sessionId]);
  const silent = balance?.event.silent.map(({ id, name }) => ({ id, label: name })) ?? [];
  const byId = new Map([...listed, ...silent].map((each) => [each.id, each]));
  return [...byId.values()].sort((a, b) => a.label.localeCompare(b.label, 'en'));
}

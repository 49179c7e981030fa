import { t } from '@lingui/core/macro';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import type { OrderProposal } from '../../../shared/speakers/order-proposals';
import { Region } from '../../ui/Region';
import { Tabs } from '../../ui/Tabs';
import { BalancePane } from './balance/BalancePane';
import { ProposedOrder } from './order/ProposedOrder';
import { PastList } from './past/PastList';

export type SidePane = 'order' | 'past' | 'balance';

interface SidePanesProps {
  readonly pane: SidePane;
  readonly onPane: (pane: SidePane) => void;
  readonly proposal: OrderProposal;
  readonly onApply: () => void;
  readonly onTimes: (entry: ListEntry) => void;
  readonly onOpen: (entry: ListEntry) => void;
}

/** Beside the list: the order that the rules propose, who has spoken, and how the floor is spread. */
export function SidePanes(props: SidePanesProps) {
  const { pane, onPane, proposal, onApply, onTimes, onOpen } = props;
  return (
    <Region label={t`Order, past and balance`}>
      <Tabs<SidePane>
        label={t`Order, past and balance`}
        value={pane}
        onChange={onPane}
        tabs={[
          {
            id: 'order',
            label: t`Proposed order`,
            content: <ProposedOrder proposal={proposal} onApply={onApply} />,
          },
          { id: 'past', label: t`Past`, content: <PastList onTimes={onTimes} onOpen={onOpen} /> },
          { id: 'balance', label: t`Balance`, content: <BalancePane /> },
        ]}
      />
    </Region>
  );
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useDeferredValue, useMemo } from 'react';
import { orderRules, type OrderRule } from '../../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../../shared/speakers/list-entry';
import {
  lastToSpeak,
  proposeOrder,
  type OrderProposal,
} from '../../../../shared/speakers/order-proposals';
import { useCommand } from '../../../api/use-endpoint';
import { Button } from '../../../ui/Button';
import { Checkbox } from '../../../ui/Checkbox';
import { EmptyState } from '../../../ui/EmptyState';
import { entryName } from '../../../ui/entry-words';
import { VirtualList } from '../../../ui/VirtualList';
import { useSpeakers } from '../speaker-list';
import type { QueueEntry } from '../queue-entry';
import { reasonWords, ruleWord } from './rule-words';
import styles from '../Speakers.module.css';

/** The order that the rules of the list give; computed here, so that nothing moves before it is applied. */
export function useProposal(
  queue: readonly QueueEntry[],
  list: Parameters<typeof lastToSpeak>[0] & { settings: { orderRules: readonly OrderRule[] } },
): OrderProposal {
  // For hundreds it takes longer than a row may take to move.
  const waiting = useDeferredValue(queue);
  const later = useDeferredValue(list);
  return useMemo(
    () => proposeOrder(waiting, later.settings.orderRules, { last: lastToSpeak(later) }),
    [waiting, later],
  );
}

interface ProposedOrderProps {
  readonly proposal: OrderProposal;
  readonly onApply: () => void;
}

/** Rules to switch on, the order that they propose, and why whoever moved did. */
export function ProposedOrder({ proposal, onApply }: ProposedOrderProps) {
  const { list } = useSpeakers();
  const hasRules = list.settings.orderRules.length > 0;
  const byKey = useMemo(
    () => new Map([...list.past, ...list.queue].map((entry) => [entry.key, entry])),
    [list],
  );
  const row = (entry: ListEntry, index: number) => (
    <ProposedRow entry={entry} place={index + 1} proposal={proposal} byKey={byKey} />
  );
  return (
    <div className={styles.pane}>
      <Rules />
      {hasRules && (
        <>
          <p className={styles.line}>
            <Button
              variant="primary"
              keys="Mod+Shift+Enter"
              isDisabled={!proposal.isChanged}
              onPress={onApply}
            >
              <Trans>Apply this order</Trans>
            </Button>
            <span className={styles.muted}>
              {proposal.isChanged ? (
                <Trans>Nothing moves before. Undo brings the old order back.</Trans>
              ) : (
                <Trans>The list stands in this order.</Trans>
              )}
            </span>
          </p>
          <VirtualList
            label={t`Proposed order`}
            items={proposal.order}
            keyOf={({ key }) => key}
            renderItem={row}
            emptyState={
              <EmptyState>
                <Trans>Nobody waits.</Trans>
              </EmptyState>
            }
          />
        </>
      )}
    </div>
  );
}

function Rules() {
  const { list, sessionId, actions } = useSpeakers();
  const { run } = useCommand('speakers.setSettings');
  const { orderRules: chosen } = list.settings;
  const toggle = async (rule: OrderRule, isOn: boolean) => {
    const next = isOn ? [...chosen, rule] : chosen.filter((each) => each !== rule);
    const result = await run({ sessionId, orderRules: next });
    actions.report(result.ok ? null : result.error);
  };
  return (
    <fieldset className={styles.rules}>
      <legend className={styles.small}>
        <Trans>Rules; the one switched on first decides first</Trans>
      </legend>
      {orderRules.map((rule) => {
        const rank = chosen.indexOf(rule) + 1;
        return (
          <Checkbox key={rule} isSelected={rank > 0} onChange={(isOn) => void toggle(rule, isOn)}>
            {ruleWord(rule)}
            {rank > 0 && chosen.length > 1 && <span className={styles.muted}> · {rank}</span>}
          </Checkbox>
        );
      })}
    </fieldset>
  );
}

interface ProposedRowProps {
  readonly entry: ListEntry;
  readonly place: number;
  readonly proposal: OrderProposal;
  readonly byKey: ReadonlyMap<string, ListEntry>;
}

function ProposedRow({ entry, place, proposal, byKey }: ProposedRowProps) {
  const reasons = proposal.reasons.get(entry.key) ?? [];
  const [first] = reasons;
  const why = reasons.map((reason) => reasonWords(reason, byKey)).join('; ');
  return (
    <div className={styles.proposed}>
      <span className={styles.number}>{place}</span>
      <span>
        <bdi className={first === undefined ? undefined : styles.moved}>{entryName(entry)}</bdi>
        {first !== undefined && (
          <span className={styles.muted}>
            {' '}
            <Trans>
              was {first.from}: {why}
            </Trans>
          </span>
        )}
      </span>
    </div>
  );
}

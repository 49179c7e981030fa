import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo, useState } from 'react';
import type { AreaId, EventId } from '../../../../shared/domain/ids';
import type { Event } from '../../../../shared/domain/programme';
import { describeErrorBriefly } from '../../../api/describe-error';
import { NotRead } from '../../../api/NotRead';
import { useCommand, useEndpointQuery } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import { EmptyState } from '../../../ui/EmptyState';
import { Region } from '../../../ui/Region';
import { Select } from '../../../ui/Select';
import { inReportOrder } from '../areas/area-order';
import type { SynthesisViewProps } from '../view-props';
import { PairRow, type PairRowProps, type Side } from './PairRow';
import { pairAreas, type AreaPair } from './pair-areas';
import styles from './Events.module.css';

/** The areas of two events of the dialogue side by side, and what went on from one to the other. */
export function EventsView({ board, choice, onShowArea }: SynthesisViewProps) {
  const events = choice.events ?? [];
  const { event } = board.data;
  const place = events.findIndex(({ id }) => id === event.id);
  // The event before it is what one goes on from; the first one is followed by the second.
  const [otherId, setOtherId] = useState<EventId | null>(null);
  const other = events.find(({ id }) => id === otherId) ?? events[place - 1] ?? events[place + 1];
  if (!other || other.id === event.id) {
    return (
      <EmptyState>
        <Trans>
          This dialogue has one event. When the programme has another, the areas of both stand here
          side by side, and an area can be carried over with its evidence.
        </Trans>
      </EmptyState>
    );
  }
  return (
    <TwoEvents
      key={event.id}
      left={other}
      right={event}
      events={events}
      onChooseLeft={setOtherId}
      onChooseRight={choice.choose}
      onShowArea={onShowArea}
    />
  );
}

interface TwoEventsProps {
  readonly left: Event;
  readonly right: Event;
  readonly events: readonly Event[];
  readonly onChooseLeft: (id: EventId) => void;
  readonly onChooseRight: (id: EventId) => void;
  /** Areas of the right event are on the board now. */
  readonly onShowArea: (id: AreaId) => void;
}

function TwoEvents({
  left,
  right,
  events,
  onChooseLeft,
  onChooseRight,
  onShowArea,
}: TwoEventsProps) {
  const { pairs, error, retry } = useAreaPairs(left.id, right.id);
  const carry = useCommand('synthesis.carryArea');
  if (error !== null) return <NotRead error={error} onRetry={retry} />;
  if (pairs === null) return null;
  const carryOver = async (side: Side, id: AreaId, lead: string) => {
    const to = side === 'left' ? right : left;
    const result = await carry.run({ id, eventId: to.id });
    if (result.ok) announce(t`Carried over to ${to.title}: ${lead}`);
  };
  return (
    <Region label={t`Areas of two events`} className={styles.view}>
      {carry.error !== null && (
        <p role="alert" className={styles.problem}>
          {describeErrorBriefly(carry.error)}
        </p>
      )}
      <header className={styles.header}>
        <EventSelect events={events} other={right} value={left} onChange={onChooseLeft} />
        <EventSelect events={events} other={left} value={right} onChange={onChooseRight} />
      </header>
      <Pairs
        pairs={pairs}
        left={left}
        right={right}
        isBusy={carry.isRunning}
        onCarry={(side, area) => void carryOver(side, area.id, area.lead)}
        onShow={onShowArea}
      />
    </Region>
  );
}

function useAreaPairs(left: EventId, right: EventId) {
  const ofLeft = useEndpointQuery('synthesis.areas', { eventId: left });
  const ofRight = useEndpointQuery('synthesis.areas', { eventId: right });
  const pairs = useMemo(
    () =>
      ofLeft.data && ofRight.data
        ? pairAreas(inReportOrder(ofLeft.data), inReportOrder(ofRight.data))
        : null,
    [ofLeft.data, ofRight.data],
  );
  const failed = ofLeft.error === null ? ofRight : ofLeft;
  return { pairs, error: failed.error, retry: failed.retry };
}

type PairsProps = Omit<PairRowProps, 'pair'> & { readonly pairs: readonly AreaPair[] };

function Pairs({ pairs, ...shared }: PairsProps) {
  if (pairs.length === 0) {
    return (
      <EmptyState>
        <Trans>Neither event has an area yet. Make areas on the board first.</Trans>
      </EmptyState>
    );
  }
  return (
    <ol className={styles.pairs}>
      {pairs.map((pair) => (
        <PairRow key={(pair.left ?? pair.right)?.id} pair={pair} {...shared} />
      ))}
    </ol>
  );
}

interface EventSelectProps {
  readonly events: readonly Event[];
  /** Stands on the other side. */
  readonly other: Event;
  readonly value: Event;
  readonly onChange: (id: EventId) => void;
}

function EventSelect({ events, other, value, onChange }: EventSelectProps) {
  return (
    <Select
      label={t`Event`}
      hidesLabel
      options={events.map(({ id, title }) => ({
        id,
        label: title,
        isDisabled: id === other.id,
      }))}
      value={value.id}
      onChange={onChange}
    />
  );
}

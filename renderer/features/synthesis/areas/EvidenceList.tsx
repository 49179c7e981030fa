import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { EventId, InterventionId, PointId, SessionId } from '../../../../shared/domain/ids';
import { RadioGroup } from '../../../ui/RadioGroup';
import { VirtualList, type VirtualListHandle } from '../../../ui/VirtualList';
import type { BoardArea } from '../board/board-data';
import { evidenceOrders, inEvidenceOrder, stanceIn, type EvidenceOrder } from './evidence-order';
import { EvidenceRow } from './EvidenceRow';
import type { AreaBoard } from '../board/use-area-board';
import { stanceByKey } from '../stance-keys';
import styles from './Areas.module.css';

interface EvidenceListProps {
  readonly area: BoardArea;
  /** The points that are linked to it. */
  readonly points: readonly BoardPoint[];
  readonly board: AreaBoard;
  readonly eventTitle: (id: EventId) => string | null;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** Rem that a row takes about, so that a short list takes no more room than it needs. */
const rowHeight = 4.25;
const mostHeight = 26;

/** The points behind an area, each with its stance, which can be changed here by the keys of the board. */
export function EvidenceList(props: EvidenceListProps) {
  const { area, points, board, eventTitle, onOpenIntervention } = props;
  const [order, setOrder] = useState<EvidenceOrder>('said');
  const sorted = useMemo(() => inEvidenceOrder(points, order, area.id), [points, order, area.id]);
  const { listRef, setCurrent, onKeyDown } = useRowKeys(area, sorted, board);
  const height = Math.min(mostHeight, sorted.length * rowHeight);
  return (
    <div className={styles.evidence}>
      {sorted.length > 2 && (
        <RadioGroup
          label={t`Sorted by`}
          isInline
          options={evidenceOrders.map((id) => ({ id, label: orderWord(id) }))}
          value={order}
          onChange={setOrder}
        />
      )}
      <div className={styles.rows} style={{ height: `${height}rem` }} onKeyDown={onKeyDown}>
        <VirtualList
          label={t`Evidence`}
          listRef={listRef}
          items={sorted}
          keyOf={({ id }) => id}
          estimatedHeight={60}
          emptyState={null}
          onCurrentChange={setCurrent}
          onAction={(point) => onOpenIntervention(point.interventionId, point.sessionId)}
          renderItem={(point) => (
            <EvidenceRow
              point={point}
              stance={stanceIn(area.id, point)}
              eventTitle={point.eventId === area.eventId ? null : eventTitle(point.eventId)}
              onStance={(stance) => board.link(stance, area.id, [point.id])}
              onUnlink={() => void board.changes.unlink(area.id, [point.id])}
              onOpen={() => onOpenIntervention(point.interventionId, point.sessionId)}
            />
          )}
        />
      </div>
    </div>
  );
}

/** The letters of the board, for the row that one is on rather than for the points on the other side. */
function useRowKeys(area: BoardArea, sorted: readonly BoardPoint[], board: AreaBoard) {
  const listRef = useRef<VirtualListHandle>(null);
  const current = useRef<PointId | null>(null);
  const next = useRef<{ from: PointId; to: PointId } | null>(null);
  // The focus goes on to the next row once the unlinked one is gone.
  useEffect(() => {
    const waiting = next.current;
    if (waiting === null || sorted.some(({ id }) => id === waiting.from)) return;
    next.current = null;
    listRef.current?.focusKey(waiting.to);
  }, [sorted]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = current.current;
    const isOnRow = (event.target as HTMLElement).getAttribute('role') === 'listitem';
    if (id === null || !isOnRow || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const stance = stanceByKey(key);
    if (stance) board.link(stance, area.id, [id]);
    else if (key === 'u') {
      const at = sorted.findIndex((point) => point.id === id);
      const to = sorted[at + 1] ?? sorted[at - 1];
      next.current = to ? { from: id, to: to.id } : null;
      void board.changes.unlink(area.id, [id]);
    } else return;
    event.preventDefault();
  };
  const setCurrent = ({ id }: BoardPoint) => {
    current.current = id;
  };
  return { listRef, setCurrent, onKeyDown };
}

function orderWord(order: EvidenceOrder): string {
  switch (order) {
    case 'said':
      return t`time`;
    case 'panel':
      return t`panel`;
    case 'delegation':
      return t`delegation`;
    case 'stance':
      return t`stance`;
  }
}

import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import type { EventId } from '../../../../shared/domain/ids';
import type { BoardArea } from '../board/board-data';
import styles from './Areas.module.css';

interface AreaOriginProps {
  readonly area: BoardArea;
  /** Its evidence. */
  readonly points: readonly BoardPoint[];
  readonly eventTitle: (id: EventId) => string | null;
}

/** Where an area goes on from, and how much of its evidence was said at other events. */
export function AreaOrigin({ area, points, eventTitle }: AreaOriginProps) {
  const elsewhere = points.filter(({ eventId }) => eventId !== area.eventId);
  if (elsewhere.length === 0 && area.carriedFromId === null) return null;
  const events = [...new Set(elsewhere.map(({ eventId }) => eventId))]
    .map((id) => eventTitle(id) ?? t`another event`)
    .join(', ');
  return (
    <p className={styles.origin} dir="auto">
      {area.carriedFromId !== null && (
        <>
          {events === '' ? (
            <Trans>Goes on from another event.</Trans>
          ) : (
            <Trans>Goes on from {events}.</Trans>
          )}{' '}
        </>
      )}
      {elsewhere.length > 0 && (
        <Plural
          value={elsewhere.length}
          one={`# point was said at ${events}.`}
          other={`# points were said at ${events}.`}
        />
      )}
    </p>
  );
}

import { useState, type DragEvent } from 'react';
import type { PointId } from '../../../../shared/domain/ids';
import { stances, type Stance } from '../../../../shared/domain/vocabulary';
import { classNames } from '../../../ui/class-names';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { draggedKind, droppedPoints } from '../board/drag';
import styles from './StanceDropZones.module.css';

interface StanceDropZonesProps {
  readonly onDrop: (stance: Stance, pointIds: readonly PointId[]) => void;
}

/**
 * Lies over an area card while points are dragged over it, one zone for each stance. The card has to be positioned. By
 * keyboard the same is done with the letters of the stances, so screen readers are not told of it.
 */
export function StanceDropZones({ onDrop }: StanceDropZonesProps) {
  const [over, setOver] = useState<Stance | null>(null);
  return (
    <div className={styles.zones} aria-hidden="true">
      {stances.map((stance) => (
        <div
          key={stance}
          data-stance={stance}
          className={classNames(styles.zone, styles[stance], over === stance && styles.over)}
          onDragOver={(event) => {
            if (draggedKind(event) !== 'points') return;
            event.preventDefault();
            setOver(stance);
          }}
          onDragLeave={() => setOver((before) => (before === stance ? null : before))}
          onDrop={(event: DragEvent) => {
            event.preventDefault();
            onDrop(stance, droppedPoints(event));
          }}
        >
          <span className={styles.label}>
            <StanceMark stance={stance} isDecorative /> {stanceWord(stance)}
          </span>
        </div>
      ))}
    </div>
  );
}

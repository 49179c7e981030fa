import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useMemo } from 'react';
import type { BoardPoint } from '../../api/use-board-points';
import type { InterventionId, SessionId } from '../../../shared/domain/ids';
import { stances, type Stance } from '../../../shared/domain/vocabulary';
import { Badge } from '../../ui/Badge';
import { Button } from '../../ui/Button';
import { Menu } from '../../ui/Menu';
import { StanceMark, stanceWord } from '../../ui/StanceMark';
import type { BoardArea } from './board-data';
import type { AreaBoard } from './use-area-board';
import styles from './Areas.module.css';

interface EvidenceListProps {
  readonly area: BoardArea;
  /** The points that are linked to it. */
  readonly points: readonly BoardPoint[];
  readonly board: AreaBoard;
  readonly onOpenIntervention: (id: InterventionId, sessionId: SessionId) => void;
}

/** The points behind an area, each with its stance, which can be changed here. */
export function EvidenceList({ area, points, board, onOpenIntervention }: EvidenceListProps) {
  const counted = useMemo(() => {
    const { supporters, qualifiers, opposers } = area.summary;
    return new Set([...supporters, ...qualifiers, ...opposers].flatMap(({ pointIds }) => pointIds));
  }, [area.summary]);
  return (
    <ul className={styles.evidence} aria-label={t`Evidence`}>
      {points.map((point) => (
        <li key={point.id} className={styles.item}>
          <StanceMenu
            stance={stanceIn(area, point)}
            onChange={(stance) => board.link(stance, area.id, [point.id])}
            onUnlink={() => void board.changes.unlink(area.id, [point.id])}
          />
          <div className={styles.itemBody}>
            <p className={styles.muted} dir="auto">
              {[point.delegationName, point.speakerName ?? t`Unknown speaker`, point.panelTitle]
                .filter(Boolean)
                .join(' · ')}{' '}
              {!counted.has(point.id) && (
                <Badge tone="warn">
                  {point.isOffTheRecord ? (
                    <Trans>off the record, does not count</Trans>
                  ) : (
                    <Trans>speaker unknown, does not count</Trans>
                  )}
                </Badge>
              )}
            </p>
            <p dir="auto">{point.isVerbatim ? <q>{point.text}</q> : point.text}</p>
          </div>
          <Button
            variant="quiet"
            onPress={() => onOpenIntervention(point.interventionId, point.sessionId)}
          >
            <Trans>Open</Trans>
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface StanceMenuProps {
  readonly stance: Stance;
  readonly onChange: (stance: Stance) => void;
  readonly onUnlink: () => void;
}

function StanceMenu({ stance, onChange, onUnlink }: StanceMenuProps) {
  const word = stanceWord(stance);
  return (
    <Menu
      label={t`Stance: ${word}`}
      trigger={<StanceMark stance={stance} isDecorative />}
      entries={[
        ...stances.map((other) => ({
          id: other,
          label: stanceWord(other),
          isDisabled: other === stance,
          onAction: () => onChange(other),
        })),
        'separator',
        { id: 'unlink', label: t`Unlink`, onAction: onUnlink },
      ]}
    />
  );
}

function stanceIn(area: BoardArea, { links }: BoardPoint): Stance {
  return links.find(({ areaId }) => areaId === area.id)?.stance ?? 'supports';
}

import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import { stances, type Stance } from '../../../../shared/domain/vocabulary';
import { Button } from '../../../ui/Button';
import { Menu } from '../../../ui/Menu';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { NotCounted } from '../NotCounted';
import { saidBy } from '../said-by';
import { stanceKeys } from '../stance-keys';
import styles from './Areas.module.css';

interface EvidenceRowProps {
  readonly point: BoardPoint;
  readonly stance: Stance;
  /** Where it was said, if at another event. */
  readonly eventTitle: string | null;
  readonly onStance: (stance: Stance) => void;
  readonly onUnlink: () => void;
  readonly onOpen: () => void;
}

/** A point in the evidence of an area: its stance, who said it and where, and its words. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { point, stance, eventTitle, onStance, onUnlink, onOpen } = props;
  const { name, speaker } = saidBy(point);
  return (
    <div className={styles.item}>
      <StanceMenu stance={stance} onChange={onStance} onUnlink={onUnlink} />
      <div className={styles.itemBody}>
        <p className={styles.muted} dir="auto">
          {[name, speaker, point.panelTitle, eventTitle].filter(Boolean).join(' · ')}{' '}
          <NotCounted point={point} tone="warn" />
        </p>
        <p dir="auto">{point.isVerbatim ? <q>{point.text}</q> : point.text}</p>
      </div>
      <Button variant="quiet" onPress={onOpen}>
        <Trans>Open</Trans>
      </Button>
    </div>
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
          keys: stanceKeys[other],
          isDisabled: other === stance,
          onAction: () => onChange(other),
        })),
        'separator',
        { id: 'unlink', label: t`Unlink`, keys: 'u', onAction: onUnlink },
      ]}
    />
  );
}

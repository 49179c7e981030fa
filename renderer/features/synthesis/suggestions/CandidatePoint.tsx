import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import type { Stance } from '../../../../shared/domain/vocabulary';
import type { StanceCue } from '../../../../shared/suggestions/suggestion';
import { Button } from '../../../ui/Button';
import { classNames } from '../../../ui/class-names';
import { CueHint } from './CueHint';
import { PointWords } from './PointWords';
import { StanceChoice } from './StanceChoice';
import styles from './Rows.module.css';

interface CandidatePointProps {
  readonly point: BoardPoint;
  readonly isChecked: boolean;
  readonly stance: Stance;
  /** Why the stance is proposed; null where a person chose it, or it is the usual one. */
  readonly hint: StanceCue | null;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
  readonly onStance: (stance: Stance) => void;
  readonly onOpen: () => void;
}

/** One point of a candidate. */
export function CandidatePoint(props: CandidatePointProps) {
  const { point, isChecked, stance, hint, isCurrent, onFocus, onToggle, onStance, onOpen } = props;
  const tabIndex = isCurrent ? 0 : -1;
  return (
    <li
      data-row={point.id}
      tabIndex={tabIndex}
      className={classNames(styles.row, !isChecked && styles.out)}
      onFocus={onFocus}
    >
      <input
        type="checkbox"
        className={styles.check}
        aria-label={t`Goes into the area: ${point.text}`}
        tabIndex={tabIndex}
        checked={isChecked}
        onChange={onToggle}
      />
      <div className={styles.body}>
        <PointWords point={point} />
        {hint !== null && isChecked && <CueHint cue={hint} />}
      </div>
      <div className={styles.side}>
        <StanceChoice
          label={t`Stance`}
          value={isChecked ? stance : null}
          onChange={onStance}
          isReached={isCurrent}
        />
        <Button variant="quiet" excludeFromTabOrder={!isCurrent} onPress={onOpen}>
          <Trans>Open</Trans>
        </Button>
      </div>
    </li>
  );
}

import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import type { Stance } from '../../../../shared/domain/vocabulary';
import type { StanceCue } from '../../../../shared/suggestions/suggestion';
import { CueHint } from './CueHint';
import { PointWords } from './PointWords';
import { SharedWords } from './SharedWords';
import { StanceChoice } from './StanceChoice';
import styles from './Rows.module.css';

interface EvidenceRowProps {
  readonly point: BoardPoint;
  /** What the suggestion rests on. */
  readonly words: readonly string[];
  readonly cue: StanceCue | null;
  /** Null while it is not linked. */
  readonly stance: Stance | null;
  readonly isCurrent: boolean;
  readonly onStance: (stance: Stance) => void;
}

/** A point that may be evidence, with the stances to link it by. */
export function EvidenceRow(props: EvidenceRowProps) {
  const { point, words, cue, stance, isCurrent, onStance } = props;
  return (
    <>
      <div className={styles.body}>
        <PointWords point={point} />
        {cue !== null && stance === null && <CueHint cue={cue} />}
        <SharedWords words={words} />
      </div>
      <div className={styles.side}>
        <StanceChoice label={t`Link as`} value={stance} onChange={onStance} isReached={isCurrent} />
      </div>
    </>
  );
}

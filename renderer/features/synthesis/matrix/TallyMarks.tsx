import type { ReactNode } from 'react';
import { stances } from '../../../../shared/domain/vocabulary';
import { StanceMark } from '../../../ui/StanceMark';
import type { VoiceTally } from './arrange-matrix';
import styles from './Matrix.module.css';

interface TallyMarksProps {
  readonly tally: VoiceTally;
  /** One mark says it all: the column is a single voice. */
  readonly isOneVoice?: boolean;
}

/** Who supports, qualifies, opposes or just spoke, by shape, with counts. For the eye: words stand elsewhere. */
export function TallyMarks({ tally, isOneVoice = false }: TallyMarksProps) {
  return (
    <span aria-hidden="true" className={isOneVoice ? styles.single : styles.tally}>
      {stances.map(
        (stance) =>
          tally[stance] > 0 && (
            <Counted key={stance} count={isOneVoice ? null : tally[stance]}>
              <StanceMark stance={stance} isDecorative />
            </Counted>
          ),
      )}
      {tally.spoke > 0 && (
        <Counted count={isOneVoice ? null : tally.spoke}>
          <SpokeMark />
        </Counted>
      )}
    </span>
  );
}

/** Took the floor on it, and is linked to nothing. */
export function SpokeMark() {
  return (
    <svg aria-hidden="true" className={styles.spoke} viewBox="0 0 12 12">
      <circle cx="6" cy="6" r="2" />
    </svg>
  );
}

function Counted({
  count,
  children,
}: {
  readonly count: number | null;
  readonly children: ReactNode;
}) {
  return (
    <span className={styles.counted}>
      {children}
      {count}
    </span>
  );
}

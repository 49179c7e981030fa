import { stances, type Stance } from '../../../../shared/domain/vocabulary';
import { classNames } from '../../../ui/class-names';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import { stanceKeys } from '../stance-keys';
import styles from './Rows.module.css';

interface StanceChoiceProps {
  /** Whose stance it is. */
  readonly label: string;
  /** Null where none has been given. */
  readonly value: Stance | null;
  readonly onChange: (stance: Stance) => void;
  /** Whether Tab comes here: with many rows, only in the one that the arrow keys are on. */
  readonly isReached: boolean;
}

/** One out of the three stances; the one that is given is said in words. */
export function StanceChoice({ label, value, onChange, isReached }: StanceChoiceProps) {
  return (
    <span role="group" aria-label={label} className={styles.stances}>
      {stances.map((stance) => (
        <button
          key={stance}
          type="button"
          tabIndex={isReached ? 0 : -1}
          aria-label={stanceWord(stance)}
          aria-pressed={stance === value}
          aria-keyshortcuts={stanceKeys[stance]}
          title={stanceWord(stance)}
          className={classNames(styles.stance, stance === value && styles.chosen)}
          onClick={() => onChange(stance)}
        >
          <StanceMark stance={stance} isDecorative />
        </button>
      ))}
      <span className={styles.stanceWord} aria-hidden="true">
        {value !== null && stanceWord(value)}
      </span>
    </span>
  );
}

import { t } from '@lingui/core/macro';
import type { StanceCue } from '../../../../shared/suggestions/suggestion';
import { StanceMark, stanceWord } from '../../../ui/StanceMark';
import styles from './Rows.module.css';

/** Words of a point that call for a stance: a hint to a person, who decides. */
export function CueHint({ cue: { stance, words } }: { readonly cue: StanceCue }) {
  const word = stanceWord(stance);
  return (
    <p className={styles.hint}>
      <StanceMark stance={stance} isDecorative /> {t`Says “${words}”: perhaps ${word}. Check it.`}
    </p>
  );
}

import { Trans } from '@lingui/react/macro';
import type { WordingLadder } from '../../../shared/domain/quantifier';
import { LadderFields } from '../../ui/LadderFields';
import type { SaveDialogue } from './save-dialogue';
import styles from './Settings.module.css';

interface LadderSettingsProps {
  readonly ladder: WordingLadder;
  readonly save: SaveDialogue;
}

/** From how many delegations on a draft says "several", "many" and "most". */
export function LadderSettings({ ladder, save }: LadderSettingsProps) {
  return (
    <section className={styles.section}>
      <h3>
        <Trans>Wording of drafts</Trans>
      </h3>
      <p className={styles.hint}>
        <Trans>Counted are distinct delegations with a confirmed supporting point.</Trans>
      </p>
      <LadderFields ladder={ladder} onSave={(next) => save({ ladder: next })} />
    </section>
  );
}

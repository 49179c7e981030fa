import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { WordingLadder } from '../../../shared/domain/quantifier';
import { NumberField } from '../../ui/NumberField';
import type { SaveDialogue } from './save-dialogue';
import styles from './Settings.module.css';

interface LadderSettingsProps {
  readonly ladder: WordingLadder;
  readonly save: SaveDialogue;
}

/** From how many delegations on a draft says "several", "many" and "most". */
export function LadderSettings({ ladder, save }: LadderSettingsProps) {
  const { shown, fault, change } = useLadder(ladder, save);
  return (
    <section className={styles.section}>
      <h3>
        <Trans>Wording of drafts</Trans>
      </h3>
      <p className={styles.hint}>
        <Trans>Counted are distinct delegations with a confirmed supporting point.</Trans>
      </p>
      <div className={styles.fields}>
        <NumberField
          label={t`“Several” from`}
          minValue={2}
          value={shown.several}
          onChange={(several) => {
            if (several !== null && several !== shown.several) void change({ several });
          }}
        />
        <NumberField
          label={t`“Many” from`}
          minValue={2}
          value={shown.many}
          error={fault ?? undefined}
          onChange={(many) => {
            if (many !== null && many !== shown.many) void change({ many });
          }}
        />
        <NumberField
          label={t`“Most” above, in per cent`}
          description={t`of the delegations that took the floor on the point`}
          minValue={50}
          maxValue={100}
          value={Math.round(shown.mostAbove * 100)}
          onChange={(percent) => {
            if (percent !== null && percent / 100 !== shown.mostAbove) {
              void change({ mostAbove: percent / 100 });
            }
          }}
        />
      </div>
    </section>
  );
}

function useLadder(ladder: WordingLadder, save: SaveDialogue) {
  // What was typed and refused stays, with the reason.
  const [draft, setDraft] = useState<WordingLadder | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = draft ?? ladder;
  const change = async (fields: Partial<WordingLadder>) => {
    const next = { ...shown, ...fields };
    setDraft(next);
    const isAscending = next.several <= next.many;
    const answer = isAscending
      ? await save({ ladder: next })
      : t`“Many” needs at least as many delegations as “several”.`;
    setFault(answer);
    if (answer === null) setDraft(null);
  };
  return { shown, fault, change };
}

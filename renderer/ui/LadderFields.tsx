import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { WordingLadder } from '../../shared/domain/quantifier';
import { NumberField } from './NumberField';
import styles from './Field.module.css';

interface LadderFieldsProps {
  readonly ladder: WordingLadder;
  /** Answers with what is wrong, or null. */
  readonly onSave: (ladder: WordingLadder) => Promise<string | null>;
}

/** From how many delegations on a draft says "several", "many" and "most". */
export function LadderFields({ ladder, onSave }: LadderFieldsProps) {
  const { shown, fault, change } = useLadder(ladder, onSave);
  return (
    <div className={styles.grid}>
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
  );
}

function useLadder(ladder: WordingLadder, onSave: LadderFieldsProps['onSave']) {
  // What was typed and refused stays, with the reason.
  const [draft, setDraft] = useState<WordingLadder | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const shown = draft ?? ladder;
  const change = async (fields: Partial<WordingLadder>) => {
    const next = { ...shown, ...fields };
    setDraft(next);
    const isAscending = next.several <= next.many;
    const answer = isAscending
      ? await onSave(next)
      : t`“Many” needs at least as many delegations as “several”.`;
    setFault(answer);
    if (answer === null) setDraft(null);
  };
  return { shown, fault, change };
}

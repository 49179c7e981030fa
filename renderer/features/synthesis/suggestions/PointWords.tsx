import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import { classNames } from '../../../ui/class-names';
import styles from './Rows.module.css';

interface PointWordsProps {
  readonly point: BoardPoint;
  /** Shows more of a long text. */
  readonly isLarge?: boolean;
}

/** A point: who it counts for, who said it in which panel, and its words. */
export function PointWords({ point, isLarge = false }: PointWordsProps) {
  const { voice, delegationName, speakerName, panelTitle, text, isVerbatim } = point;
  const speaker = speakerName ?? t`Unknown speaker`;
  const main = voice?.name ?? delegationName ?? speaker;
  return (
    <>
      <p className={styles.who}>
        <strong dir="auto" title={main}>
          {main}
        </strong>
        {main !== speaker && (
          <span dir="auto" title={speaker}>
            {speaker}
          </span>
        )}
        <span dir="auto" title={panelTitle} className={styles.panel}>
          {panelTitle}
        </span>
      </p>
      <p dir="auto" className={classNames(styles.words, isLarge && styles.large)}>
        {text.trim() === '' ? (
          <span className={styles.muted}>
            <Trans>no words</Trans>
          </span>
        ) : isVerbatim ? (
          <q>{text}</q>
        ) : (
          text
        )}
      </p>
    </>
  );
}

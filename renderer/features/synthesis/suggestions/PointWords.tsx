import { Trans } from '@lingui/react/macro';
import type { BoardPoint } from '../../../api/use-board-points';
import { classNames } from '../../../ui/class-names';
import { saidBy } from '../said-by';
import styles from './Rows.module.css';

interface PointWordsProps {
  readonly point: BoardPoint;
  /** Shows more of a long text. */
  readonly isLarge?: boolean;
}

/** A point: who it counts for, who said it in which panel, and its words. */
export function PointWords({ point, isLarge = false }: PointWordsProps) {
  const { panelTitle, text, isVerbatim } = point;
  const { name, speaker } = saidBy(point);
  return (
    <>
      <p className={styles.who}>
        <strong dir="auto" title={name}>
          {name}
        </strong>
        {speaker !== null && (
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

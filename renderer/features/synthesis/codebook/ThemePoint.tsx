import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { SaidPoint } from '../../../../shared/contract/synthesis';
import { Badge } from '../../../ui/Badge';
import { saidBy } from '../said-by';
import styles from './Detail.module.css';

interface ThemePointProps {
  readonly point: SaidPoint;
  readonly isTicked: boolean;
  readonly onToggle: () => void;
}

/** One point: who said it, in which panel, and its words. */
export function ThemePoint({ point, isTicked, onToggle }: ThemePointProps) {
  const { panelTitle, text, isVerbatim, isOffTheRecord } = point;
  const { name, speaker } = saidBy(point);
  return (
    <label className={styles.point}>
      <input
        type="checkbox"
        className={styles.check}
        aria-label={t`Choose: ${text}`}
        tabIndex={-1}
        checked={isTicked}
        onChange={onToggle}
      />
      <span className={styles.body}>
        <span className={styles.who}>
          <bdi>{name}</bdi>
          {speaker !== null && <bdi className={styles.quiet}>{speaker}</bdi>}
          <bdi className={styles.quiet}>{panelTitle}</bdi>
          {isOffTheRecord && (
            <Badge>
              <Trans>off the record</Trans>
            </Badge>
          )}
        </span>
        <span className={styles.words} dir="auto">
          {isVerbatim ? <q>{text}</q> : text}
        </span>
      </span>
    </label>
  );
}

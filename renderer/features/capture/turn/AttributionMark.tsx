import { t } from '@lingui/core/macro';
import type { Attribution } from '../../../../shared/domain/vocabulary';
import { classNames } from '../../../ui/class-names';
import styles from './AttributionMark.module.css';

/** Whether a level is so low that it is marked wherever the turn is shown. */
export function isMarked(level: Attribution): boolean {
  return level === 'none' || level === 'off-the-record';
}

/** That what is said may not be traced to whoever says it, in words and in a frame: dashed and solid tell them apart. */
export function AttributionMark({ level }: { readonly level: Attribution | null }) {
  if (level === 'none')
    return <span className={styles.mark}>{t`Chatham House: not attributed`}</span>;
  if (level === 'off-the-record')
    return <span className={classNames(styles.mark, styles.off)}>{t`Off the record`}</span>;
  return null;
}

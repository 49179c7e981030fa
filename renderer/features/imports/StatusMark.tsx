import { classNames } from '../../ui/class-names';
import styles from './StatusMark.module.css';

/** How a row of an import stands to what the dialogue has. */
export type RowStatus = 'new' | 'changed' | 'same' | 'warning' | 'error' | 'left-out';

/** A shape for each status, beside its word: plus, arrow, equals sign, triangle, cross, dash. */
export function StatusMark({ status }: { readonly status: RowStatus }) {
  return (
    <svg aria-hidden viewBox="0 0 12 12" className={classNames(styles.mark, styles[status])}>
      <path d={shapes[status]} />
    </svg>
  );
}

const shapes: Readonly<Record<RowStatus, string>> = {
  new: 'M6 1.5v9M1.5 6h9',
  changed: 'M1 6h9M6.5 2.5 10 6 6.5 9.5',
  same: 'M1.5 4h9M1.5 8h9',
  warning: 'M6 1.5 11 10.5H1z',
  error: 'M2 2l8 8M10 2l-8 8',
  'left-out': 'M1.5 6h9',
};

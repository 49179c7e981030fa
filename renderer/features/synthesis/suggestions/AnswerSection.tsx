import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { walkRows } from './walk-rows';
import styles from './Answer.module.css';

interface AnswerSectionProps<Row extends { readonly id: string }> {
  readonly title: string;
  readonly rows: readonly Row[];
  /** What it says where there are none. */
  readonly emptyState: ReactNode;
  /** What can be done to all rows. */
  readonly action?: ReactNode;
  readonly renderRow: (row: Row, isCurrent: boolean) => ReactNode;
  /** A key on a row; says whether it meant something. */
  readonly onRowKey: (row: Row, key: string) => boolean;
}

/** One part of an answer: rows that the arrow keys go through, each with keys of its own. */
export function AnswerSection<Row extends { readonly id: string }>(props: AnswerSectionProps<Row>) {
  const { title, rows, emptyState, action, renderRow, onRowKey } = props;
  const [rowId, setRowId] = useState<string | null>(null);
  const current = rows.find(({ id }) => id === rowId) ?? rows[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if ((event.target as HTMLElement).dataset.row === undefined) return;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (!hasModifier && current && onRowKey(current, event.key.toLowerCase())) {
      event.preventDefault();
    } else walkRows(event);
  };
  return (
    <section aria-label={title} className={styles.section}>
      <header className={styles.head}>
        <h3>{title}</h3>
        {rows.length > 0 && action}
      </header>
      {rows.length === 0 ? (
        <p className={styles.none}>{emptyState}</p>
      ) : (
        <ul aria-label={title} onKeyDown={onKeyDown}>
          {rows.map((row) => (
            <li
              key={row.id}
              data-row={row.id}
              tabIndex={row === current ? 0 : -1}
              className={styles.row}
              onFocus={() => setRowId(row.id)}
            >
              {renderRow(row, row === current)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

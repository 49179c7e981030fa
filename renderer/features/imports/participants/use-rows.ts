import { useMemo, useState } from 'react';
import type { ParticipantPlan } from '../../../../shared/imports/participants/participant-plan';
import type { RowFilter } from '../StatusFilter';
import { countRows, fitsFilter } from './row-cells';

/**
 * Which rows are shown, and which is being corrected. A row that was corrected stays in sight until another filter is
 * chosen, although it may no longer fit: it must not vanish under the hands.
 */
export function useRows({ rows, options }: ParticipantPlan) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const [kept, setKept] = useState<ReadonlySet<number>>(new Set());
  const [edited, setEdited] = useState<{ line: number; table: number } | null>(null);
  const counts = useMemo(() => countRows(rows), [rows]);
  const visible = useMemo(
    () =>
      filter === 'all' ? rows : rows.filter((row) => kept.has(row.line) || fitsFilter(row, filter)),
    [rows, filter, kept],
  );
  const keep = (line: number) => setKept((before) => new Set(before).add(line));
  return {
    ...{ filter, counts, visible, keep },
    // A line of another table is another row.
    editedLine: edited?.table === options.table ? edited.line : null,
    setFilter: (next: RowFilter) => {
      setFilter(next);
      setKept(new Set());
      setEdited(null);
    },
    edit: (line: number | null) => {
      if (line !== null) keep(line);
      setEdited(line === null ? null : { line, table: options.table });
    },
  };
}

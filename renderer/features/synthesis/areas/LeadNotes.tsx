import { useMemo } from 'react';
import { overstatementsIn, type AreaCounts } from '../../../../shared/synthesis/overstatement';
import { SaysMore } from './SaysMore';
import styles from './Areas.module.css';

interface LeadNotesProps {
  readonly lead: string;
  /** Null while not known. */
  readonly counts: AreaCounts | null;
}

/** Where a lead says more than the evidence of its area. */
export function LeadNotes({ lead, counts }: LeadNotesProps) {
  const found = useMemo(() => (counts ? overstatementsIn(lead, counts) : []), [lead, counts]);
  if (found.length === 0) return null;
  return (
    <ul className={styles.leadNotes}>
      {found.map((each) => (
        <li key={each.from} dir="auto">
          <SaysMore found={each} />
        </li>
      ))}
    </ul>
  );
}

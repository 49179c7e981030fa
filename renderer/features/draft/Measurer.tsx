import { useLayoutEffect, useRef } from 'react';
import { NoteText } from './NoteText';
import { UnitBody } from './UnitBody';
import type { ToMeasure } from './use-sheets';
import { classNames } from '../../ui/class-names';
import styles from './Draft.module.css';

interface MeasurerProps extends ToMeasure {
  readonly language: string;
  readonly onLaidOut: (host: HTMLElement) => void;
}

/** Lays out units and footnotes in the width of a page where nobody sees them, before the screen is painted. */
export function Measurer({ language, notes, onLaidOut, units }: MeasurerProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(onLaidOut);
  latest.current = onLaidOut;
  useLayoutEffect(() => {
    if (host.current) latest.current(host.current);
  }, [units, notes]);
  return (
    <div ref={host} lang={language} className={classNames('report', styles.measurer)} aria-hidden>
      {units.map((unit) => (
        <div key={unit.key} className={styles.measured}>
          {unit.type === 'missing' ? <p className={styles.missing}>{unit.slot}</p> : null}
          <UnitBody unit={unit} />
        </div>
      ))}
      {notes.map((note) => (
        <div key={note.number} className="report-notes">
          <NoteText note={note} />
        </div>
      ))}
    </div>
  );
}

import { memo, type ReactNode } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import { EventTime } from '../../../ui/EventTime';
import type { ThemeIndex } from '../themes';
import { AttributionMark } from '../turn/AttributionMark';
import { Points } from './Points';
import { aboutTurn, SpeakerLine, type SessionNaming } from './SpeakerLine';
import styles from './RecordRow.module.css';

interface RecordRowProps {
  readonly entry: RecordEntry;
  readonly themes: ThemeIndex;
  readonly timeZone: string;
  readonly showsSession: SessionNaming;
  /** Instead of the points, while they are edited. */
  readonly children?: ReactNode;
  readonly menu?: ReactNode;
}

/** One taking of the floor in the running record. */
export const RecordRow = memo(function RecordRow(props: RecordRowProps) {
  const { entry, themes, timeZone, children, menu } = props;
  return (
    <article
      className={styles.row}
      aria-label={entry.speakerName ?? entry.delegationName ?? undefined}
    >
      <div className={styles.time}>
        {entry.startedAt === null ? '–' : <EventTime at={entry.startedAt} timeZone={timeZone} />}
      </div>
      <div className={styles.body}>
        <header className={styles.head}>
          <SpeakerLine entry={entry} />
          <span className={styles.about}>{aboutTurn(props)}</span>
          <AttributionMark level={entry.attribution} />
          {menu !== undefined && <span className={styles.menu}>{menu}</span>}
        </header>
        {children ?? <Points points={entry.points} themes={themes} />}
      </div>
    </article>
  );
});

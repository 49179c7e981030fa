import { t } from '@lingui/core/macro';
import { Region } from '../../../ui/Region';
import type { SynthesisViewProps } from '../view-props';
import { CoOccurrenceTable } from './CoOccurrenceTable';
import { SegmentedChoice } from './SegmentedChoice';
import { TimelineTable } from './TimelineTable';
import { useRememberedChoice } from './use-remembered-choice';
import styles from './Matrix.module.css';

const aspects = ['time', 'together'] as const;

/** Themes over the event: when each was spoken of, and which of them in the same points. */
export function TimelineView(props: SynthesisViewProps) {
  const [aspect, setAspect] = useRememberedChoice('themes', aspects, 'time');
  const words = { time: t`Over time`, together: t`In the same points` };
  return (
    <Region label={t`Themes of the event`} className={styles.view}>
      <div className={styles.toolbar}>
        <SegmentedChoice
          label={t`Themes`}
          options={aspects.map((id) => ({ id, label: words[id] }))}
          value={aspect}
          onChange={setAspect}
        />
      </div>
      {aspect === 'time' ? <TimelineTable {...props} /> : <CoOccurrenceTable {...props} />}
    </Region>
  );
}

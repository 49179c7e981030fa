import { Trans } from '@lingui/react/macro';
import type { Session } from '../../../../shared/domain/programme';
import { Button } from '../../../ui/Button';
import { noFilter } from '../filter/FilterBar';
import type { RecordView } from './use-record-view';
import styles from '../CaptureScreen.module.css';

interface RecordTitleProps {
  readonly view: RecordView;
  readonly session: Session;
  /** The part of the session that new turns go to. */
  readonly segment: Session;
  readonly nextSegment: () => void;
}

/** What the record shows, where one writes, and the ways to change both. */
export function RecordTitle({ view, session, segment, nextSegment }: RecordTitleProps) {
  return (
    <>
      <span className={styles.title}>
        <span className={styles.where}>
          {view.isWhole && <Trans>The whole dialogue</Trans>}
          {view.isWhole && segment.id !== session.id && ' · '}
          {segment.id !== session.id && <Trans>Writing in: {segment.title}</Trans>}
        </span>
        {segment.id !== session.id && (
          <Button variant="quiet" keys="Mod+Shift+G" onPress={nextSegment}>
            <Trans>Next part</Trans>
          </Button>
        )}
      </span>
      <Button variant="quiet" onPress={() => view.setIsWhole(!view.isWhole)}>
        {view.isWhole ? <Trans>This session only</Trans> : <Trans>Whole dialogue</Trans>}
      </Button>
      <Button
        variant="quiet"
        keys="Mod+F"
        onPress={() => view.setFilter(view.filter === null ? noFilter : null)}
      >
        <Trans>Filter</Trans>
      </Button>
    </>
  );
}

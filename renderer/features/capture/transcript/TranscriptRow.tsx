import { Plural, Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import { memo, useMemo, type ReactNode } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import { countWords } from '../../../../shared/imports/transcript/words';
import { Button } from '../../../ui/Button';
import { EventTime } from '../../../ui/EventTime';
import { Kbd } from '../../../ui/Kbd';
import { classNames } from '../../../ui/class-names';
import { Points } from '../record/Points';
import { aboutTurn, SpeakerLine, type SessionNaming } from '../record/SpeakerLine';
import type { ThemeIndex } from '../themes';
import { transcriptView, useIsTranscriptShown, useIsTurnOpen } from './transcript-view';
import rowStyles from '../record/RecordRow.module.css';
import styles from './TranscriptRow.module.css';

interface TranscriptRowProps {
  readonly entry: RecordEntry;
  readonly themes: ThemeIndex;
  readonly timeZone: string;
  readonly showsSession: SessionNaming;
  readonly onTake: (entry: RecordEntry) => void;
  /** Instead of the points, while they are edited. */
  readonly children?: ReactNode;
  readonly menu?: ReactNode;
}

/** More than two lines of text have as many characters, so that there is something to open. */
const opensFrom = 150;
/** Characters of a closed turn that are laid out; two lines of the widest window hold less. */
const closedLimit = 800;

/** What a machine heard of one turn: beside the notes, never one of them. */
export const TranscriptRow = memo(function TranscriptRow(props: TranscriptRowProps) {
  const { entry, themes, timeZone, children, menu } = props;
  const isShown = useIsTranscriptShown();
  const speaker = entry.speakerName ?? entry.delegationName;
  return (
    <article
      className={classNames(rowStyles.row, styles.row)}
      aria-label={speaker === null ? t`Transcript` : t`Transcript: ${speaker}`}
    >
      <div className={rowStyles.time}>
        {entry.startedAt === null ? '–' : <EventTime at={entry.startedAt} timeZone={timeZone} />}
      </div>
      <div className={classNames(rowStyles.body, styles.body)}>
        <header className={classNames(rowStyles.head, styles.head)}>
          <SpeakerLine entry={entry} isQuiet />
          <span className={rowStyles.about}>{aboutTurn(props)}</span>
          {isShown && <Opener entry={entry} />}
          {menu !== undefined && <span className={rowStyles.menu}>{menu}</span>}
        </header>
        {isShown && <TranscriptText entry={entry} onTake={props.onTake} />}
        {children ?? (entry.points.length > 0 && <Points points={entry.points} themes={themes} />)}
      </div>
    </article>
  );
});

function TranscriptText({ entry, onTake }: Pick<TranscriptRowProps, 'entry' | 'onTake'>) {
  const { id, transcript } = entry;
  const isOpen = useIsTurnOpen(id);
  const closed = transcript.replace(/\n{2,}/gu, ' ');
  if (!isOpen) {
    return (
      <div className={styles.text} data-transcript={id} dir="auto">
        <p className={styles.closed} data-paragraph="">
          {closed.slice(0, closedLimit)}
        </p>
      </div>
    );
  }
  return (
    <div className={styles.text}>
      <div data-transcript={id} dir="auto">
        {transcript.split(/\n{2,}/u).map((paragraph, index) => (
          <p key={index} data-paragraph="">
            {paragraph}
          </p>
        ))}
      </div>
      <p className={styles.ways}>
        <span onPointerDown={keepSelection}>
          <Button variant="quiet" excludeFromTabOrder keys="p" onPress={() => onTake(entry)}>
            <Trans>Make a point of the words selected</Trans>
          </Button>
        </span>
        <span>
          <Kbd keys="ArrowLeft" /> <Kbd keys="ArrowRight" /> <Trans>choose a sentence</Trans>
        </span>
      </p>
    </div>
  );
}

/** How long the text is, and the way to all of it where two lines do not hold it. */
function Opener({ entry: { id, transcript } }: Pick<TranscriptRowProps, 'entry'>) {
  const words = useMemo(() => countWords(transcript), [transcript]);
  const isOpen = useIsTurnOpen(id);
  if (transcript.length < opensFrom) return null;
  return (
    <span className={styles.opener}>
      <Button
        variant="quiet"
        excludeFromTabOrder
        onPress={() => transcriptView.setOpen(id, !isOpen)}
        aria-label={isOpen ? t`Fold the text` : t`Show the whole text`}
      >
        {isOpen ? (
          <Trans>fold</Trans>
        ) : (
          <Plural value={words} one="all # word" other="all # words" />
        )}
      </Button>
    </span>
  );
}

// A press elsewhere would take away the selection that it is about.
function keepSelection(event: { preventDefault: () => void }) {
  event.preventDefault();
}

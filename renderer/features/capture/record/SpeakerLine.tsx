import { Trans } from '@lingui/react/macro';
import { t } from '@lingui/core/macro';
import type { RecordEntry } from '../../../../shared/contract/record';
import { classNames } from '../../../ui/class-names';
import { formatDuration } from '../../../ui/format-time';
import { spokenMs } from '../../../../shared/speakers/speaking-time';
import { heardWords } from '../turn/heard-words';
import { isMarked } from '../turn/AttributionMark';
import { attributionWord } from '../words';
import { interventionTypeWord } from '../../../ui/words';
import styles from './RecordRow.module.css';

/** How a row names where it was said: not at all, by the part of the panel, or by panel and part. */
export type SessionNaming = 'none' | 'part' | 'panel';

interface AboutTurn {
  readonly entry: RecordEntry;
  readonly showsSession: SessionNaming;
}

interface SpeakerLineProps {
  readonly entry: RecordEntry;
  /** Without weight: the turn is a transcript's. */
  readonly isQuiet?: boolean;
}

/** Who speaks, in what capacity, for whom. */
export function SpeakerLine({ entry, isQuiet = false }: SpeakerLineProps) {
  const { speakerName, isSpeakerIdentified, speakerPosition, delegationName, onBehalfOfName } =
    entry;
  return (
    <span className={classNames(styles.speaker, isQuiet && styles.quiet)} dir="auto">
      {speakerName === null ? (
        <strong className={delegationName === null ? styles.unnamed : undefined}>
          {delegationName ?? <Trans>Speaker not yet named</Trans>}
        </strong>
      ) : (
        <strong className={classNames(!isSpeakerIdentified && styles.described)}>
          {speakerName}
        </strong>
      )}
      {speakerName !== null && speakerPosition !== '' && <span> · {speakerPosition}</span>}
      {speakerName !== null && delegationName !== null && <span> · {delegationName}</span>}
      {onBehalfOfName !== null && (
        <span className={styles.behalf}>
          {' '}
          <Trans>on behalf of {onBehalfOfName}</Trans>
        </span>
      )}
    </span>
  );
}

/** What is said of a turn behind its speaker. */
export function aboutTurn({ entry, showsSession }: AboutTurn): string {
  const { type, source, attribution, endedAt, sessionTitle, panelTitle } = entry;
  const spoken = spokenMs(entry, endedAt ?? 0);
  const isPart = panelTitle !== sessionTitle;
  const session = isPart ? `${panelTitle} › ${sessionTitle}` : panelTitle;
  return [
    source === 'transcript' && t`transcript`,
    showsSession === 'panel' && session,
    showsSession === 'part' && isPart && sessionTitle,
    type !== 'statement' && interventionTypeWord(type),
    heardWords(entry),
    attribution !== null && !isMarked(attribution) && attributionWord(attribution),
    endedAt !== null && spoken > 0 && formatDuration(spoken),
  ]
    .filter(Boolean)
    .join(' · ');
}

import { Trans } from '@lingui/react/macro';
import { memo, type CSSProperties, type ReactNode } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { Point } from '../../../../shared/domain/record';
import { EventTime } from '../../../ui/EventTime';
import { classNames } from '../../../ui/class-names';
import { formatDuration } from '../../../ui/format-time';
import { signOfKind } from '../editor/point-signs';
import type { ThemeIndex } from '../themes';
import { attributionWord, kindWord, typeWord } from '../words';
import styles from './RecordRow.module.css';

/** How a row names where it was said: not at all, by the part of the panel, or by panel and part. */
export type SessionNaming = 'none' | 'part' | 'panel';

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
          {menu !== undefined && <span className={styles.menu}>{menu}</span>}
        </header>
        {children ?? <Points points={entry.points} themes={themes} />}
      </div>
    </article>
  );
});

/** Who speaks, in what capacity, for whom. */
export function SpeakerLine({ entry }: { readonly entry: RecordEntry }) {
  const { speakerName, isSpeakerIdentified, speakerPosition, delegationName, onBehalfOfName } =
    entry;
  return (
    <span className={styles.speaker} dir="auto">
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

function aboutTurn({ entry, showsSession }: RecordRowProps): string {
  const { type, startedAt, endedAt, attribution, sessionTitle, panelTitle } = entry;
  const isPart = panelTitle !== sessionTitle;
  const session = isPart ? `${panelTitle} › ${sessionTitle}` : panelTitle;
  return [
    showsSession === 'panel' && session,
    showsSession === 'part' && isPart && sessionTitle,
    type !== 'statement' && typeWord(type),
    attribution !== null && attributionWord(attribution),
    startedAt !== null &&
      endedAt !== null &&
      endedAt > startedAt &&
      formatDuration(endedAt - startedAt),
  ]
    .filter(Boolean)
    .join(' · ');
}

interface PointsProps {
  readonly points: readonly Point[];
  readonly themes: ThemeIndex;
}

function Points({ points, themes }: PointsProps) {
  if (points.length === 0) {
    return (
      <p className={styles.empty}>
        <Trans>No points noted.</Trans>
      </p>
    );
  }
  return (
    <ul className={styles.points}>
      {points.map((point) => (
        <li key={point.id} className={styles.point}>
          <span className={styles.sign} aria-hidden="true">
            {signOfKind(point.kind) || '•'}
          </span>
          <div dir="auto">
            {point.isVerbatim ? <q className={styles.verbatim}>{point.text}</q> : point.text}
            <PointMarks point={point} themes={themes} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function PointMarks({ point, themes }: { readonly point: Point; readonly themes: ThemeIndex }) {
  const tags = point.themeIds.flatMap((id) => themes.get(id) ?? []);
  if (tags.length === 0 && point.kind === 'observation') return null;
  return (
    <span className={styles.marks}>
      {point.kind !== 'observation' && <span className={styles.word}>{kindWord(point.kind)}</span>}
      {tags.map(({ id, name, colour }) => (
        <span key={id} className={styles.tag} style={{ '--hue': colour } as CSSProperties}>
          #{name}
        </span>
      ))}
    </span>
  );
}

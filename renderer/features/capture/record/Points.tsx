import { Trans } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import type { Point } from '../../../../shared/domain/record';
import { signOfKind } from '../../../../shared/notes/point-signs';
import { usePointSigns } from '../../../ui/point-signs';
import { pointKindWord } from '../../../ui/point-words';
import { flagWords } from '../editor/flag-words';
import type { ThemeIndex } from '../themes';
import styles from './RecordRow.module.css';

interface PointsProps {
  readonly points: readonly Point[];
  readonly themes: ThemeIndex;
}

/** The points of a turn, each with its sign, kind and themes. */
export function Points({ points, themes }: PointsProps) {
  const signs = usePointSigns();
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
            {signOfKind(signs, point.kind) || '•'}
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
  const flags = flagWords(point);
  if (tags.length + flags.length === 0 && point.kind === 'observation') return null;
  return (
    <span className={styles.marks}>
      {point.kind !== 'observation' && (
        <span className={styles.word}>{pointKindWord(point.kind)}</span>
      )}
      {flags.map(({ glyph, word, isOpen }) => (
        <span key={word} className={isOpen ? styles.open : styles.word}>
          {glyph !== '' && <span aria-hidden="true">{glyph} </span>}
          {word}
        </span>
      ))}
      {tags.map(({ id, name, colour }) => (
        <span key={id} className={styles.tag} style={{ '--hue': colour } as CSSProperties}>
          #{name}
        </span>
      ))}
    </span>
  );
}

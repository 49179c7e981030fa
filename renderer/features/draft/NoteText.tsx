import type { Footnote } from '../../../shared/report/report';
import { anchorId } from './unit-slice';

interface NoteTextProps {
  readonly note: Footnote;
  readonly hasAnchors?: boolean;
}

/** A footnote at the foot of its page. */
export function NoteText({ note, hasAnchors = false }: NoteTextProps) {
  const { number, runs } = note;
  return (
    <p
      className="report-note"
      dir="auto"
      {...(hasAnchors ? { id: `note-${number}`, role: 'doc-footnote' } : {})}
    >
      <span className="report-note-number">
        {hasAnchors ? <a href={`#mark-${number}`}>{number}</a> : number}
      </span>{' '}
      {runs.map(({ bold, italic, language, reference, text }, index) => {
        const slanted = italic === true ? <i>{text}</i> : text;
        const strong = bold === true ? <b>{slanted}</b> : slanted;
        return (
          <span key={index} lang={language}>
            {hasAnchors && reference !== undefined ? (
              <a href={`#${anchorId(reference)}`}>{strong}</a>
            ) : (
              strong
            )}
          </span>
        );
      })}
    </p>
  );
}

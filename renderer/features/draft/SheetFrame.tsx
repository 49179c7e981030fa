import { type ReactNode } from 'react';
import type { Footnote, Report } from '../../../shared/report/report';
import { NoteText } from './NoteText';

interface SheetFrameProps {
  /** Stands above the text from the second page on. */
  readonly head: string;
  /** With `{page}` and `{pages}`. */
  readonly label: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  readonly notes: readonly Footnote[];
  readonly hasAnchors?: boolean;
  readonly children: ReactNode;
}

/** A sheet of paper: the symbol above from the second on, the text, its footnotes, the number of the page below. */
export function SheetFrame({
  children,
  count,
  hasAnchors,
  head,
  label,
  notes,
  number,
}: SheetFrameProps) {
  return (
    <div className="report-sheet">
      {number > 1 && (
        <div className="report-running" aria-hidden>
          {head}
        </div>
      )}
      <div className="report-flow">{children}</div>
      <Notes notes={notes} hasAnchors={hasAnchors ?? false} />
      <div className="report-folio" aria-hidden>
        {folio(label, number, count)}
      </div>
    </div>
  );
}

interface NotesProps {
  readonly notes: readonly Footnote[];
  readonly hasAnchors?: boolean;
}

export function Notes({ notes, hasAnchors = false }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <div className="report-notes">
      {notes.map((note) => (
        <NoteText key={note.number} note={note} hasAnchors={hasAnchors} />
      ))}
    </div>
  );
}

/** The symbol of the document; its title where it has none. */
export function runningHead({ masthead, titleBlock }: Report): string {
  return masthead?.symbol || titleBlock.symbol || titleBlock.title;
}

/** What stands at the foot of a page. @param label with `{page}` and `{pages}` */
export function folio(label: string, number: number, count: number): string {
  return label.replace('{pages}', String(count)).replace('{page}', String(number));
}

import { Fragment, type ReactNode } from 'react';
import type { Run } from '../../../shared/report/report';
import { ContentsList, DocumentFront, Definitions, ReportTable } from './PageParts';
import type { PageUnit, TextUnit } from './report-unit';
import { anchorId, type UnitSlice } from './unit-slice';
import { wordPieces, type WordMark, type WordPiece } from './word-marks';

/** What a page adds to the words as they are printed. */
export interface WordDecoration {
  readonly marks: readonly WordMark[];
  /** Puts a piece of text into what it is to look like and to do. */
  readonly decorate: (piece: WordPiece, run: Run, words: ReactNode) => ReactNode;
  readonly onFollow: (key: string) => void;
}

interface UnitBodyProps {
  readonly unit: PageUnit;
  /** Left out: all of it. */
  readonly slice?: UnitSlice | undefined;
  readonly decoration?: WordDecoration | undefined;
  /** On which page a heading stands, for the table of contents. */
  readonly pageOf?: ((key: string) => number | null) | undefined;
  /** Whether links lead to places of this document, as in a file. */
  readonly hasAnchors?: boolean | undefined;
}

/** A unit as it is printed, and nothing else: what is measured, shown and written to PDF is the same. */
export function UnitBody({ unit, slice, decoration, pageOf, hasAnchors = false }: UnitBodyProps) {
  const id = hasAnchors && slice?.isContinued !== true ? { id: anchorId(unit.key) } : {};
  switch (unit.type) {
    case 'front':
      return <DocumentFront unit={unit} />;
    case 'contents':
      return <ContentsList unit={unit} slice={slice} pageOf={pageOf} hasAnchors={hasAnchors} />;
    case 'heading': {
      const Heading = (['h2', 'h3', 'h4'] as const)[unit.level - 1] ?? 'h4';
      return (
        <Heading {...id} className={`report-h${unit.level}`} dir="auto">
          {unit.number !== null && <span className="report-number">{unit.number} </span>}
          <Words
            runs={[{ text: unit.text }]}
            slice={slice}
            decoration={decoration}
            hasAnchors={hasAnchors}
          />
        </Heading>
      );
    }
    case 'text':
      return (
        <p {...id} className={`report-${unit.role}`} dir="auto">
          {slice?.isContinued !== true && <Mark unit={unit} />}
          <Words {...{ runs: unit.runs, slice, decoration, hasAnchors }} />
        </p>
      );
    case 'definitions':
      return <Definitions unit={unit} slice={slice} />;
    case 'table':
      return <ReportTable unit={unit} slice={slice} />;
    case 'missing':
      return null;
  }
}

function Mark({ unit: { mark, role } }: { readonly unit: TextUnit }) {
  if (mark === null) return null;
  const isBold = role === 'area';
  return <span className="report-mark">{isBold ? <b>{mark}</b> : mark} </span>;
}

interface WordsProps {
  readonly runs: readonly Run[];
  readonly slice: UnitSlice | undefined;
  readonly decoration: WordDecoration | undefined;
  readonly hasAnchors: boolean;
}

/** Carries where each piece of text begins, so that lines can be found in it. */
function Words({ runs, slice, decoration, hasAnchors }: WordsProps) {
  const pieces = wordPieces(runs, decoration?.marks ?? [], slice?.from, slice?.to);
  return (
    <span data-words="">
      {pieces.map((piece, index) => {
        const run = runs[piece.run];
        if (run === undefined) return null;
        if (run.footnote !== undefined) {
          return <NoteMark key={index} number={run.footnote} hasAnchors={hasAnchors} />;
        }
        const words = emphasized(run, linked(run, piece.text, decoration, hasAnchors));
        return (
          <Fragment key={index}>
            {decoration ? decoration.decorate(piece, run, words) : words}
          </Fragment>
        );
      })}
    </span>
  );
}

function NoteMark({ number, hasAnchors }: { readonly number: number; hasAnchors: boolean }) {
  return (
    <sup className="report-note-mark" data-note={number}>
      {hasAnchors ? (
        <a id={`mark-${number}`} href={`#note-${number}`} role="doc-noteref">
          {number}
        </a>
      ) : (
        number
      )}
    </sup>
  );
}

function linked(
  { reference, marker }: Run,
  text: string,
  decoration: WordDecoration | undefined,
  hasAnchors: boolean,
): ReactNode {
  if (reference === undefined || marker !== undefined || (!hasAnchors && !decoration)) return text;
  return (
    <a
      className="report-reference"
      href={`#${anchorId(reference)}`}
      tabIndex={hasAnchors ? undefined : -1}
      onClick={(event) => {
        if (decoration === undefined) return;
        event.preventDefault();
        decoration.onFollow(reference);
      }}
    >
      {text}
    </a>
  );
}

function emphasized({ bold, italic, language }: Run, words: ReactNode): ReactNode {
  const slanted = italic === true ? <i>{words}</i> : words;
  const strong = bold === true ? <b>{slanted}</b> : slanted;
  return language === undefined ? strong : <span lang={language}>{strong}</span>;
}

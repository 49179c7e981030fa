import type { ReactNode } from 'react';
import type { SheetPiece } from './page-layout';
import type { ReportUnit } from './report-unit';
import { ReportText, type UnitActions } from './ReportText';
import { UnitBody } from './UnitBody';
import { marksOfSpans, type WordMark, type WordMarks } from './word-marks';

/** What takes the place of units while they are written: it stands where the first of them is. */
export interface UnitEditor {
  readonly keys: ReadonlySet<string>;
  readonly element: ReactNode;
}

export interface PageCursor {
  readonly key: string | null;
  readonly run: number | null;
  /** The unit that Tab comes to. */
  readonly tabStop: string | null;
}

export interface PageTextProps {
  readonly pieces: readonly SheetPiece[];
  readonly cursor: PageCursor;
  readonly actions: UnitActions;
  readonly marks: WordMarks | undefined;
  readonly margin: ReadonlyMap<string, ReactNode> | undefined;
  readonly editor: UnitEditor | null;
  /** Key of the unit that the editor stands in place of; the others that it edits are hidden. */
  readonly editorAt: string | null;
  readonly pageOf?: ((key: string) => number | null) | undefined;
}

/** Units, or parts of them, one below the other. */
export function PageText(props: PageTextProps) {
  const { editor, editorAt, pieces } = props;
  return pieces.map((piece, index) => {
    const { slice, unit } = piece;
    const isFirst = index === 0 ? 'report-first' : undefined;
    if (editor?.keys.has(unit.key) === true) {
      if (unit.key !== editorAt || slice?.isContinued === true) return null;
      return (
        <div key="editor" className={isFirst}>
          {editor.element}
        </div>
      );
    }
    return (
      <div key={unit.key} className={isFirst}>
        <Piece piece={piece} page={props} />
      </div>
    );
  });
}

function Piece({ piece, page }: { readonly piece: SheetPiece; readonly page: PageTextProps }) {
  const { slice, unit } = piece;
  const { actions, cursor, margin, marks, pageOf } = page;
  if (unit.type === 'front' || unit.type === 'contents') {
    return <UnitBody unit={unit} slice={slice} pageOf={pageOf} />;
  }
  const isCurrent = cursor.key === unit.key;
  return (
    <ReportText
      unit={unit}
      slice={slice}
      isCurrent={isCurrent}
      run={isCurrent ? cursor.run : null}
      isTabStop={cursor.tabStop === unit.key}
      marks={marksOf(unit, marks)}
      margin={margin?.get(unit.key)}
      actions={actions}
    />
  );
}

const none: readonly WordMark[] = [];

function marksOf(unit: ReportUnit, marks: WordMarks | undefined): readonly WordMark[] {
  if (unit.type === 'text') return marksOfSpans(unit.spans, marks);
  return marks?.get(unit.key) ?? none;
}

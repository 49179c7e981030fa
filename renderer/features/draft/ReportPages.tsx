import { useMemo, type ReactNode } from 'react';
import type { Report } from '../../../shared/report/report';
import type { PageUnit, ReportUnit } from './report-unit';
import { pageUnits } from './report-units';
import { ReportText, type UnitActions } from './ReportText';
import { UnitBody } from './UnitBody';
import { marksOfSpans, type WordMark, type WordMarks } from './word-marks';
import styles from './Draft.module.css';

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

interface ReportPagesProps {
  readonly report: Report;
  readonly cursor: PageCursor;
  readonly actions: UnitActions;
  readonly marks: WordMarks | undefined;
  readonly margin: ReadonlyMap<string, ReactNode> | undefined;
  readonly editor: UnitEditor | null;
}

/** Every unit of the report in order. */
export function ReportPages(props: ReportPagesProps) {
  const { report } = props;
  const units = useMemo(() => pageUnits(report), [report]);
  const edited = units.find(({ key }) => props.editor?.keys.has(key) === true);
  return (
    <div className={styles.page} lang={report.properties.language}>
      {units.map((unit) => {
        if (unit === edited) return <div key="editor">{props.editor?.element}</div>;
        if (props.editor?.keys.has(unit.key) === true) return null;
        return <Unit key={unit.key} unit={unit} page={props} />;
      })}
    </div>
  );
}

function Unit({ unit, page }: { readonly unit: PageUnit; readonly page: ReportPagesProps }) {
  if (unit.type === 'front' || unit.type === 'contents') return <UnitBody unit={unit} />;
  const { actions, cursor, margin, marks } = page;
  const isCurrent = cursor.key === unit.key;
  return (
    <ReportText
      unit={unit}
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

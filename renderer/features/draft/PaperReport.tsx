import { useEffect, useMemo } from 'react';
import type { Report } from '../../../shared/report/report';
import { Measurer } from './Measurer';
import { adoptPageStyle } from './page-sheet-style';
import { pagesOf } from './pages-of';
import { runningHead, SheetFrame } from './SheetFrame';
import { UnitBody } from './UnitBody';
import { useSheets } from './use-sheets';

interface PaperReportProps {
  readonly report: Report;
  /** How many sheets follow behind those of the report: the annex. */
  readonly following: number;
  /** Called once everything stands on its sheet, with how many there are. */
  readonly onLaidOut: (sheets: number) => void;
}

adoptPageStyle();

/** The report as it goes to the printer: the sheets of the preview, and nothing to work with. */
export function PaperReport({ report, following, onLaidOut }: PaperReportProps) {
  const { measure, sheets, toMeasure } = useSheets(report);
  const isDone = toMeasure === null;
  useEffect(() => {
    if (isDone) onLaidOut(sheets.length);
  }, [isDone, sheets, onLaidOut]);
  const pageOf = useMemo(() => pagesOf(sheets), [sheets]);
  const { language } = report.properties;
  if (toMeasure !== null) {
    return <Measurer {...toMeasure} language={language} onLaidOut={measure} />;
  }
  return (
    <main className="report" lang={language}>
      {sheets.map(({ notes, pieces }, index) => (
        <SheetFrame
          key={index}
          {...{ number: index + 1, count: sheets.length + following, notes, hasAnchors: true }}
          {...{ head: runningHead(report), label: report.pageLabel }}
        >
          {pieces.map(({ slice, unit }, place) => (
            <div key={unit.key} className={place === 0 ? 'report-first' : undefined}>
              <UnitBody {...{ unit, slice, pageOf }} hasAnchors />
            </div>
          ))}
        </SheetFrame>
      ))}
    </main>
  );
}

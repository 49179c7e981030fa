import { useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { Report } from '../../../shared/report/report';
import { classNames } from '../../ui/class-names';
import { Measurer } from './Measurer';
import type { Sheet } from './page-layout';
import { adoptPageStyle } from './page-sheet-style';
import { PageText, type PageCursor, type UnitEditor } from './PageText';
import { PreviewSheet } from './PreviewSheet';
import type { UnitActions } from './ReportText';
import { Notes, runningHead } from './SheetFrame';
import { usePageFit } from './use-page-fit';
import { useSheets } from './use-sheets';
import type { WordMarks } from './word-marks';
import styles from './Draft.module.css';

interface ReportPagesProps {
  readonly report: Report;
  readonly cursor: PageCursor;
  readonly actions: UnitActions;
  readonly marks: WordMarks | undefined;
  readonly margin: ReadonlyMap<string, ReactNode> | undefined;
  readonly editor: UnitEditor | null;
}

adoptPageStyle();

/** The report on the pages that it will be printed on; where there is no room for a page, as one text. */
export function ReportPages({ report, ...shown }: ReportPagesProps) {
  const host = useRef<HTMLDivElement>(null);
  const fit = usePageFit(host);
  const { measure, sheets, toMeasure, units } = useSheets(report);
  const { language } = report.properties;
  const first = useMemo(
    () => units.find(({ key }) => shown.editor?.keys.has(key) === true)?.key ?? null,
    [units, shown.editor],
  );
  const page = { ...shown, editorAt: first };
  return (
    <div
      ref={host}
      className={classNames('report', styles.pages)}
      lang={language}
      style={{ '--page-scale': fit.scale, '--page-crop': `${fit.crop}px` } as CSSProperties}
    >
      {fit.isContinuous ? (
        <div className={styles.continuous}>
          <div className={styles.continuousText}>
            <PageText {...page} pieces={units.map((unit) => ({ unit, slice: undefined }))} />
            <Notes notes={report.footnotes} />
          </div>
        </div>
      ) : (
        sheets.map((sheet, index) => (
          <PreviewSheet
            key={index}
            {...{ sheet, count: sheets.length, number: index + 1 }}
            {...{ head: runningHead(report), label: report.pageLabel }}
            {...page}
            pages={hasContents(sheet) ? sheets : undefined}
            cursor={holds(sheet, shown.cursor) ? shown.cursor : elsewhere}
            editor={
              sheet.pieces.some(({ unit }) => shown.editor?.keys.has(unit.key))
                ? shown.editor
                : null
            }
          />
        ))
      )}
      {toMeasure !== null && !fit.isContinuous && (
        <Measurer {...toMeasure} language={language} onLaidOut={measure} />
      )}
    </div>
  );
}

/** The same for every sheet that the cursor is not on, so that they are not drawn again when it moves. */
const elsewhere: PageCursor = { key: null, run: null, tabStop: null };

function holds({ pieces }: Sheet, { key, tabStop }: PageCursor): boolean {
  return pieces.some(({ unit }) => unit.key === key || unit.key === tabStop);
}

function hasContents({ pieces }: Sheet): boolean {
  return pieces.some(({ unit }) => unit.type === 'contents');
}

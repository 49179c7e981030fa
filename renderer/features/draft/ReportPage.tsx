import { t } from '@lingui/core/macro';
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Report } from '../../../shared/report/report';
import { Region } from '../../ui/Region';
import { evidenceRuns, type ReportUnit } from './report-unit';
import type { UnitEditor } from './PageText';
import { ReportPages } from './ReportPages';
import type { UnitActions } from './ReportText';
import { unitOfBlock } from './unit-of-finding';
import type { Draft } from './use-draft';
import type { WordMarks } from './word-marks';
import styles from './Draft.module.css';

interface ReportPageProps {
  readonly report: Report;
  readonly draft: Draft;
  /** Words to be seen, by the key of their block. */
  readonly marks?: WordMarks | undefined;
  /** What stands in the margin beside a unit, by its key. A unit is drawn again only where its node is another one. */
  readonly margin?: ReadonlyMap<string, ReactNode> | undefined;
  /** What takes the place of units while they are written. */
  readonly editor?: UnitEditor | null | undefined;
}

/** The report as it will be printed: up and down go through its paragraphs, right and left through their evidence. */
export function ReportPage({ report, draft, marks, margin, editor }: ReportPageProps) {
  return (
    <Region label={t`Draft`} className={styles.desk}>
      <div
        ref={draft.pageRef}
        className={styles.scroller}
        onKeyDown={(event) => walk(event, draft)}
      >
        <ReportPages
          report={report}
          cursor={{
            key: draft.current?.key ?? null,
            run: draft.run,
            tabStop: draft.current?.key ?? draft.units[0]?.key ?? null,
          }}
          actions={useActions(draft)}
          marks={marks}
          margin={margin}
          editor={editor ?? null}
        />
      </div>
    </Region>
  );
}

/** The same functions for as long as the page is there, so that a paragraph is drawn again only where it changed. */
function useActions(draft: Draft): UnitActions {
  const latest = useRef(draft);
  latest.current = draft;
  return useMemo(
    () => ({
      setCursor: (key, run) => latest.current.setCursor(key, run),
      open: (unit) => latest.current.open(unit),
      follow: (key) => {
        const unit = unitOfBlock(latest.current.units, key);
        if (unit !== null) latest.current.goTo(unit);
      },
    }),
    [],
  );
}

function walk(event: KeyboardEvent, draft: Draft): void {
  const key = (event.target as HTMLElement).dataset.unit;
  if (key === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
  const index = draft.units.findIndex((unit) => unit.key === key);
  const unit = draft.units[index];
  if (unit === undefined) return;
  if (event.key === 'Enter') draft.open(unit);
  else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    draft.setCursor(key, nextRun(unit, draft.run, event.key === 'ArrowRight' ? 1 : -1));
  } else {
    const next = draft.units[indexAfter(event.key, index, draft.units.length)];
    if (next === undefined) return;
    focusUnit(draft, next.key);
  }
  event.preventDefault();
}

function indexAfter(key: string, index: number, count: number): number {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return -1;
  }
}

/** From the paragraph as a whole into its evidence, one after the other, and out again at either end. */
function nextRun(unit: ReportUnit, run: number | null, step: 1 | -1): number | null {
  const runs: (number | null)[] = [null, ...evidenceRuns(unit)];
  const next = runs.indexOf(run) + step;
  return runs[(next + runs.length) % runs.length] ?? null;
}

function focusUnit({ pageRef }: Draft, key: string): void {
  pageRef.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(key)}"]`)?.focus();
}

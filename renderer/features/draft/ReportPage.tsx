import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import type { Report } from '../../../shared/report/report';
import { Region } from '../../ui/Region';
import { PassageEditor } from './PassageEditor';
import { ReportText } from './ReportText';
import { evidenceRuns, type ReportUnit } from './report-units';
import type { Draft } from './use-draft';
import styles from './Draft.module.css';

interface ReportPageProps {
  readonly report: Report;
  readonly draft: Draft;
}

/** The report as a page: up and down go through its paragraphs, right and left through their evidence. */
export function ReportPage({ report, draft }: ReportPageProps) {
  const { titleBlock, properties } = report;
  const firstKey = draft.current?.key ?? draft.units[0]?.key;
  return (
    <Region label={t`Draft`} className={styles.desk}>
      <div
        ref={draft.pageRef}
        className={styles.scroller}
        onKeyDown={(event) => walk(event, draft)}
      >
        <div className={styles.page} lang={properties.language}>
          <header className={styles.titleBlock}>
            {titleBlock.symbol !== '' && <p className={styles.symbol}>{titleBlock.symbol}</p>}
            <h1 dir="auto">{titleBlock.title}</h1>
            {titleBlock.subtitle !== '' && <p dir="auto">{titleBlock.subtitle}</p>}
            {titleBlock.dateline !== '' && <p dir="auto">{titleBlock.dateline}</p>}
            <p className={styles.kind}>{titleBlock.kind}</p>
          </header>
          {withEditor(draft).map((item) =>
            item.type === 'editor' ? (
              <PassageEditor key={item.key} slot={item.slot} draft={draft} />
            ) : (
              <ReportText
                key={item.key}
                unit={item}
                draft={draft}
                isTabStop={item.key === firstKey}
              />
            ),
          )}
        </div>
      </div>
    </Region>
  );
}

type PageItem =
  | ReportUnit
  | { readonly type: 'editor'; readonly key: string; readonly slot: NonNullable<Draft['editing']> };

/** While a passage is written, its field stands in the place of all its paragraphs. */
function withEditor({ units, editing }: Draft): PageItem[] {
  if (editing === null) return [...units];
  const isEdited = (unit: ReportUnit) =>
    (unit.type === 'missing' && unit.slot === editing) ||
    (unit.type === 'text' && unit.source?.kind === 'passage' && unit.source.slot === editing);
  const first = units.find(isEdited);
  return units.flatMap((unit): PageItem[] => {
    if (unit === first) return [{ type: 'editor', key: `edit-${editing}`, slot: editing }];
    return isEdited(unit) ? [] : [unit];
  });
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
  pageRef.current?.querySelector<HTMLElement>(`[data-unit="${key}"]`)?.focus();
}

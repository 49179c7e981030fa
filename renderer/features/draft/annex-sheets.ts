import type { EvidenceAnnex } from '../../../shared/report/annex';
import { reportTexts } from '../../../shared/report/output-language';
import { breakIntoPages } from '../../../shared/report/page-breaks';
import { pageMetrics } from '../../../shared/report/page-metrics';
import type { Report } from '../../../shared/report/report';
import { annexHead, annexRows, annexTable, type AnnexRow } from './annex-rows';
import { adoptPageStyle } from './page-sheet-style';
import { folio, runningHead } from './SheetFrame';

/** Rows that are laid out, and sheets that are put into the page, at a time. */
const rowsAtATime = 500;
const sheetsAtATime = 50;
/** Left free, in pixels: a text may take a line more on paper than where it is measured. */
const slack = 60;

/** The annex on sheets that are not in the document yet. */
export interface AnnexSheets {
  readonly count: number;
  /** Puts them behind the sheets of the report. @param before how many those are */
  readonly show: (before: number) => Promise<void>;
}

const noSheets: AnnexSheets = { count: 0, show: () => Promise.resolve() };

/**
 * The evidence annex on sheets of paper. Ten thousand rows are ordinary, so that they are laid out once as they are,
 * many at a time, and moved to their sheets.
 */
export async function layOutAnnex(report: Report): Promise<AnnexSheets> {
  const { annex, properties } = report;
  if (annex === null) return noSheets;
  adoptPageStyle();
  const texts = reportTexts(properties.language);
  const rows = annexRows(annex, (words) => texts.quoted(words));
  const host = document.createElement('div');
  host.className = 'report report-annex-measure';
  host.lang = properties.language;
  document.body.append(host);
  const heading = headingOf(annex);
  const head = annexHead(annex.columns);
  host.append(heading);
  const headingHeight = heading.getBoundingClientRect().height;
  const [headHeight = 0] = measured(host, [head]);
  const heights = await rowHeights(host, rows);
  host.remove();
  const pages = breakIntoPages(
    [
      { ...unparted, lines: [headingHeight], keepsNext: true },
      ...rows.map(({ keepsNext }, index) => ({
        ...unparted,
        ...{ lines: [heights[index] ?? 0], keepsNext },
      })),
    ],
    { height: pageMetrics.textHeight - headHeight - slack, noteRule: 0 },
  );
  const fill = (index: number): HTMLElement[] => {
    const table = annexTable();
    const body = document.createElement('tbody');
    body.append(
      ...(pages[index]?.pieces ?? []).flatMap(({ item }) => rows[item - 1]?.element ?? []),
    );
    table.append(head.cloneNode(true), body);
    return index === 0 ? [heading, table] : [table];
  };
  return {
    count: pages.length,
    show: (before) => showSheets(report, { before, count: pages.length, fill }),
  };
}

const unparted = { spaceBefore: 0, head: 0, together: 1, startsPage: false, notes: [] } as const;

function headingOf({ heading }: EvidenceAnnex): HTMLElement {
  const element = document.createElement('h2');
  element.className = 'report-h1';
  element.dir = 'auto';
  element.textContent = heading;
  const first = part('report-annex-heading report-first', '');
  first.append(element);
  return first;
}

async function rowHeights(host: HTMLElement, rows: readonly AnnexRow[]): Promise<number[]> {
  const heights: number[] = [];
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    const body = document.createElement('tbody');
    const some = rows.slice(from, from + rowsAtATime).map(({ element }) => element);
    body.append(...some);
    heights.push(...measured(host, [body], some));
    await nextTask();
  }
  return heights;
}

/** Heights of elements within a table that holds nothing but `parts`. */
function measured(
  host: HTMLElement,
  parts: readonly HTMLElement[],
  elements: readonly HTMLElement[] = parts,
): number[] {
  const table = annexTable();
  table.append(...parts);
  host.append(table);
  const heights = elements.map((element) => element.getBoundingClientRect().height);
  table.remove();
  return heights;
}

interface SheetsToShow {
  readonly before: number;
  readonly count: number;
  readonly fill: (index: number) => HTMLElement[];
}

async function showSheets(report: Report, { before, count, fill }: SheetsToShow): Promise<void> {
  const main = document.createElement('section');
  main.className = 'report';
  main.lang = report.properties.language;
  document.body.append(main);
  for (let from = 0; from < count; from += sheetsAtATime) {
    const to = Math.min(count, from + sheetsAtATime);
    for (let index = from; index < to; index += 1) {
      main.append(sheetOf(report, fill(index), before + index + 1, before + count));
    }
    await nextTask();
  }
}

function sheetOf(
  report: Report,
  content: readonly HTMLElement[],
  number: number,
  count: number,
): HTMLElement {
  const flow = part('report-flow', '');
  flow.append(...content);
  const running = part('report-running', runningHead(report));
  const foot = part('report-folio', folio(report.pageLabel, number, count));
  for (const each of [running, foot]) each.ariaHidden = 'true';
  const sheet = part('report-sheet', '');
  sheet.append(running, flow, foot);
  return sheet;
}

function part(name: string, text: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  return element;
}

/** Lets the page do something else, such as end. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

import { pageMetrics, spaceBefore } from './page-metrics';

const { edge, height, marginTop, noteRule, textHeight, textWidth, width } = pageMetrics;
const side = (width - textWidth) / 2;

const spaces = Object.entries(spaceBefore)
  .map(([name, pixels]) => `.report-${name} { margin-top: ${pixels}px; }`)
  .join('\n');

/** Serif that every system has, for a file that carries no fonts. */
export const systemSerif =
  '"Source Serif 4", "Source Serif 4 Variable", Cambria, Georgia, "Noto Serif", "Times New Roman", serif';

/**
 * How a report looks, wherever it is shown. Line heights are whole pixels whatever the script, because pages are broken
 * by counting lines.
 */
export const reportStyle = `
.report { font-family: ${systemSerif}; font-size: 14.667px; line-height: 20px; font-kerning: normal; text-rendering: geometricPrecision; font-variant-numeric: lining-nums; overflow-wrap: anywhere; hyphens: manual; }
.report h1, .report h2, .report h3, .report h4, .report p, .report dl, .report dd, .report ol, .report ul, .report table, .report figure { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; line-height: inherit; text-align: start; }
.report ol, .report ul { list-style: none; }
.report a { color: inherit; text-decoration: none; }
.report b { font-weight: 700; }
.report-masthead { display: grid; grid-template-columns: 1fr auto; gap: 6px 24px; margin-bottom: 32px; padding-bottom: 10px; border-bottom: 1px solid currentColor; }
.report-names p { font-size: 13.333px; line-height: 18px; font-weight: 600; }
.report-reference-lines p { font-size: 12px; line-height: 18px; }
.report .report-reference-lines p, .report .report-symbol { text-align: end; }
.report .report-meeting { grid-column: 1 / -1; font-size: 14.667px; font-style: italic; }
.report-symbol { font-size: 12px; }
.report .report-title { font-size: 24px; font-weight: 700; line-height: 30px; }
.report .report-subtitle { margin-top: 4px; font-size: 17px; line-height: 24px; }
.report .report-dateline { margin-top: 4px; }
.report .report-kind { margin-top: 18px; font-size: 18px; font-weight: 600; line-height: 24px; }
${spaces.replaceAll('.report-', '.report .report-')}
.report .report-h1 { font-size: 18px; font-weight: 700; line-height: 24px; }
.report .report-h2 { font-size: 16px; font-weight: 700; line-height: 22px; }
.report .report-h3 { font-size: 14.667px; font-style: italic; font-weight: 600; line-height: 20px; }
.report-numbered .report-mark { display: inline-block; min-width: 38px; }
.report .report-item { position: relative; padding-inline-start: 28px; }
.report-item .report-mark { position: absolute; inset-inline-start: 0; width: 24px; padding-inline-start: 4px; box-sizing: border-box; white-space: nowrap; }
.report .report-area-more { padding-inline-start: 0; }
.report-note-mark { font-size: 10px; line-height: 0; vertical-align: super; font-weight: 400; font-style: normal; }
.report-definitions > div { display: grid; grid-template-columns: 130px 1fr; gap: 16px; padding: 2px 0; break-inside: avoid; }
.report-definitions dt { font-weight: 600; }
.report-contents ol { margin-top: 8px; }
.report-contents li { display: flex; align-items: end; gap: 12px; padding: 2px 0; }
.report-contents li > :first-child { flex: 1; }
.report-contents .report-entry-2 { padding-inline-start: 20px; }
.report-entry-page { min-width: 28px; text-align: end; }
.report .report-table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: 12px; line-height: 16px; }
.report-table caption { padding-bottom: 6px; text-align: start; font-size: 14.667px; font-weight: 600; line-height: 20px; caption-side: top; }
.report-table thead { display: table-header-group; }
.report-table tr { break-inside: avoid; }
.report-table th, .report-table td { padding: 4px 10px 4px 0; border-bottom: 1px solid #aaa; text-align: start; vertical-align: top; font-weight: 400; }
.report-table thead th { border-bottom: 1px solid currentColor; font-weight: 600; vertical-align: bottom; }
.report-table th:last-child, .report-table td:last-child { padding-inline-end: 0; }
.report .report-annex-table { border-collapse: separate; border-spacing: 0; font-size: 11px; line-height: 14px; }
.report-annex-heading { padding-bottom: 8px; }
.report-annex-table col:first-child { width: 42%; }
.report-annex-table th, .report-annex-table td { padding-block: 2px; white-space: pre-line; }
.report-annex-table thead th { line-height: 14px; }
.report-annex-table .report-annex-sentence th { padding-top: 8px; font-weight: 600; }
.report-notes { padding-top: ${noteRule - 1}px; position: relative; font-size: 12px; line-height: 16px; }
.report-notes::before { content: ""; position: absolute; inset-block-start: ${noteRule - 8}px; inset-inline-start: 0; width: 180px; border-top: 1px solid currentColor; }
.report .report-note { padding-bottom: 2px; }
.report-note-number { font-size: 9px; line-height: 0; vertical-align: super; }
`;

/** Sheets of paper with their text, footnotes, symbol and page number in fixed places. */
export const sheetStyle = `
.report-annex-measure { position: absolute; visibility: hidden; width: ${textWidth}px; }
.report-sheet { position: relative; box-sizing: border-box; display: flex; flex-direction: column; width: ${width}px; min-height: ${height}px; padding: ${marginTop}px ${side}px ${height - marginTop - textHeight}px; }
.report-flow { flex: 1; }
.report .report-first > :first-child:first-child { margin-top: 0; }
.report-running, .report-folio { position: absolute; inset-inline: ${side}px; font-size: 12px; line-height: 16px; }
.report-running { inset-block-start: ${edge}px; text-align: end; }
.report-folio { inset-block-end: ${edge}px; text-align: center; }
`;

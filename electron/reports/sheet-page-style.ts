/** Subsets of our serif, by the beginning of their file names; each is asked for what those before it lack. */
const pageFonts = ['latin', 'latin-ext', 'vietnamese', 'greek', 'cyrillic', 'cyrillic-ext'];

const faces = pageFonts
  .map(
    (subset) =>
      `@font-face { font-family: "Serif ${subset}"; font-weight: 200 900; src: url("/source-serif-4-${subset}.woff2"); }`,
  )
  .join('\n');
const families = [...pageFonts.map((subset) => `"Serif ${subset}"`), 'Noto Serif', 'serif'];

/** Of a page on A4 paper. Rows stay whole, headings stay with what they head, table heads are repeated on each page. */
export const pageStyle = `${faces}
@page { size: A4; margin: 18mm 18mm 20mm; }
body { margin: 0; color: #000; font: 10pt/1.4 ${families.join(', ')}; font-variant-numeric: tabular-nums lining-nums; }
p { margin: 0 0 2mm; }
h1 { margin: 0 0 3mm; font-size: 17pt; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 7mm 0 2mm; font-size: 12pt; break-after: avoid; }
.over, .capacity, .note, .under, .level { color: #444; }
.over { margin: 0; }
.capacity { display: block; font-size: 9pt; font-weight: 400; }
.note { margin-top: 2mm; font-size: 8.5pt; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 2mm 1mm 0; border-bottom: 0.2mm solid #bbb; text-align: left; vertical-align: top; font-weight: 400; }
thead th, thead td { border-bottom: 0.3mm solid #000; font-weight: 600; white-space: nowrap; }
/* Long names give way to the other columns, whose words would else be broken. */
tbody th { font-weight: 600; overflow-wrap: anywhere; }
th:last-child, td:last-child { padding-right: 0; }
.number { text-align: right; white-space: nowrap; padding-right: 3mm; }
.under td { font-size: 9pt; }
.total th, .total td { border-bottom: 0; border-top: 0.3mm solid #000; font-weight: 600; }
.signatures { break-inside: avoid; }
ul { margin: 0 0 3mm; padding-left: 5mm; }
.signatures tbody th, .signatures tbody td { height: 12mm; vertical-align: bottom; border-bottom: 0.2mm solid #000; }
.signatures tbody th { width: 28mm; font-weight: 400; }
.signatures td:last-child, .signatures thead th:last-child { width: 34mm; padding-left: 6mm; }
`;

/** For printers that put nothing below the page: it numbers itself. */
export const pageStyleWithNumbers = `${pageStyle}
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt serif; color: #444; } }
`;

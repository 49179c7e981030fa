import type { DisclosedMatrix } from '../../shared/synthesis/disclosed-matrix';
import type { MatrixCell } from '../../shared/synthesis/matrix';
import { matrixTitle, matrixWords, tallyKinds } from '../../shared/synthesis/matrix-words';
import { levelWords, sheetLanguage } from '../../shared/speakers/sheet-words';
import { cutText, textWidth, wrapText } from './fit-text';
import { html as markup, join, raw, type Html } from './html-text';
import { isRightToLeft } from './text-direction';

/** A drawing that stands alone. Sizes in CSS pixels. */
export interface Picture {
  svg: string;
  width: number;
  height: number;
}

const margin = 24;
const gap = 16;
const leastWidth = 760;
const size = { title: 20, text: 13, small: 12 } as const;
const line = 17;
/** Bold text is wider than the same text in the widths that are reckoned with. */
const boldness = 1.12;
const widestRowLabel = 380;
const longestColumnLabel = 230;
const indent = 14;
/** Column labels lean, so that they can be read without turning one's head. */
const lean = 60;
const [leanSin, leanCos] = [Math.sin((lean * Math.PI) / 180), Math.cos((lean * Math.PI) / 180)];
/** Of a column with one shape in each cell. */
const shapeColumn = 24;
/** From here on, a row's label is needed at both ends to follow the row. */
const wideGrid = 1400;
const ink = { text: '#1d1c1a', muted: '#63605a', line: '#c9c5bd', hairline: '#e6e3dc' } as const;

/** Filled, half, hollow with a bar, a dot: told apart without colour. Ten pixels across, around 0, 0. */
const shapes = raw(`<defs>
<g id="supports"><circle r="5" fill="#1c6b3c"/></g>
<g id="qualifies" stroke="#785800" stroke-width="1.4"><circle r="4.5" fill="#fff"/><path d="M0-4.5A4.5 4.5 0 0 0 0 4.5Z" fill="#785800"/></g>
<g id="opposes" stroke="#a32a55" stroke-width="1.6"><circle r="4.5" fill="#fff"/><path d="M-3.2 3.2L3.2-3.2"/></g>
<g id="spoke"><circle r="2" fill="${ink.muted}"/></g>
</defs>`);

interface Row {
  lines: string[];
  label: string;
  depth: number;
  top: number;
  height: number;
  cells: MatrixCell[];
}

interface Layout {
  /** Left edge and width of each column. */
  columns: { left: number; width: number }[];
  rows: Row[];
  labelWidth: number;
  gridLeft: number;
  gridRight: number;
  /** Line on which the column labels stand. */
  gridTop: number;
  gridBottom: number;
  isLabelledTwice: boolean;
  head: Html;
  width: number;
  height: number;
}

/** A disclosed matrix as a picture: title, legend, shapes in a grid. Labels that are cut are whole in their tooltips. */
export function matrixPicture(matrix: DisclosedMatrix): Picture {
  const layout = layOut(matrix);
  const { width, height, head } = layout;
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  const body = isEmpty
    ? label(margin, layout.gridTop, matrixWords.nobody, { size: size.text })
    : join([grid(layout), columnLabels(matrix, layout), rowLabels(layout), cells(matrix, layout)]);
  const name = `${matrix.event} – ${matrixTitle(matrix.rowKind, matrix.columnKind)}`;
  const { html: svg } =
    markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${sheetLanguage}" font-family="system-ui, 'Segoe UI', 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans CJK SC', sans-serif" fill="${ink.text}">
<title>${name}</title>
${shapes}
<rect width="${width}" height="${height}" fill="#fff"/>
${head}
${body}
</svg>
`;
  return { svg, width, height };
}

function layOut(matrix: DisclosedMatrix): Layout {
  const labelWidth = Math.min(
    widestRowLabel,
    Math.max(120, ...matrix.rows.map((row) => rowLabelWidth(row))),
  );
  const gridLeft = margin + labelWidth + 8;
  const widths = columnWidths(matrix);
  const gridRight = gridLeft + widths.reduce((sum, width) => sum + width, 0);
  const longest = Math.max(0, ...matrix.columns.map((column) => columnLabelWidth(column.label)));
  const isLabelledTwice = gridRight - gridLeft > wideGrid;
  const right = Math.max(isLabelledTwice ? labelWidth + 8 : 0, Math.ceil(longest * leanCos));
  const width = Math.ceil(Math.max(leastWidth, gridRight + right + margin));
  const { head, bottom } = heading(matrix, width);
  const gridTop = Math.ceil(bottom + gap + longest * leanSin);
  let top = gridTop;
  const rows = matrix.rows.map((row): Row => {
    const room = labelWidth - row.depth * indent;
    const lines = wrapText(row.label, room, size.text, 2);
    const placed = { ...row, lines, top, height: 7 + lines.length * line };
    top += placed.height;
    return placed;
  });
  let left = gridLeft;
  const columns = widths.map((each) => ({ left: (left += each) - each, width: each }));
  const height = Math.ceil(Math.max(top, gridTop + line) + margin);
  const whole = { columns, rows, labelWidth, gridLeft, gridRight, gridTop, gridBottom: top };
  return { ...whole, isLabelledTwice, head, width, height };
}

function rowLabelWidth({ label, depth }: { label: string; depth: number }): number {
  return Math.ceil(textWidth(label, size.text)) + depth * indent;
}

function columnLabelWidth(label: string): number {
  return Math.min(longestColumnLabel, textWidth(label, size.small)) + 10;
}

/** As wide as the widest of its cells; one of a single voice as its shape. */
function columnWidths({ rows, columns }: DisclosedMatrix): number[] {
  const widths = columns.map(({ isOneVoice }): number => (isOneVoice ? shapeColumn : 44));
  for (const { cells } of rows) {
    for (const cell of cells) {
      if (columns[cell.column]?.isOneVoice) continue;
      widths[cell.column] = Math.max(widths[cell.column] ?? 0, talliesWidth(cell) + 12);
    }
  }
  return widths;
}

/** Title, what is shown, how it is counted, and the legend. */
function heading(matrix: DisclosedMatrix, width: number): { head: Html; bottom: number } {
  const { event, rowKind, columnKind, level, columns } = matrix;
  const room = width - 2 * margin;
  const isSilence = columns.every(({ isWithheld }) => !isWithheld);
  const counting = columns.some(({ isOneVoice }) => !isOneVoice)
    ? matrixWords.counting
    : matrixWords.oneVoice;
  const notes = [levelWords[level], counting].flatMap((text) =>
    wrapText(text, room, size.small, 3),
  );
  const bold = { weight: 600, room: room / boldness };
  let y = margin + size.title - 24;
  const parts = [
    ...wrapText(event, bold.room, size.title, 2).map((text) =>
      label(margin, (y += 24), text, { size: size.title, ...bold, whole: event }),
    ),
    label(margin, (y += 24), matrixTitle(rowKind, columnKind), { size: 15, ...bold }),
    ...notes.map((text) => label(margin, (y += line), text, { size: size.small, fill: ink.muted })),
  ];
  y += 26;
  let x = margin;
  for (const kind of tallyKinds) {
    if (kind === 'spoke' && rowKind === 'areas') continue;
    parts.push(
      shape(kind, x + 5, y - 4),
      label(x + 16, y, matrixWords.tally[kind], { size: size.small }),
    );
    x += 16 + Math.ceil(textWidth(matrixWords.tally[kind], size.small)) + 20;
  }
  const empty = isSilence ? matrixWords.silent : matrixWords.silentOrWithheld;
  parts.push(label(x, y, empty, { size: size.small }));
  return { head: join(parts, '\n'), bottom: y };
}

function grid({ rows, columns, gridLeft, gridRight, gridTop, gridBottom }: Layout): Html {
  const across = rows.map(({ top }) => `M${gridLeft} ${top}H${gridRight}`);
  const down = [...columns.map(({ left }) => left), gridRight].map(
    (left) => `M${left} ${gridTop}V${gridBottom}`,
  );
  const strong = [
    `M${gridLeft} ${gridTop}H${gridRight}`,
    `M${gridLeft} ${gridBottom}H${gridRight}`,
  ];
  // Every fifth, by which the eye finds its column again.
  const fifth = down.filter((_, place) => place % 5 === 0);
  return markup`<path d="${[...across, ...down].join('')}" stroke="${ink.hairline}" fill="none"/>
<path d="${[...strong, ...fifth].join('')}" stroke="${ink.line}" fill="none"/>`;
}

function columnLabels({ columns }: DisclosedMatrix, { columns: places, gridTop }: Layout): Html {
  const labels = columns.map((column, place) => {
    const { left, width } = places[place] ?? { left: 0, width: 0 };
    const [x, y] = [left + width / 2 + 4, gridTop - 6];
    const style = { size: size.small, room: longestColumnLabel, isItalic: column.isWithheld };
    return markup`<g transform="translate(${x} ${y}) rotate(-${lean})">${label(0, 0, column.label, style)}</g>`;
  });
  return join(labels, '\n');
}

function rowLabels({ rows, labelWidth, gridRight, isLabelledTwice }: Layout): Html {
  const at = (left: number) =>
    rows.flatMap(({ lines, label: whole, depth, top }) =>
      lines.map((text, i) => {
        const x = left + depth * indent;
        const room = labelWidth - depth * indent;
        const y = top + 1 + (i + 1) * line - 1;
        return label(x, y, text, { size: size.text, room, whole, isFramed: true });
      }),
    );
  return join([...at(margin), ...(isLabelledTwice ? at(gridRight + 8) : [])], '\n');
}

function cells({ columns, rows }: DisclosedMatrix, layout: Layout): Html {
  const drawn = rows.flatMap((row, at) => {
    const { top, height } = layout.rows[at] ?? { top: 0, height: 0 };
    return row.cells.flatMap((cell) => {
      const [column, place] = [columns[cell.column], layout.columns[cell.column]];
      if (!column || !place) return [];
      const tip = tallies(cell)
        .map(({ kind, count }) =>
          column.isOneVoice ? matrixWords.tally[kind] : `${matrixWords.tally[kind]}: ${count}`,
        )
        .join(', ');
      const [x, y] = [place.left + place.width / 2, top + height / 2];
      const marks = column.isOneVoice
        ? tallies(cell).map(({ kind }) => shape(kind, x, y))
        : countedShapes(cell, x, y);
      return [markup`<g><title>${column.label} · ${row.label} · ${tip}</title>${join(marks)}</g>`];
    });
  });
  return join(drawn, '\n');
}

function tallies(cell: MatrixCell) {
  return tallyKinds.flatMap((kind) => (cell[kind] > 0 ? [{ kind, count: cell[kind] }] : []));
}

const tallyWidth = (count: number) => 14 + Math.ceil(textWidth(String(count), size.text)) + 6;

function talliesWidth(cell: MatrixCell): number {
  return tallies(cell).reduce((sum, { count }) => sum + tallyWidth(count), 0);
}

function countedShapes(cell: MatrixCell, centre: number, y: number): Html[] {
  let x = centre - (talliesWidth(cell) - 6) / 2;
  return tallies(cell).flatMap(({ kind, count }) => {
    const left = x;
    x += tallyWidth(count);
    return [
      shape(kind, left + 5, y),
      label(left + 13, y + 4.5, String(count), { size: size.text }),
    ];
  });
}

function shape(kind: (typeof tallyKinds)[number], x: number, y: number): Html {
  return markup`<use href="#${kind}" x="${x}" y="${y}"/>`;
}

interface LabelStyle {
  size: number;
  weight?: number;
  fill?: string;
  isItalic?: boolean;
  /** Cut to this. */
  room?: number;
  /** What the text is a part of. */
  whole?: string;
  /** Within its room, right-to-left text stands at the right. */
  isFramed?: boolean;
}

/** A line of text whose left end is at x; its whole text is the tooltip where it is cut. */
function label(x: number, y: number, text: string, style: LabelStyle): Html {
  const shown = style.room === undefined ? text : cutText(text, style.room, style.size);
  const isRight = isRightToLeft(text);
  const isAtRight = isRight && style.isFramed && style.room !== undefined;
  const start = isAtRight ? x + (style.room ?? 0) : x;
  // The start of right-to-left text is its right end.
  const direction = isRight
    ? raw(` direction="rtl" text-anchor="${isAtRight ? 'start' : 'end'}"`)
    : raw('');
  const whole = style.whole ?? text;
  const tip = shown === whole ? markup`` : markup`<title>${whole}</title>`;
  const weight = raw(style.weight ? ` font-weight="${style.weight}"` : '');
  const fill = raw(style.fill ? ` fill="${style.fill}"` : '');
  const italic = raw(style.isItalic ? ' font-style="italic"' : '');
  return markup`<text x="${start}" y="${y}" font-size="${style.size}"${weight}${fill}${italic}${direction}>${tip}${shown}</text>`;
}

import type { AnnexPoint, EvidenceAnnex } from '../../../shared/report/annex';

/** Letters of a text beyond which it goes on in a row of its own: a row stands on one page. */
const longest = 1200;

/** A row of the annex. */
export interface AnnexRow {
  readonly element: HTMLTableRowElement;
  /** A sentence is on the page of its first point. */
  readonly keepsNext: boolean;
}

/**
 * The rows of the annex: each sentence over both columns, below it its points. Two columns only, because each cell of ten
 * thousand rows counts where a tagged PDF is made of them. Plain elements: nothing of it changes once it is there.
 * @param quoted how the output language quotes what was said word for word
 */
export function annexRows(
  { entries }: Pick<EvidenceAnnex, 'entries'>,
  quoted: (words: string) => string,
): AnnexRow[] {
  return entries.flatMap(({ number, points, text }) => [
    ...pieces(`${number}. ${text}`).map((piece) => ({
      element: sentenceRow(piece),
      keepsNext: true,
    })),
    ...points.flatMap((point) => pointRows(point, quoted)),
  ]);
}

/** The head of the table, which stands on each of its pages. */
export function annexHead(columns: EvidenceAnnex['columns']): HTMLTableSectionElement {
  const [, sentence = '', speaker = '', session = '', time = '', stance = '', said = ''] = columns;
  const head = document.createElement('thead');
  const over = headRow([sentence]);
  over.firstElementChild?.setAttribute('colspan', '2');
  head.append(over, headRow([joined([speaker, stance, session, time]), said]));
  return head;
}

/** An empty table of the annex, with its widths. */
export function annexTable(): HTMLTableElement {
  const table = document.createElement('table');
  table.className = 'report-table report-annex-table';
  const group = document.createElement('colgroup');
  group.append(document.createElement('col'), document.createElement('col'));
  table.append(group);
  return table;
}

function headRow(words: readonly string[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  for (const word of words) {
    const cell = textCell('th', word);
    cell.setAttribute('scope', 'col');
    row.append(cell);
  }
  return row;
}

function sentenceRow(text: string): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.className = 'report-annex-sentence';
  const cell = textCell('th', text);
  cell.setAttribute('colspan', '2');
  row.append(cell);
  return row;
}

function pointRows(point: AnnexPoint, quoted: (words: string) => string): AnnexRow[] {
  const { isVerbatim, session, speaker, stance, text, time } = point;
  const lines = [joined([speaker, stance]), joined([session, time])];
  const who = textCell('td', lines.filter((line) => line !== '').join('\n'));
  return pieces(isVerbatim ? quoted(text) : text).map((piece, index) => {
    const element = document.createElement('tr');
    element.append(index === 0 ? who : textCell('td', ''), textCell('td', piece));
    return { element, keepsNext: false };
  });
}

function textCell(name: 'td' | 'th', text: string): HTMLElement {
  const cell = document.createElement(name);
  cell.dir = 'auto';
  cell.textContent = text;
  return cell;
}

function joined(words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' · ');
}

function pieces(text: string): string[] {
  if (text.length <= longest) return [text];
  const blank = text.lastIndexOf(' ', longest);
  // Never between the two halves of a letter.
  const last = /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : longest;
  const end = blank > longest / 2 ? blank : last;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart())];
}

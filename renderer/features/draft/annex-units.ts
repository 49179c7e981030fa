import type { EvidenceAnnex } from '../../../shared/report/annex';
import type { HeadingUnit, TableUnit } from './report-unit';

/** Shares of the width, for number, sentence, speaker, session, time, stance and point. */
const widths = [4, 20, 16, 17, 10, 11, 22];
/** Letters of a cell beyond which it goes on in a row of its own: a row stands on one page. */
const longest = 1200;

/** The evidence annex as its table, on pages of its own. */
export function annexUnits({ columns, entries, heading }: EvidenceAnnex): [HeadingUnit, TableUnit] {
  const place = { section: 'free', startsPage: false } as const;
  return [
    {
      type: 'heading',
      key: 'annex/heading',
      ...place,
      startsPage: true,
      ...{ level: 1, number: null, text: heading, areaId: null },
    },
    {
      type: 'table',
      key: 'annex/table',
      ...place,
      caption: '',
      columns: columns.map((column, index) => ({ heading: column, width: widths[index] ?? 10 })),
      rows: entries.flatMap(({ number, points, text }) =>
        points.flatMap((point, index) => {
          const { isVerbatim, session, speaker, stance, time } = point;
          const said = isVerbatim ? `“${point.text}”` : point.text;
          const first = index === 0 ? [String(number), text] : ['', ''];
          return split([...first, speaker, session, time, stance, said]);
        }),
      ),
    },
  ];
}

/** The row, and rows with what is left of its longest cells. */
function split(row: readonly string[]): string[][] {
  const parts = row.map((cell) => pieces(cell));
  const count = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => parts.map((cell) => cell[index] ?? ''));
}

function pieces(text: string): string[] {
  if (text.length <= longest) return [text];
  const blank = text.lastIndexOf(' ', longest);
  const end = blank > longest / 2 ? blank : longest;
  return [text.slice(0, end), ...pieces(text.slice(end).trimStart())];
}

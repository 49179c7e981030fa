import type { Finding } from '../../../shared/report/finding';
import { wordPlaces } from '../../../shared/report/leaks/word-places';
import { unitText, type ReportUnit } from './report-unit';
import type { WordMark, WordMarks, WordTone } from './word-marks';

/** Marks on the words that findings are about. */
export function checkMarks(findings: readonly Finding[], units: readonly ReportUnit[]): WordMarks {
  return marksOf(findings, units, toneOf);
}

/** Marks on the words of the finding that one looks at. */
export function currentMarks(current: Finding | null, units: readonly ReportUnit[]): WordMarks {
  return current === null ? none : marksOf([current], units, () => 'found');
}

const none: WordMarks = new Map();

function marksOf(
  findings: readonly Finding[],
  units: readonly ReportUnit[],
  tone: (finding: Finding) => WordTone,
): WordMarks {
  if (findings.length === 0) return none;
  const marks = new Map<string, WordMark[]>();
  const texts = textsOfBlocks(units);
  for (const finding of findings) {
    for (const { block, start, end } of placesOf(finding, texts)) {
      const own = marks.get(block) ?? [];
      own.push({ start, end, tone: tone(finding) });
      marks.set(block, own);
    }
  }
  return marks;
}

/** Both, by block; the marks of a block that only one of them has stay the same array. */
export function joinMarks(one: WordMarks, other: WordMarks): WordMarks {
  if (one.size === 0) return other;
  if (other.size === 0) return one;
  const joined = new Map(one);
  for (const [key, marks] of other) joined.set(key, [...(joined.get(key) ?? []), ...marks]);
  return joined;
}

/** What goes out wrong, and what one may want otherwise. */
function toneOf({ code }: Finding): WordTone {
  return wrongCodes.has(code) ? 'wrong' : 'doubtful';
}

const wrongCodes: ReadonlySet<Finding['code']> = new Set([
  'still-identifies',
  'says-more',
  'claim-unsupported',
  'totals-do-not-add',
  'reference-broken',
]);

interface Place {
  readonly block: string;
  readonly start: number;
  readonly end: number;
}

function placesOf(finding: Finding, texts: ReadonlyMap<string, string>): Place[] {
  if (finding.code === 'still-identifies') {
    const { places, words } = finding;
    return places.flatMap(({ block, part }) =>
      part !== 'text' || block === null
        ? []
        : wordPlaces(texts.get(block) ?? '', words).map((place) => ({ block, ...place })),
    );
  }
  return 'at' in finding && finding.at !== undefined ? [finding.at] : [];
}

/** The words of each block, as places in it count them. */
function textsOfBlocks(units: readonly ReportUnit[]): Map<string, string> {
  const texts = new Map<string, string>();
  for (const unit of units) {
    const text = unitText(unit);
    if (unit.type !== 'text') texts.set(unit.key, text);
    else
      for (const { key, length, offset } of unit.spans)
        texts.set(key, text.slice(offset, offset + length));
  }
  return texts;
}
